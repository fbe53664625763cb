import { join } from 'node:path';
import { ACTS } from '../../acts/place.ts';
import { type StampOutcome, stampActs } from '../../making/stamp-acts.ts';
import type { StampedCopy, StampWish } from '../../making/stamping.ts';
import { NOT_CHECKED, OFFLINE } from '../../signatures/words.ts';
import type { CommandPlace } from '../command-place.ts';
import { EXIT } from '../exit.ts';
import { printable } from '../printable.ts';
import { refuse } from '../refuse.ts';
import { type CommandAnswer, tell } from '../tell.ts';
import type { Terminal } from '../terminal.ts';
import { wrongUsage } from '../wrong-usage.ts';

/** Options of `sferum-docs stamp`. */
export interface StampOptions extends StampWish {
  readonly json: boolean;
}

/** `stamp [FILE…]`: copies of signed acts with the mark of their signatures, beside them; gives the exit code. */
export async function stamp(options: StampOptions, { files, terminal }: CommandPlace): Promise<number> {
  const printing = { json: options.json, showValues: true };
  const acts = join(options.input, ACTS);
  if (options.paths.length === 0 && files.stat(acts)?.kind !== 'directory') {
    const message = `Назовите подписанные акты: папки «${acts}» нет.`;
    return refuse(wrongUsage(message, 'stamp'), EXIT.usage, printing, terminal);
  }
  return tell(answerOf(await stampActs(files, options), terminal), printing, terminal);
}

function answerOf({ copies, unsigned, problems }: StampOutcome, terminal: Terminal): CommandAnswer {
  const bare = unsigned > 0 ? ` Актов без подписи: ${unsigned}.` : '';
  const sum = `Копий с отметкой: ${copies.length}.${bare} Подписанные файлы и подписи не изменены; копия – для чтения и печати.`;
  return {
    problems,
    forPrograms: (shown) => ({ copies, unsigned, notChecked: NOT_CHECKED, problems: shown }),
    lines: () => [
      ...copies.map((copy) => line(copy, terminal)),
      sum,
      ...(copies.length > 0 ? [OFFLINE] : []),
    ],
  };
}

function line({ path, owners, isOld }: StampedCopy, terminal: Terminal): string {
  const was = isOld ? ' (уже лежала)' : '';
  return `${terminal.style('green', '✓')} ${printable(path)}${was}: ${printable(owners.join('; '))}`;
}
