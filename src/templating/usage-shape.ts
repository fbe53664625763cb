import type { ChartView, SeriesView, TableView } from '../usage/view/chart.ts';
import type { CommunityLine } from '../usage/view/community-lines.ts';
import type { DigestFigure } from '../usage/view/digest.ts';
import type { FigureRow, RoleFigures } from '../usage/view/indicator-table.ts';
import type { SourceLine } from '../usage/view/source-table.ts';
import type { UsageView } from '../usage/view/view.ts';
import { text, type ValueShape } from './shape.ts';
import { type GroupShapeOf, groupOf, listOf } from './shape-of.ts';

const SOURCE = 'папка usage: журналы событий или сводные таблицы';

function shown(label: string): ValueShape {
  return text(label, SOURCE);
}

function series(label: string) {
  const point = groupOf<SeriesView['points'][number]>('точка', {
    label: shown('подпись точки'),
    value: shown('значение'),
  });
  const line = groupOf<SeriesView>('ряд', { name: shown('ряд'), points: listOf('точки', SOURCE, point) });
  return listOf(label, SOURCE, line);
}

const chartRow = groupOf<TableView['rows'][number]>('строка', {
  label: shown('строка'),
  cells: listOf('ячейки', SOURCE, shown('ячейка')),
});

const chartTable = groupOf<TableView>('таблица', {
  columns: listOf('столбцы', SOURCE, shown('столбец')),
  rows: listOf('строки', SOURCE, chartRow),
});

/** The parts of a chart and of the tables it is drawn from. */
export const chartFields: GroupShapeOf<ChartView>['fields'] = {
  series: series('ряды'),
  targets: series('нормы'),
  tables: listOf('таблицы', SOURCE, chartTable),
  first: shown('ширина первого столбца'),
  isAbridged: shown('есть ли «н/д»'),
};

const figures = groupOf<FigureRow>('показатель', {
  title: shown('показатель'),
  plan: shown('план'),
  fact: shown('факт'),
  deviation: shown('отклонение'),
  previous: shown('предыдущий период'),
  change: shown('изменение'),
  yearAgo: shown('год назад'),
});

const role = groupOf<RoleFigures>('роль', {
  title: shown('роль'),
  rows: listOf('показатели', SOURCE, figures),
});

const file = groupOf<SourceLine>('выгрузка', {
  file: shown('файл'),
  kind: shown('вид выгрузки'),
  rows: shown('строк'),
  used: shown('учтено строк'),
  left: shown('не учтено строк'),
});

const line = groupOf<CommunityLine>('показатель', {
  title: shown('показатель'),
  fact: shown('факт'),
  meaning: shown('что посчитано'),
});

const digestFigure = groupOf<DigestFigure>('показатель', { ...line.fields, norm: shown('норма') });

/** The usage report in words and columns, as templates name it. */
export const usageFields = groupOf<UsageView>('использование платформы', {
  period: groupOf<UsageView['period']>('период', {
    label: shown('период'),
    fileLabel: shown('период'),
    id: shown('дни периода'),
  }),
  coverage: groupOf<UsageView['coverage']>('полнота данных', {
    days: shown('дни периода'),
    period: shown('полнота периода'),
    comparison: shown('периоды сравнения'),
  }),
  sources: listOf('выгрузки', SOURCE, file),
  roles: listOf('показатели использования платформы', SOURCE, role),
  remarks: listOf('недостоверные показатели', SOURCE, shown('замечание к показателям')),
  bases: listOf('основания норм', 'targets.csv: Основание', shown('основание нормы')),
  announced: shown('объявленные нормы'),
  community: listOf('чаты и канал', SOURCE, line),
  digest: groupOf<UsageView['digest']>('сведения для учредителя', {
    figures: listOf('показатели', SOURCE, digestFigure),
    hasNorms: shown('есть ли нормы'),
    bases: listOf('основания норм', 'targets.csv: Основание', shown('основание нормы')),
    announced: shown('объявленные нормы'),
    notes: listOf('примечания', SOURCE, shown('примечание')),
  }),
  weekly: groupOf<ChartView>('активность по неделям', chartFields),
  byUnit: groupOf<ChartView>('регистрация по подразделениям', chartFields),
  unshownUnits: shown('подразделения, которых нет на диаграмме'),
  messages: groupOf<ChartView>('сообщения по месяцам', chartFields),
  calls: groupOf<ChartView>('звонки по месяцам', chartFields),
  monthly: groupOf<ChartView>('сообщения и звонки по месяцам', chartFields),
  comparison: groupOf<UsageView['comparison']>('сравнение периодов', {
    ...chartFields,
    unit: shown('единица'),
  }),
  findings: listOf('выводы', SOURCE, shown('вывод')),
  proposals: listOf('предложения', 'proposals.csv', shown('предложение')),
});
