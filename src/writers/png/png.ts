import { createCanvas } from 'canvas';
import type { Plugin } from 'chart.js';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import { chartsOf } from '../../document/charts.ts';
import type { Chart, DocumentTree } from '../../document/tree.ts';
import type { Canvas2D } from '../chart/canvas.ts';
import { configure } from '../chart/configuration.ts';
import type { TextMeasure } from '../chart/labels.ts';
import { FAMILY, PAPER } from '../chart/look.ts';
import { chartWidth } from '../chart/shape.ts';
import type { PageLayout } from '../layout.ts';
import type { WrittenFile } from '../writer.ts';
import { registerFonts } from './fonts.ts';
import { leafletPictures } from './leaflet.ts';

/** Pixels of a picture in a point of the chart: a chart has the size it has in print, at 2 × 96 pixels an inch. */
const RATIO = (2 * 96) / 72;

/**
 * Every chart of a document as an opaque picture for slides and sites, named by its title, in reading order, and a leaflet as pictures
 * for a chat; always the same bytes on one system.
 */
export async function writePng(
  tree: Pick<DocumentTree, 'blocks' | 'look'>,
  layout: PageLayout,
): Promise<readonly WrittenFile[]> {
  const charts = chartsOf(tree.blocks).map((chart) => ({
    part: chart.title,
    bytes: draw(chart, layout),
    problems: [],
  }));
  return tree.look === 'leaflet' ? [...charts, ...leafletPictures(tree, layout)] : charts;
}

function draw(chart: Chart, layout: PageLayout): Uint8Array {
  const { canvas, measure } = studio();
  const { shape, configuration } = configure(chart, { width: chartWidth(layout), layout, measure });
  return canvas.renderToBufferSync({
    ...configuration,
    options: { ...configuration.options, devicePixelRatio: RATIO, maintainAspectRatio: false },
    plugins: [sheetPlugin(shape.width, shape.height), ...(configuration.plugins ?? [])],
  });
}

/** Size and ground of one chart: the renderer's own are the same for all. */
function sheetPlugin(width: number, height: number): Plugin<'bar' | 'line'> {
  return {
    id: 'sheet',
    beforeInit: (drawn) => drawn.resize(width, height),
    beforeDraw({ ctx }) {
      const canvas = ctx as unknown as Canvas2D;
      canvas.fillStyle = PAPER;
      canvas.fillRect(0, 0, width, height);
    },
  };
}

interface Studio {
  readonly canvas: ChartJSNodeCanvas;
  readonly measure: TextMeasure;
}

let opened: Studio | undefined;

/** One renderer for all charts: each new one would load Chart.js again. The font is ours, no system font is needed. */
function studio(): Studio {
  opened ??= open();
  return opened;
}

function open(): Studio {
  registerFonts();
  const context = createCanvas(1, 1).getContext('2d');
  const measure: TextMeasure = (text, size, bold = false) => {
    context.font = `${bold ? 'bold ' : ''}${size}px ${FAMILY}`;
    return context.measureText(text).width;
  };
  return { canvas: new ChartJSNodeCanvas({ width: 1, height: 1 }), measure };
}
