import type { Chart, ChartSeries } from '../../../document/tree.ts';
import { figureWriter } from '../../chart/figure.ts';
import { type Dash, type Hatch, type Look, lookOf, targetLook } from '../../chart/look.ts';
import type { Shape } from '../../chart/shape.ts';
import { escapeXml } from '../../xml.ts';
import { AXIS_IDS } from './axes.ts';
import { categoryCells, nameCell, valueCells } from './cells.ts';
import { labelFormat } from './formats.ts';
import { rgb, solid, textLook, WITHOUT_SHAPE } from './look.ts';

/** Word's patterns for our hatchings. */
const PATTERNS: Readonly<Record<Exclude<Hatch, 'none'>, string>> = {
  rising: 'wdUpDiag',
  falling: 'wdDnDiag',
  crossed: 'diagCross',
  level: 'narHorz',
};
const DASHES: Readonly<Record<Dash['preset'], string>> = {
  solid: 'solid',
  dash: 'dash',
  shortDot: 'sysDot',
  dashDot: 'dashDot',
  shortDash: 'sysDash',
  longDash: 'lgDash',
  dot: 'dot',
};
/** Around small bars dashes are short. */
const FRAMES: Partial<Record<Dash['preset'], string>> = { shortDash: 'sysDot', dashDot: 'sysDashDot' };
const MARKERS: Readonly<Record<Look['marker'], string>> = {
  circle: 'circle',
  rect: 'square',
  triangle: 'triangle',
  rectRot: 'diamond',
};
/** English metric units: 0.75, 1, 1.25 and 1.75 points. */
const THIN = 9525;
const FRAME = 12_700;
const TARGET = 15_875;
const LINE = 22_225;

/** The series of a chart in groups: bars first, targets of standing bars as lines over them. */
export function seriesGroups(chart: Chart, shape: Shape): string {
  const isLine = ({ role }: ChartSeries): boolean =>
    chart.kind === 'line' || (role === 'target' && !shape.lying);
  const numbered = chart.series.map((series, index) => ({ series, index }));
  const bars = numbered.filter(({ series }) => !isLine(series));
  const lines = numbered.filter(({ series }) => isLine(series));
  const labels = bars.length > 0 && hasRoom(chart, shape) ? figures(labelFormat(chart)) : '';
  const bar = ({ series, index }: Numbered): string =>
    one(chart, shape, { series, index }, barLook(chart, series) + (series.role === 'data' ? labels : ''));
  const line = ({ series, index }: Numbered): string =>
    one(chart, shape, { series, index }, lineLook(chart, series), '<c:smooth val="0"/>');
  return barGroup(bars.map(bar), chart, shape) + lineGroup(lines.map(line), chart);
}

interface Numbered {
  readonly series: ChartSeries;
  readonly index: number;
}

function one(
  { categories }: Chart,
  { labels }: Shape,
  { series, index }: Numbered,
  look: string,
  end = '',
): string {
  const start = `<c:idx val="${index}"/><c:order val="${index}"/><c:tx>${nameCell(index + 1, series.name)}</c:tx>`;
  const names = categoryCells(labels.map((lines) => lines.join(' ')));
  const values = valueCells(
    index + 1,
    categories.map((_, at) => series.values[at]),
  );
  return `<c:ser>${start}${look}<c:cat>${names}</c:cat><c:val>${values}</c:val>${end}</c:ser>`;
}

function barGroup(series: readonly string[], chart: Chart, shape: Shape): string {
  if (series.length === 0) return '';
  const { lying } = shape;
  const start = `<c:barDir val="${lying ? 'bar' : 'col'}"/><c:grouping val="clustered"/>`;
  const gaps = `<c:gapWidth val="${lying ? 40 : 80}"/><c:overlap val="${isFramed(chart, shape) ? 100 : 0}"/>`;
  return `<c:barChart>${start}${COLOURS}${series.join('')}${WITHOUT_LABELS}${gaps}${AXIS_IDS}</c:barChart>`;
}

