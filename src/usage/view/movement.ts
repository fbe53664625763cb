import { formatNumber } from '../../russian/text/number.ts';
import type { RoleWords } from './role-words.ts';
import { sentence } from './sentence.ts';
import { printed, relativeChange } from './shown.ts';
import type { Compared } from './source.ts';
import { measured, percent, SPOKEN, type Spoken } from './wording.ts';

/** «число активных педагогов выросло на 12,5 % и составило 21 человека»; `value` must be there. */
export function movement(
  indicator: Spoken,
  { many }: Pick<RoleWords, 'many'>,
  { value, previous }: Pick<Compared, 'value' | 'previous'>,
): string {
  const subject = sentence`${SPOKEN[indicator].noun} ${many.gen}`;
  const now = measured(value ?? 0, indicator, 'acc');
  if (value === null || previous === null) return sentence`${subject} составило ${now}`;
  const difference = printed(value, indicator) - printed(previous, indicator);
  if (difference === 0) return sentence`${subject} не изменилось и составило ${now}`;
  const change = relativeChange(value, previous, indicator);
  if (change === null)
    return sentence`${subject} выросло с${'\u{A0}'}0 до ${measured(value, indicator, 'gen')}`;
  if (percent(change) === percent(0)) return sentence`${subject} почти не изменилось и составило ${now}`;
  const verb = difference > 0 ? 'выросло' : 'снизилось';
  return sentence`${subject} ${verb} на ${percent(Math.abs(change))} и составило ${now}`;
}

/** «с 948 до 1310». */
export function fromTo(value: number, previous: number, indicator: Spoken): string {
  return sentence`с ${formatNumber(printed(previous, indicator))} до ${formatNumber(printed(value, indicator))}`;
}
