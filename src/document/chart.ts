import { childElements, type Element } from './element.ts';
import type { InlineContext } from './inline.ts';
import { plainRun } from './plain-run.ts';
import { sanitize } from './sanitize.ts';
import type { Chart, ChartSeries, Paragraph } from './tree.ts';

/** A chart; one without a single figure becomes the words «…: нет данных», one without points nothing. */
export function buildChart(element: Element, context: InlineContext): readonly (Chart | Paragraph)[] {
  const series = childElements(element).map((child) => buildSeries(child, context));
  const chart: Chart = {
    type: 'chart',
    kind: chartKind(element, context),
    title: required(element, 'title', context),
    unit: attribute(element, 'unit'),
    alt: required(element, 'alt', context),
    categories: categories(element, context),
    series,
  };
  if (chart.categories.length === 0) return [];
  const hasData = series.some(
    ({ role, values }) => role === 'data' && values.some((value) => value !== null),
  );
  return [hasData ? chart : noData(chart.title)];
}

function chartKind(element: Element, context: InlineContext): Chart['kind'] {
  const { kind } = element.attributes;
  if (kind === 'line' || kind === 'bar') return kind;
  context.report(
    element,
    'tree/unknown-chart',
    `Неизвестный вид диаграммы «${kind ?? ''}».`,
    'Есть: line, bar.',
  );
  return 'bar';
}

function buildSeries(element: Element, context: InlineContext): ChartSeries {
  const { style } = element.attributes;
  if (style !== undefined && style !== 'target') {
    context.report(element, 'tree/unknown-series', `Неизвестный вид ряда «${style}».`, 'Есть: target.');
  }
  return {
    name: required(element, 'name', context),
    role: style === 'target' ? 'target' : 'data',
    values: childElements(element).map((point) => figure(point, context)),
  };
}

/** A number as JavaScript prints it; nothing is «нет данных». */
function figure(point: Element, context: InlineContext): number | null {
  const text = attribute(point, 'value');
  if (text === '') return null;
  const value = Number(text);
  if (Number.isFinite(value)) return value;
  context.report(
    point,
    'tree/chart-value',
    `Значение «${text}» на диаграмме – не число.`,
    'Число пишется с точкой, «нет данных» – пустым value.',
  );
  return null;
}

/** Labels of the points; every series must have the same. */
function categories(element: Element, context: InlineContext): readonly string[] {
  const [first = [], ...others] = childElements(element).map((series) =>
    childElements(series).map((point) => attribute(point, 'label')),
  );
  const differs = others.findIndex(
    (labels) => labels.length !== first.length || labels.some((label, index) => label !== first[index]),
  );
  if (differs >= 0) {
    context.report(
      childElements(element)[differs + 1] ?? element,
      'tree/ragged-chart',
      'Подписи точек этого ряда не такие, как у первого ряда диаграммы.',
      'У всех рядов должны быть одни и те же label в одном порядке.',
    );
  }
  return first;
}

function required(element: Element, name: string, context: InlineContext): string {
  const text = attribute(element, name);
  if (text === '') {
    context.report(element, 'tree/chart-unnamed', `У элемента <${element.name}> нет свойства «${name}».`);
  }
  return text;
}

function attribute(element: Element, name: string): string {
  return sanitize(element.attributes[name] ?? '')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

function noData(title: string): Paragraph {
  const text = plainRun(`${title}: нет данных.`);
  return { type: 'paragraph', style: 'body', keepWithNext: false, spaceBefore: 0, content: [text] };
}
