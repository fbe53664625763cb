import type { Chart } from '../../../document/tree.ts';
import { needsLegend, type Shape } from '../../chart/shape.ts';
import type { PageLayout } from '../../layout.ts';
import { axes } from './axes.ts';
import { ground, textLook, titled, WITHOUT_SHAPE } from './look.ts';
import { seriesGroups } from './series.ts';

/** The relationship that names the workbook of a chart. */
export const WORKBOOK_ID = 'workbook';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const START =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">` +
  '<c:date1904 val="0"/><c:lang val="ru-RU"/><c:roundedCorners val="0"/>';
const END =
  '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr><a:endParaRPr lang="ru-RU"/></a:p></c:txPr>' +
  `<c:externalData r:id="${WORKBOOK_ID}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;

/** `word/charts/chart1.xml`: a chart that Word draws itself. */
export function chartSpace(chart: Chart, shape: Shape, layout: PageLayout): string {
  const { size, titleSize } = layout.chart;
  const title = titled(chart.title, { size: titleSize, isTitle: true });
  const drawn = seriesGroups(chart, shape) + axes(chart, shape, layout);
  const area = `<c:plotArea><c:layout/>${drawn}${WITHOUT_SHAPE}</c:plotArea>`;
  const legend = needsLegend(chart) ? legendOf(size) : '';
  const end = '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>';
  const whole = `<c:chart>${title}<c:autoTitleDeleted val="0"/>${area}${legend}${end}</c:chart>`;
  return `${START}${whole}${ground('#ffffff')}${END}`;
}

function legendOf(size: number): string {
  const start = '<c:legendPos val="t"/><c:overlay val="0"/>';
  return `<c:legend>${start}${WITHOUT_SHAPE}${textLook({ size })}</c:legend>`;
}
