import { expect, it } from 'vitest';
import {
  type Indicator,
  indicatorTitle,
  isShare,
  parseIndicator,
} from '../../src/usage/figures/indicator.ts';

it.each<[Indicator, boolean, ...string[]]>([
  ['headcount', false, 'Всего', 'Численность', 'Всего человек'],
  ['registered', false, 'Зарегистрировано', 'Зарегистрированных', 'Зарегистрированы'],
  [
    'registered_share',
    true,
    'Доля зарегистрированных',
    'Зарегистрировано, %',
    'Доля зарегистрированных, %',
    'Охват',
    'Процент зарегистрированных',
  ],
  ['active_week', false, 'Активных в неделю', 'Активных за неделю', 'Активные в неделю'],
  [
    'active_share',
    true,
    'Доля активных',
    'Активных в неделю, %',
    'Доля активных в неделю',
    'Доля активных, %',
    'Процент активных',
  ],
  ['chats', false, 'Чаты', 'Чатов'],
  ['messages', false, 'Сообщения', 'Сообщений'],
  ['calls', false, 'Звонки', 'Звонков'],
  ['broadcasts', false, 'Трансляции', 'Трансляций'],
  ['publications', false, 'Публикации', 'Публикаций'],
  [
    'messages_per_educator_week',
    false,
    'Сообщений на педагога в неделю',
    'Сообщений на одного педагога в неделю',
  ],
  ['calls_per_educator_week', false, 'Звонков на педагога в неделю', 'Звонков на одного педагога в неделю'],
])('%s', (indicator, share, ...titles) => {
  expect(indicatorTitle(indicator)).toBe(titles[0]);
  expect(isShare(indicator)).toBe(share);
  for (const name of [indicator, ...titles]) {
    expect([name, parseIndicator(name), parseIndicator(name.toUpperCase())]).toEqual([
      name,
      indicator,
      indicator,
    ]);
  }
});

it('no other word is an indicator', () => {
  expect(['', 'Процент', 'Чаты, %', 'Звонок'].map(parseIndicator)).toEqual([null, null, null, null]);
});
