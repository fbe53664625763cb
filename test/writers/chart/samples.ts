import type { Block, Chart, ChartSeries } from '../../../src/document/tree.ts';

type Values = readonly (number | null)[];

export function chart(fields: Partial<Chart> = {}): Chart {
  return {
    type: 'chart',
    kind: 'bar',
    title: 'Сообщения по месяцам',
    unit: 'ед.',
    alt: 'Сообщений стало больше.',
    categories: ['июль', 'август', 'сентябрь'],
    series: [series('Педагоги', [1250, null, 25352.5])],
    ...fields,
  };
}

export function series(name: string, values: Values, role: ChartSeries['role'] = 'data'): ChartSeries {
  return { name, role, values };
}

const WEEKS = ['29.06', '06.07', '13.07', '20.07', '27.07', '03.08', '10.08'];

/** Three roles over weeks, with a gap, and a target. */
export const ACTIVITY = chart({
  kind: 'line',
  title: 'Недельная активность',
  unit: 'чел.',
  alt: 'Активность педагогов растёт.',
  categories: WEEKS,
  series: [
    series('Педагоги', [12, 14, 13.5, null, null, 9, 21]),
    series('Родители', [40, 38, 36, 30, 28, 25, null]),
    series('Обучающиеся', [1, 1, 2, 0, 0, 1, 1]),
    series(
      'Норма для педагогов',
      WEEKS.map(() => 18),
      'target',
    ),
  ],
});

const NAMES = ['Солнышко', 'Ромашка', 'Теремок', 'Колобок', 'Звёздочка'];

/** Twenty-five units with long names that differ only at their ends, one without data, and a target. */
export const UNITS = chart({
  title:
    'Доля зарегистрированных родителей (законных представителей) по подразделениям за III квартал 2026 года',
  unit: '%',
  alt: 'Ниже нормы 16 подразделений из 24.',
  categories: Array.from(
    { length: 25 },
    (_, at) => `Группа общеразвивающей направленности для детей от 3 до 4 лет «${NAMES[at % 5]}-${at + 1}»`,
  ),
  series: [
    series(
      'Родители',
      Array.from({ length: 25 }, (_, at) => (at === 7 ? null : ((at * 37) % 101) / 100)),
    ),
    series(
      'Норма',
      Array.from({ length: 25 }, () => 0.75),
      'target',
    ),
  ],
});

/** Charts at every place where blocks may stand. */
export const PLACED: readonly Block[] = [
  chart({ title: 'Первая' }),
  {
    type: 'clauses',
    items: [{ number: { parts: [1], label: '1.', scope: 0 }, blocks: [chart({ title: 'Вторая' })] }],
  },
  { type: 'list', level: 1, items: [{ blocks: [chart({ title: 'Третья' })] }] },
  { type: 'columns', columns: [{ width: null, blocks: [chart({ title: 'Четвёртая' })] }] },
  { type: 'appendix', scope: 1, mark: [], blocks: [chart({ title: 'Пятая' })] },
];
