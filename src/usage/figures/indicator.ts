import { headerKey } from '../../reading/wording.ts';
import { WordList } from '../word-list.ts';

/** Indicators in the order of the report; the ids stand in the figures for machines. */
export const INDICATORS = [
  'headcount',
  'registered',
  'registered_share',
  'active_week',
  'active_share',
  'chats',
  'messages',
  'calls',
  'broadcasts',
  'publications',
  'messages_per_educator_week',
  'calls_per_educator_week',
] as const;

export type Indicator = (typeof INDICATORS)[number];

/** A per cent sign tells a share from a number of people. */
function keyOf(title: string): string {
  return headerKey(title) + (title.includes('%') ? '%' : '');
}

/** The first is the indicator's title, the others are accepted in `targets.csv`. */
const TITLES = new WordList<Indicator>(
  {
    headcount: ['Всего', 'Численность', 'Всего человек'],
    registered: ['Зарегистрировано', 'Зарегистрированных', 'Зарегистрированы'],
    registered_share: [
      'Доля зарегистрированных',
      'Зарегистрировано, %',
      'Доля зарегистрированных, %',
      'Охват',
      'Процент зарегистрированных',
    ],
    active_week: ['Активных в неделю', 'Активных за неделю', 'Активные в неделю'],
    active_share: [
      'Доля активных',
      'Активных в неделю, %',
      'Доля активных в неделю',
      'Доля активных, %',
      'Процент активных',
    ],
    chats: ['Чаты', 'Чатов'],
    messages: ['Сообщения', 'Сообщений'],
    calls: ['Звонки', 'Звонков'],
    broadcasts: ['Трансляции', 'Трансляций'],
    publications: ['Публикации', 'Публикаций'],
    messages_per_educator_week: ['Сообщений на педагога в неделю', 'Сообщений на одного педагога в неделю'],
    calls_per_educator_week: ['Звонков на педагога в неделю', 'Звонков на одного педагога в неделю'],
  },
  keyOf,
);

/** All titles, for «did you mean». */
export const INDICATOR_TITLES: readonly string[] = INDICATORS.map(indicatorTitle);

/** «Доля зарегистрированных». */
export function indicatorTitle(indicator: Indicator): string {
  return TITLES.nameOf(indicator);
}

/** The indicator that a title or id names, or null. */
export function parseIndicator(text: string): Indicator | null {
  return TITLES.idOf(text);
}

/** True for shares: from 0 to 1 in figures, per cent for people. */
export function isShare(indicator: Indicator): indicator is 'registered_share' | 'active_share' {
  return indicator === 'registered_share' || indicator === 'active_share';
}

/** True for what is divided by a headcount: shares and means per educator. */
export function isDivided(indicator: Indicator): boolean {
  return isShare(indicator) || isPerEducator(indicator);
}

/** True for means per educator, which only educators have. */
export function isPerEducator(indicator: Indicator): boolean {
  return indicator.includes('_per_educator_');
}
