import type { Chart, ChartSeries } from '../../../../document/tree.ts';
import { type Dash, type Hatch, type Look, lookOf, targetLook } from '../../../chart/look.ts';
import { hex } from './options.ts';

/** Word's patterns for our hatchings. */
const PATTERNS: Readonly<Record<Exclude<Hatch, 'none'>, string>> = {
  rising: 'wdUpDiag',
  falling: 'wdDnDiag',
  crossed: 'diagCross',
  level: 'narHorz',
};
/** Around small bars dashes are short. */
const FRAMES: Partial<Record<Dash['preset'], string>> = { shortDash: 'sysDot', dashDot: 'sysDashDot' };
/** English metric units: 0.75 and 1 point. */
const THIN = 9525;
const THICK = 12700;

/** Gives the series of a chart part what the library cannot: patterns and outlines of bars, empty markers. */
export function finishSeries(xml: string, chart: Chart): string {
  return xml.replace(/(<c:(bar|line)Chart>)(.*?)(<\/c:\2Chart>)/gs, (_, open, kind, inner, close) => {
    const finish = kind === 'bar' ? finishBar : finishLine;
    const series = inner.replace(
      /<c:ser><c:idx val="(\d+)"\/>.*?<\/c:ser>/gs,
      (ser: string, index: string) => {
        const one = chart.series[Number(index)];
        return one ? finish(ser, chart, one) : ser;
      },
    );
    return `${open}${series}${close}`;
  });
}

function finishBar(xml: string, chart: Chart, series: ChartSeries): string {
  const properties = series.role === 'target' ? frame(chart, series) : filled(lookOf(chart, series));
  return xml.replace(/<c:spPr>.*?<\/c:spPr>/s, `<c:spPr>${properties}</c:spPr>`);
}

/** A lying target: its bar without a fill. */
function frame(chart: Chart, series: ChartSeries): string {
  const { colour, dash } = targetLook(chart, series);
  const outline = FRAMES[dash.preset] ?? 'sysDash';
  return `<a:noFill/><a:ln w="${THICK}">${solid(colour)}<a:prstDash val="${outline}"/></a:ln>`;
}

function filled(look: Look): string {
  return `${ground(look)}<a:ln w="${THIN}">${solid(look.colour)}</a:ln>`;
}

function finishLine(xml: string, chart: Chart, series: ChartSeries): string {
  const { colour, markerFill } = lookOf(chart, series);
  const properties = `${solid(markerFill)}<a:ln w="${THIN}">${solid(colour)}</a:ln>`;
  return xml.replace(/(<c:marker>.*?<c:spPr>).*?(<\/c:spPr><\/c:marker>)/s, `$1${properties}$2`);
}

function ground({ ground: background, hatch, colour }: Look): string {
  if (hatch === 'none') return solid(background);
  const colours = `<a:fgClr>${rgb(colour)}</a:fgClr><a:bgClr>${rgb(background)}</a:bgClr>`;
  return `<a:pattFill prst="${PATTERNS[hatch]}">${colours}</a:pattFill>`;
}

function solid(colour: string): string {
  return `<a:solidFill>${rgb(colour)}</a:solidFill>`;
}

function rgb(colour: string): string {
  return `<a:srgbClr val="${hex(colour)}"/>`;
}
