import type { ActRecord } from '../../../acts/act.ts';
import type { Entry, Register } from '../../../acts/register.ts';
import { digitalDate } from '../../../russian/text/date.ts';
import type { LifeStep } from '../../acts-protocol.ts';

/** Draft, issued, signed, a new edition, repealed: what was, what is, what may come. */
export function lifeOf(entry: Entry, act: ActRecord, register: Register): readonly LifeStep[] {
  const issued = digitalDate(act.issued);
  if (act.withdrawn)
    return livedUntil(1, [
      ['Издан', issued, true],
      ['Издание отменено', digitalDate(act.withdrawn), true],
    ]);
  const repeal = register.repealOf(entry);
  const [next] = register.changedBy(entry);
  return livedUntil(repeal ? 4 : next ? 3 : entry.isSigned ? 2 : 1, [
    ['Проект', '', true],
    ['Издан', issued, true],
    ['Подписан', '', entry.isSigned],
    ['Новая редакция', next ? digitalDate(next.date) : '', next !== undefined],
    ['Утратил силу', repeal?.date ? digitalDate(repeal.date) : '', repeal !== null],
  ]);
}

/** `now`: the step that an act has come to; one before it may have been left out. */
function livedUntil(
  now: number,
  steps: readonly (readonly [word: string, date: string, was: boolean])[],
): readonly LifeStep[] {
  return steps.map(([word, date, was], index) => ({
    word,
    date,
    standing: index === now ? 'now' : was && index < now ? 'done' : 'to come',
  }));
}
