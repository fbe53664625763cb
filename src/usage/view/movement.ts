import { formatNumber, rounded } from '../../russian/text/number.ts';
import type { RoleWords } from './role-words.ts';
import { sentence } from './sentence.ts';
import { placesOf, relativeChange } from './shown.ts';
import type { Compared } from './source.ts';
import { measured, percent, SPOKEN, type Spoken } from './wording.ts';

/** «число активных педагогов выросло на 12,5 % и составило 21 человек»; `value` must be there. */
export function movement(
  indicator: Spoken,
  { many }: Pick<RoleWords, 'many'>,
  { value, previous }: Pick<Compared, 'value' | 'previous'>,
): string {
  const subject = sentence`${SPOKEN[indicator].noun} ${many.gen}`;
  const now = measured(value ?? 0, indicator);
  if (value === null || previous === null) return sentence`${subject} составило ${now}`;
  const change = relativeChange(value, previous);
  if (change === null && value !== 0)
    return sentence`${subject} выросло с${'\u{A0}'}0 до ${measured(value, indicator, 'gen')}`;
  if (rounded((change ?? 0) * 100, 1) === 0) {
    const almost = value === previous ? '' : 'почти ';
    return sentence`${subject} ${almost}не изменилось и составило ${now}`;
  }
  const verb = value > previous ? 'выросло' : 'снизилось';
  return sentence`${subject} ${verb} на ${percent(Math.abs(change ?? 0))} и составило ${now}`;
}

/** «с 948 до 1310». */
export function fromTo(value: number, previous: number, indicator: Spoken): string {
  const show = (figure: number): string => formatNumber(rounded(figure, placesOf(indicator)));
  return sentence`с ${show(previous)} до ${show(value)}`;
}
