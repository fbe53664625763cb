import type { Problem } from '../../problem.ts';
import { plainLines } from '../../reading/encoding/plain-lines.ts';
import { CASE_NAMES, CASES } from '../../russian/case.ts';
import { type DeclinedLine, declineLine, declineText } from '../../russian/kinds/decline.ts';
import type { CommandPlace } from '../command-place.ts';
import { EXIT } from '../exit.ts';
import { printable, printableJson } from '../printable.ts';
import { refuse } from '../refuse.ts';
import { wrongUsage } from '../wrong-usage.ts';

/** Options of `sferum-docs decline`. */
export interface DeclineOptions {
  readonly kind?: string | undefined;
  readonly gender?: string | undefined;
  /** A file of lines `kind⇥gender⇥text`, UTF-8 or windows-1251. */
  readonly batch?: string | undefined;
  readonly json: boolean;
}

/**
 * Prints six forms of each text, or of each line of a batch file, as tables or as one JSON object a line.
 * Gives the exit code: 0, 1 when a line or the file is bad, 2 when there is nothing to decline.
 */
export function decline(texts: readonly string[], options: DeclineOptions, place: CommandPlace): number {
  const { files, terminal } = place;
  const { batch, json, kind, gender } = options;
  const printing = { json, showValues: true };
  if (batch === undefined && texts.length === 0) return refuse(NOTHING, EXIT.usage, printing, terminal);
  if (batch !== undefined && files.stat(batch)?.kind !== 'file')
    return refuse(noFile(batch), EXIT.problems, printing, terminal);
  const results =
    batch === undefined
      ? texts.map((text) => declineText(text, { kind, gender }))
      : plainLines(files.read(batch)).map(declineLine);
  for (const result of results)
    for (const line of printed(result, json)) terminal.print(json ? line : printable(line));
  return results.some((result) => 'error' in result) ? EXIT.problems : EXIT.done;
}

const NOTHING = wrongUsage('Напишите, что склонять: sferum-docs decline "Иванова Мария Петровна"', 'decline');

function noFile(file: string): Problem {
  return {
    severity: 'error',
    code: 'file/missing',
    message: `Нет файла «${file}».`,
    hint: 'Проверьте путь.',
  };
}

function printed(result: DeclinedLine, json: boolean): readonly string[] {
  return json ? [printableJson(result, 0)] : table(result);
}

function table(result: DeclinedLine): readonly string[] {
  if ('error' in result) return [`Ошибка: ${result.error}`, ''];
  const rows = CASES.map((name) => `${CASE_NAMES[name].padEnd(14)}${result[name]}`);
  return [...rows, ...(result.why === null ? [] : [`Проверьте: ${result.why}.`]), ''];
}
