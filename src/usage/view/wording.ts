import { agree, countForm, formatNumber, rounded } from '../../russian/text/number.ts';
import { sentence } from './sentence.ts';
import { printed } from './shown.ts';

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

/**
 * «21 человек», «20,5 человека», genitive «21 человека»: rounded as in the tables, noughts at the end left out. The accusative of an amount
 * differs behind one alone: «составило 21 человека», «составило 2 человека», «составило 5 человек».
 */
export function measured(value: number, indicator: Spoken, name: 'nom' | 'gen' | 'acc' = 'nom'): string {
  const shown = printed(value, indicator);
  const isLikeNominative = name === 'acc' && countForm(shown) !== 'one';
  return agree(shown, SPOKEN[indicator].unit, isLikeNominative ? 'nom' : name);
}

/** A share or a change in running text: «12,5 %», «80 %». */
export function percent(share: number): string {
  return `${formatNumber(rounded(share * 100, 1))}${NBSP}%`;
}

/** A share under its norm: «70 %», and where it would look like the norm «чуть меньше 75 %». */
export function shortOf(share: number, target: number): string {
  const shown = percent(share);
  return shown === percent(target) ? sentence`чуть меньше ${shown}` : shown;
}

/** A proper name is quoted, «5А» and «Средняя группа» are not. */
export function quotedUnit(unit: string): string {
  return /[«"\d]|групп|класс/iu.test(unit) ? unit : `«${unit}»`;
}

/** «Ель», «Дуб» и «Липа». */
export function joined(shown: readonly string[]): string {
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : sentence`${shown.slice(0, -1).join(', ')} и ${last}`;
}
