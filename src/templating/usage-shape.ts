import { type FactShape, group, list, text } from './shape.ts';

const SOURCE = 'папка usage: журналы событий или сводные таблицы';

function shown(label: string): FactShape {
  return text(label, SOURCE);
}

function points(label: string): FactShape {
  const point = group('точка', { label: shown('подпись точки'), value: shown('значение') });
  return list(label, SOURCE, group('ряд', { name: shown('ряд'), points: list('точки', SOURCE, point) }));
}

function chart(label: string, more: Readonly<Record<string, FactShape>> = {}): FactShape {
  const row = group('строка', { label: shown('строка'), cells: list('ячейки', SOURCE, shown('ячейка')) });
  const table = group('таблица', {
    columns: list('столбцы', SOURCE, shown('столбец')),
    rows: list('строки', SOURCE, row),
  });
  return group(label, {
    series: points('ряды'),
    targets: points('нормы'),
    tables: list('таблицы', SOURCE, table),
    first: shown('ширина первого столбца'),
    isAbridged: shown('есть ли «н/д»'),
    ...more,
  });
}

const figures = group('показатель', {
  title: shown('показатель'),
  plan: shown('план'),
  fact: shown('факт'),
  deviation: shown('отклонение'),
  previous: shown('предыдущий период'),
  change: shown('изменение'),
  yearAgo: shown('год назад'),
});

const file = group('выгрузка', {
  file: shown('файл'),
  kind: shown('вид выгрузки'),
  rows: shown('строк'),
  used: shown('учтено строк'),
  left: shown('не учтено строк'),
});

/** Shape of `UsageView`: the usage report in words and columns. */
export const usageFields = group('использование платформы', {
  period: group('период', { label: shown('период'), fileLabel: shown('период'), id: shown('дни периода') }),
  coverage: group('полнота данных', {
    days: shown('дни периода'),
    period: shown('полнота периода'),
    comparison: shown('периоды сравнения'),
  }),
  sources: list('выгрузки', SOURCE, file),
  roles: list(
    'показатели использования платформы',
    SOURCE,
    group('роль', { title: shown('роль'), rows: list('показатели', SOURCE, figures) }),
  ),
  bases: list('основания норм', 'targets.csv: Основание', shown('основание нормы')),
  weekly: chart('активность по неделям'),
  byUnit: chart('регистрация по подразделениям'),
  monthly: chart('сообщения и звонки по месяцам'),
  comparison: chart('сравнение периодов', { unit: shown('единица') }),
  findings: list('выводы', SOURCE, shown('вывод')),
});