function lineGroup(series: readonly string[], { kind }: Chart): string {
  if (series.length === 0) return '';
  const start = '<c:grouping val="standard"/>';
  const isMarked = kind === 'line';
  const markers = isMarked ? '<c:marker val="1"/>' : '';
  return `<c:lineChart>${start}${COLOURS}${series.join('')}${WITHOUT_LABELS}${markers}${AXIS_IDS}</c:lineChart>`;
}

const COLOURS = '<c:varyColors val="0"/>';

function shown(values: 0 | 1): string {
  const others = ['CatName', 'SerName', 'Percent', 'BubbleSize'].map((name) => `<c:show${name} val="0"/>`);
  return `<c:showLegendKey val="0"/><c:showVal val="${values}"/>${others.join('')}`;
}

const WITHOUT_LABELS = `<c:dLbls>${shown(0)}</c:dLbls>`;

/** Word's own size of the figures at bars. */
const FIGURE_SIZE = 9;

function figures(format: string): string {
  const look = WITHOUT_SHAPE + textLook({ size: FIGURE_SIZE, isFigure: true });
  const written = `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`;
  return `<c:dLbls>${written}${look}<c:dLblPos val="outEnd"/>${shown(1)}</c:dLbls>`;
}

/** The bar of a lying target is an empty frame: where there is one bar of data a row, around that. */
function isFramed({ series }: Chart, { lying }: Shape): boolean {
  return lying && series.filter(({ role }) => role === 'data').length === 1;
}

function barLook(chart: Chart, series: ChartSeries): string {
  const properties = series.role === 'target' ? frame(chart, series) : filled(lookOf(chart, series));
  return `<c:spPr>${properties}</c:spPr><c:invertIfNegative val="0"/>`;
}

/** A lying target: its bar without a fill. */
function frame(chart: Chart, series: ChartSeries): string {
  const { colour, dash } = targetLook(chart, series);
  const outline = FRAMES[dash.preset] ?? 'sysDash';
  return `<a:noFill/><a:ln w="${FRAME}">${solid(colour)}<a:prstDash val="${outline}"/></a:ln>`;
}

function filled(look: Look): string {
  return `${ground(look)}${outline(look.colour)}`;
}

function ground({ ground: background, hatch, colour }: Look): string {
  if (hatch === 'none') return solid(background);
  const colours = `<a:fgClr>${rgb(colour)}</a:fgClr><a:bgClr>${rgb(background)}</a:bgClr>`;
  return `<a:pattFill prst="${PATTERNS[hatch]}">${colours}</a:pattFill>`;
}

function outline(colour: string): string {
  return `<a:ln w="${THIN}">${solid(colour)}</a:ln>`;
}

function lineLook(chart: Chart, series: ChartSeries): string {
  if (series.role === 'target') {
    const { colour, dash } = targetLook(chart, series);
    return `${stroke(TARGET, colour, dash)}<c:marker><c:symbol val="none"/></c:marker>`;
  }
  const { colour, dash, marker, markerFill } = lookOf(chart, series);
  const inside = `<c:spPr>${solid(markerFill)}${outline(colour)}</c:spPr>`;
  const symbol = `<c:symbol val="${MARKERS[marker]}"/><c:size val="6"/>${inside}`;
  return `${stroke(LINE, colour, dash)}<c:marker>${symbol}</c:marker>`;
}

function stroke(width: number, colour: string, { preset }: Dash): string {
  const line = `${solid(colour)}<a:prstDash val="${DASHES[preset]}"/><a:round/>`;
  return `<c:spPr><a:ln w="${width}" cap="rnd">${line}</a:ln><a:effectLst/></c:spPr>`;
}

/** True when the figures do not touch above standing bars, by what they are long at the most. */
function hasRoom(chart: Chart, { lying, crowded, width, labels }: Shape): boolean {
  if (lying) return !crowded;
  const figure = figureWriter(chart);
  const bars = chart.series.filter(({ role }) => role === 'data');
  const lengths = bars.flatMap(({ values }) => values.map((value) => figure(value ?? 0).length));
  return Math.max(...lengths) * CHARACTER < (width * BARS_SHARE) / labels.length / bars.length;
}

/** Width of a figure with its room, points, and the part of the width that bars take. */
const CHARACTER = 5.5;
const BARS_SHARE = 0.65;
