import { agree, formatNumber, rounded } from '../../russian/text/number.ts';
import { placesOf } from './shown.ts';

const NBSP = '\u{A0}';

/** How sentences name the indicators that they speak of, and what those count. All nouns are neuter: «выросло». */
export const SPOKEN = {
  registered: { noun: 'число зарегистрированных', unit: 'человек' },
  active_week: { noun: 'число активных', unit: 'человек' },
  messages: { noun: 'число сообщений', unit: 'сообщение' },
  calls: { noun: 'число звонков', unit: 'звонок' },
  broadcasts: { noun: 'число трансляций', unit: 'трансляция' },
  publications: { noun: 'число публикаций', unit: 'публикация' },
} as const;

export type Spoken = keyof typeof SPOKEN;

/** «21 человек», «20,5 человека», genitive «21 человека»: rounded as in the tables, noughts at the end left out. */
export function measured(value: number, indicator: Spoken, name: 'nom' | 'gen' = 'nom'): string {
  return agree(rounded(value, placesOf(indicator)), SPOKEN[indicator].unit, name);
}

/** A share or a change in running text: «12,5 %», «80 %». */
export function percent(share: number): string {
  return `${formatNumber(rounded(share * 100, 1))}${NBSP}%`;
}
