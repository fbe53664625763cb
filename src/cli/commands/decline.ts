import { CASE_NAMES, CASES } from '../../russian/case.ts';
import { type DeclinedLine, declineLine, declineText } from '../../russian/decline.ts';
import type { Files } from '../../world/files.ts';

/** Options of `sferum-docs decline`. */
export interface DeclineOptions {
  readonly kind?: string;
  readonly gender?: string;
  /** A file of lines `kind⇥gender⇥text`, UTF-8 or windows-1251. */
  readonly batch?: string;
  readonly json?: boolean;
}

interface World {
  readonly files: Files;
  readonly print: (line: string) => void;
}

/**
 * Prints six forms of each text, or of each line of a batch file, as tables or as one JSON object a line.
 * Gives the exit code: 0, 1 when a line or the file is bad, 2 when there is nothing to decline.
 */
export function declineCommand(texts: readonly string[], options: DeclineOptions, world: World): number {
  if (options.batch !== undefined) return declineFile(options.batch, options, world);
  if (texts.length === 0) {
    world.print('Напишите, что склонять: sferum-docs decline "Иванова Мария Петровна"');
    return 2;
  }
  return show(
    texts.map((text) => declineText(text, { kind: options.kind, gender: options.gender })),
    options,
    world,
  );
}

function declineFile(path: string, options: DeclineOptions, world: World): number {
  if (world.files.stat(path)?.kind !== 'file') {
    world.print(`Нет файла «${path}».`);
    return 1;
  }
  return show(linesOf(world.files.read(path)).map(declineLine), options, world);
}

function show(results: readonly DeclinedLine[], options: DeclineOptions, world: World): number {
  for (const result of results) {
    if (options.json) world.print(JSON.stringify(result));
    else for (const line of table(result)) world.print(line);
  }
  return results.some((result) => 'error' in result) ? 1 : 0;
}

function table(result: DeclinedLine): readonly string[] {
  if ('error' in result) return [`Ошибка: ${result.error}`, ''];
  const rows = CASES.map((name) => `${CASE_NAMES[name].padEnd(14)}${result[name]}`);
  return [...rows, ...(result.why === null ? [] : [`Проверьте: ${result.why}.`]), ''];
}

/** Lines without the end of line of the last one; bytes that are no UTF-8 are windows-1251, as Excel saves. */
function linesOf(bytes: Uint8Array): readonly string[] {
  const lines = decoded(bytes).split(/\r?\n/u);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
