import type { Chart } from '../../../document/tree.ts';
import { PER_CENT } from '../../chart/figure.ts';
import type { Shape } from '../../chart/shape.ts';
import type { PageLayout } from '../../layout.ts';
import { escapeXml } from '../../xml.ts';
import { axisFormat } from './formats.ts';
import { THIN_LINE, textLook, titled, WITHOUT_SHAPE } from './look.ts';

/** What the series of every chart hang on. */
export const AXIS_IDS = '<c:axId val="1"/><c:axId val="2"/>';

export function axes(chart: Chart, shape: Shape, layout: PageLayout): string {
  return categoryAxis(shape, layout) + valueAxis(chart, shape, layout);
}

const TICKS = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';

/** The first row of lying bars is the uppermost one. */
function categoryAxis({ lying }: Shape, { chart }: PageLayout): string {
  const scaling = `<c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling>`;
  const place = `<c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="1"/>`;
  const line = `<c:spPr><a:noFill/>${THIN_LINE}</c:spPr>`;
  const crossing = '<c:crossAx val="2"/><c:crosses val="autoZero"/>';
  const names = '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>';
  const text = textLook({ size: chart.size });
  return `<c:catAx><c:axId val="1"/>${scaling}${place}${TICKS}${line}${text}${crossing}${names}</c:catAx>`;
}

/** Word's own size of an axis title, and its sign for figures that may turn. */
const UNIT_SIZE = 10;
const FREE = -60_000_000;
const UPWARDS = -5_400_000;

/** The value axis stays below lying bars. */
function valueAxis({ unit, series }: Chart, { lying }: Shape, { chart }: PageLayout): string {
  const values = series.flatMap((one) => one.values.map((value) => value ?? 0));
  const { bounds, interval } = scaleOf(values, unit);
  const scaling = `<c:scaling><c:orientation val="minMax"/>${bounds}</c:scaling>`;
  const place = `<c:delete val="0"/><c:axPos val="${lying ? 'b' : 'l'}"/>`;
  const grid = `<c:majorGridlines><c:spPr>${THIN_LINE}</c:spPr></c:majorGridlines>`;
  const isNamed = unit !== PER_CENT && unit !== '';
  const title = isNamed ? titled(unit, { size: UNIT_SIZE, rotation: lying ? 0 : UPWARDS }) : '';
  const figures = `<c:numFmt formatCode="${escapeXml(axisFormat(values, unit))}" sourceLinked="0"/>`;
  const text = textLook({ size: chart.size, rotation: FREE });
  const crossing = `<c:crossAx val="1"/><c:crosses val="${lying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/>`;
  const before = `<c:axId val="2"/>${scaling}${place}${grid}${title}${figures}`;
  return `<c:valAx>${before}${TICKS}${WITHOUT_SHAPE}${text}${crossing}${interval}</c:valAx>`;
}

/** What is shown as 0 needs no axis of its own, shares end at the whole. */
function scaleOf(
  values: readonly number[],
  unit: string,
): { readonly bounds: string; readonly interval: string } {
  const highest = Math.max(...values);
  const isFlat = unit !== PER_CENT && highest < 0.05;
  const most = isFlat || (unit === PER_CENT && highest <= 1) ? '<c:max val="1"/>' : '';
  const least = Math.min(...values) >= 0 ? '<c:min val="0"/>' : '';
  return { bounds: most + least, interval: isFlat ? '<c:majorUnit val="1"/>' : '' };
}
