import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as ChartJs,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
} from 'chart.js';
import type { Chart } from '../../../document/tree.ts';
import { configure } from '../../chart/configuration.ts';
import type { TextMeasure } from '../../chart/labels.ts';
import type { PageLayout } from '../../layout.ts';
import type { Metrics } from '../../typesetting/metrics.ts';
import type { DrawChart, Drawing } from '../setting.ts';
import { PdfCanvas } from './canvas.ts';

ChartJs.register(BarController, BarElement, LineController, LineElement, PointElement);
ChartJs.register(CategoryScale, LinearScale, Legend, Title);

/** Draws charts for the pages of a document: lines as operators, labels as text in its font. */
export function chartDrawer(layout: PageLayout, metrics: Metrics): DrawChart {
  const measure = measureOf(metrics);
  return (chart, width) => draw(chart, { width: Math.floor(width), layout, measure });
}

function draw(chart: Chart, sheet: Parameters<typeof configure>[1]): Drawing {
  const { shape, configuration } = configure(chart, sheet);
  const { width, height } = shape;
  const canvas = new PdfCanvas(width, height, sheet.measure);
  const options = { ...configuration.options, devicePixelRatio: 1 };
  const drawn = new ChartJs(canvas as never, { ...configuration, options });
  const drawing = { width, height, operators: canvas.operators.join('\n'), texts: [...canvas.texts] };
  drawn.destroy();
  return drawing;
}

/** Widths as the page has them: without kerning. */
function measureOf({ advances, unitsPerEm }: Metrics): TextMeasure {
  return (text, size, bold = false) => {
    const table = advances[bold ? 'bold' : 'regular'];
    let units = 0;
    for (let at = 0; at < text.length; at += 1) units += table[text.charCodeAt(at)] ?? 0;
    return (units / unitsPerEm) * size;
  };
}
