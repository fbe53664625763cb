import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typeset } from '../../src/russian/text/typography.ts';

test.each([
  ['Приказ № ', 'Приказ №␣'],
  ['от ', 'от␣'],
  [' в ', ' в␣'],
  ['МБДОУ "Детский сад "Сказка"" - это', 'МБДОУ «Детский сад „Сказка“»␣– это'],
  ['"Детский сад" и "школа"', '«Детский сад» и␣«школа»'],
  ['2024-2025 учебный год', '2024–2025␣учебный год'],
  ['с 1 сентября 2024 г. по 31 мая', 'с␣1␣сентября␣2024␣г. по␣31␣мая'],
  ['"1" января 2026 г. на 3 л.', '«1»␣января␣2026␣г. на␣3␣л.'],
  ['п. 5 ст. 28', 'п.␣5 ст.␣28'],
  ['в пункте 3, пунктом ', 'в␣пункте␣3, пунктом␣'],
  ['И. И. Иванов, Иванова М.П.', 'И.␣И.␣Иванов, Иванова␣М.П.'],
  ['срок — 5 дней', 'срок␣– 5␣дней'],
  ['5 МБ, 10 %, 100 руб.', '5␣МБ, 10␣%, 100␣руб.'],
  ['№273-ФЗ от 29.12.2012', '№␣273-ФЗ от␣29.12.2012'],
  ['III квартал 2026 года', 'III␣квартал 2026␣года'],
  ['и т. д.', 'и␣т.␣д.'],
  ['https://a.ru/x-y?b=1', 'https://a.ru/x-y?b=1'],
  ['+7 (900) 000-00-01', '+7 (900) 000-00-01'],
  ['ёлка', 'ёлка'],
  ['«Детский сад «Сказка»', '«Детский сад «Сказка»'],
])('%s', (text, expected) => {
  expect(typeset(text).replaceAll('\u{A0}', '␣')).toBe(expected);
});

const words = fc.array(
  fc.constantFrom(
    'в',
    'и',
    'от',
    '№',
    '5',
    'дней',
    'Иванова',
    'М.П.',
    '-',
    '—',
    '"',
    '«',
    '»',
    'г.',
    'слово',
    '\n',
    'IV',
  ),
  { maxLength: 12 },
);

test('twice is once; letters, digits and blanks at the ends stay', () => {
  fc.assert(
    fc.property(words, fc.constantFrom('', ' '), (list, edge) => {
      const text = edge + list.join(' ') + edge;
      const once = typeset(text);
      const bare = (value: string): string => value.replace(/[^\p{L}\d]/gu, '');
      expect(typeset(once)).toBe(once);
      expect(bare(once)).toBe(bare(text));
      expect(/^\s/u.test(once)).toBe(/^\s/u.test(text));
      expect(/\s$/u.test(once)).toBe(/\s$/u.test(text) || /[№§]$/u.test(text));
    }),
  );
});
