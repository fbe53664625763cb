import { fromTo } from './movement.ts';
import type { RoleWords } from './role-words.ts';
import { sentence } from './sentence.ts';
import { printed, relativeChange } from './shown.ts';
import type { ViewSource } from './source.ts';
import { percent, SPOKEN, type Spoken } from './wording.ts';

/** From less than this a change in per cent says nothing: from 1 call to 3 is +200 %. */
const LEAST_BASE = 10;

interface Change {
  readonly indicator: Spoken;
  readonly words: RoleWords;
  readonly value: number;
  readonly previous: number;
  readonly change: number;
}

/** The largest relative rise and fall from the previous period among the indicators of all roles that were at least 10. */
export function extremes(source: ViewSource): readonly string[] {
  const changes = changesOf(source);
  if (changes.length === 0) return [];
  const [rise, fall] = [largest(changes, 1), largest(changes, -1)];
  if (rise && fall) return [sentence`${start()} выросло ${told(rise)}, снизилось – ${told(fall)}.`];
  if (rise) return [sentence`${start()} выросло ${told(rise)}. Снижения нет ${nowhere()}.`];
  return [
    fall
      ? sentence`${start()} снизилось ${told(fall)}. Роста нет ${nowhere()}.`
      : sentence`Изменений нет ${nowhere()}.`,
  ];
}

const start = (): string => sentence`Сильнее всего по сравнению с предыдущим периодом`;
const nowhere = (): string =>
  sentence`ни по одному показателю, который известен за оба периода и в предыдущем был не меньше ${String(LEAST_BASE)}`;

function changesOf({ roles, row, isAlike }: ViewSource): readonly Change[] {
  return roles.flatMap((words) =>
    (Object.keys(SPOKEN) as readonly Spoken[]).flatMap((indicator) => {
      const { value, previous } = row(words.role, null, indicator);
      const change = relativeChange(value, previous, indicator);
      if (!isAlike(words.role, indicator, 'previous')) return [];
      if (value === null || previous === null || change === null || printed(previous, indicator) < LEAST_BASE)
        return [];
      return [{ indicator, words, value, previous, change }];
    }),
  );
}

/** The change furthest in a direction; the first of equal ones, null when there is none. */
function largest(changes: readonly Change[], direction: 1 | -1): Change | null {
  return changes
    .filter(({ change }) => change * direction > 0)
    .reduce<Change | null>(
      (best, one) => (best && Math.abs(best.change) >= Math.abs(one.change) ? best : one),
      null,
    );
}

/** «число сообщений родителей (на 38,2 %, с 948 до 1310)». */
function told({ indicator, words, value, previous, change }: Change): string {
  const what = sentence`${SPOKEN[indicator].noun} ${words.many.gen}`;
  return sentence`${what} (на ${percent(Math.abs(change))}, ${fromTo(value, previous, indicator)})`;
}
