import { expect, test } from 'vitest';
import { cutsOf } from '../../src/writers/breaks.ts';

/** The text with a bar at each place where a line may end. */
function parted(text: string): string {
  let from = 0;
  const parts = cutsOf(text).map((cut) => {
    const part = text.slice(from, cut.end);
    from = cut.next;
    return part;
  });
  return [...parts, text.slice(from)].join('|');
}

test.each([
  ['приказ заведующего', 'приказ|заведующего'],
  ['приказ\u00a0заведующего', 'приказ\u00a0заведующего'],
  ['слово – слово', 'слово –|слово'],
  ['Москва — столица', 'Москва —|столица'],
  ['закон № 273-ФЗ', 'закон|№ 273-ФЗ'],
  ['в детском саду', 'в детском|саду'],
  ['дети и родители', 'дети|и родители'],
  ['группа «А» и другие', 'группа|«А»|и другие'],
  ['(в группе', '(в группе'],
  ['Е. В. Смирнова', 'Е. В. Смирнова'],
  ['Е.В. Смирнова', 'Е.В. Смирнова'],
  ['назначить Смирнову Е. В. администратором', 'назначить|Смирнову|Е. В. администратором'],
  ['по п. 5 и ст. 28', 'по|п. 5|и ст. 28'],
  ['в 2024 г. приказ', 'в 2024 г.|приказ'],
  ['научно-методический совет', 'научно-|методический|совет'],
  ['что-то', 'что-то'],
  ['тел. +7 (900) 000-00-01', 'тел.|+7|(900)|000-00-01'],
  ['2024/2025 учебный', '2024/2025|учебный'],
  ['COVID-19', 'COVID-19'],
  ['detsad-skazka@edu.example', 'detsad-skazka@edu.example'],
  ['https://sferum-max.example/a-b', 'https://sferum-max.example/a-b'],
  ['не\u2011переносить', 'не\u2011переносить'],
])('%s', (text, expected) => {
  expect(parted(text)).toBe(expected);
});
