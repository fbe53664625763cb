import { join } from 'node:path';
import { ACTS } from '../../acts/place.ts';
import { type StampOutcome, stampActs } from '../../making/stamp-acts.ts';
import type { StampedCopy, StampWish } from '../../making/stamping.ts';
import { hasErrors } from '../../problem.ts';
import { NOT_CHECKED, OFFLINE } from '../../signatures/words.ts';
import type { Files } from '../../world/files.ts';
import { EXIT } from '../exit.ts';
import { printProblems, tellable } from '../print-problems.ts';
import { printable, printableJson } from '../printable.ts';
import { refuse } from '../refuse.ts';
import type { Terminal } from '../terminal.ts';
import { wrongUsage } from '../wrong-usage.ts';

/** Options of `sferum-docs stamp`. */
export interface StampOptions extends StampWish {
  readonly json: boolean;
}

/** `stamp [FILE…]`: copies of signed acts with the mark of their signatures, beside them; gives the exit code. */
export async function stamp(options: StampOptions, files: Files, terminal: Terminal): Promise<number> {
  const acts = join(options.input, ACTS);
  if (options.paths.length === 0 && files.stat(acts)?.kind !== 'directory') {
    const message = `Назовите подписанные акты: папки «${acts}» нет.`;
    return refuse(wrongUsage(message, 'stamp'), EXIT.usage, { ...options, showValues: true }, terminal);
  }
  const outcome = await stampActs(files, options);
  if (options.json) printJson(outcome, terminal);
  else print(outcome, terminal);
  return hasErrors(outcome.problems) ? EXIT.problems : EXIT.done;
}

function printJson({ copies, unsigned, problems }: StampOutcome, terminal: Terminal): void {
  const shown = tellable(problems, true, terminal);
  terminal.print(printableJson({ copies, unsigned, notChecked: NOT_CHECKED, problems: shown }, 2));
}

function print({ copies, unsigned, problems }: StampOutcome, terminal: Terminal): void {
  printProblems(problems, terminal, true);
  for (const copy of copies) terminal.print(line(copy, terminal));
  const bare = unsigned > 0 ? ` Актов без подписи: ${unsigned}.` : '';
  terminal.print(
    `Копий с отметкой: ${copies.length}.${bare} Подписанные файлы и подписи не изменены; копия – для чтения и печати.`,
  );
  if (copies.length > 0) terminal.print(OFFLINE);
}

function line({ path, owners, isOld }: StampedCopy, terminal: Terminal): string {
  const was = isOld ? ' (уже лежала)' : '';
  return `${terminal.style('green', '✓')} ${printable(path)}${was}: ${printable(owners.join('; '))}`;
}
