import { strToU8 } from 'fflate';
import type { TextMeasure } from '../chart/labels.ts';
import { type Shape, shapeOf } from '../chart/shape.ts';
import type { PageLayout } from '../layout.ts';
import { escapeXml } from '../xml.ts';
import { type ZipEntry, zipEntry } from '../zip.ts';
import { chartSpace, WORKBOOK_ID } from './chart/chart-space.ts';
import { workbookOf } from './chart/workbook.ts';
import type { WordChart } from './word-model.ts';

/** Collects the charts of a document as parts of its package. */
export interface Charts {
  /** The run that shows a chart. */
  readonly run: (chart: WordChart) => string;
  readonly relationships: () => string;
  /** Entries for `[Content_Types].xml`; empty without charts. */
  readonly contentTypes: () => string;
  readonly entries: () => readonly ZipEntry[];
}

interface Collected {
  readonly shown: WordChart;
  readonly shape: Shape;
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument';
/** English metric units a point. */
const EMU = 12_700;
/** Ids of charts begin where those of pictures never come. */
const FIRST_ID = 1000;

export function collectCharts(layout: PageLayout): Charts {
  const charts: Collected[] = [];
  const each = (write: (number: number) => string): string =>
    charts.map((_, index) => write(index + 1)).join('');
  return {
    run: (shown) => {
      const shape = shapeOf(shown.chart, { width: shown.width, layout, measure: estimate });
      return drawing(shown, shape, charts.push({ shown, shape }));
    },
    relationships: () =>
      each(
        (number) =>
          `<Relationship Id="chart${number}" Type="${OFFICE}/chart" Target="charts/chart${number}.xml"/>`,
      ),
    contentTypes: () =>
      each((number) =>
        [
          `<Override PartName="/word/charts/chart${number}.xml" ContentType="${TYPES}.drawingml.chart+xml"/>`,
          `<Override PartName="/word/embeddings/chart${number}.xlsx" ContentType="${TYPES}.spreadsheetml.sheet"/>`,
        ].join(''),
      ),
    entries: () => charts.flatMap((chart, index) => entriesOf(chart, `chart${index + 1}`, layout)),
  };
}

/** Word lays out the chart anew: only how tall it is and which names to shorten hangs on this. */
const estimate: TextMeasure = (text, size) => text.length * size * 0.5;

function entriesOf({ shown, shape }: Collected, name: string, layout: PageLayout): readonly ZipEntry[] {
  const names = shape.labels.map((lines) => lines.join(' '));
  const target = `Target="../embeddings/${name}.xlsx"`;
  const relationship = `<Relationship Id="${WORKBOOK_ID}" Type="${OFFICE}/package" ${target}/>`;
  const rels = `<Relationships xmlns="${RELATIONSHIPS}">${relationship}</Relationships>`;
  return [
    zipEntry(`word/charts/${name}.xml`, strToU8(chartSpace(shown.chart, shape, layout))),
    zipEntry(`word/charts/_rels/${name}.xml.rels`, strToU8(rels)),
    zipEntry(`word/embeddings/${name}.xlsx`, workbookOf(shown.chart, names)),
  ];
}

function drawing({ chart }: WordChart, { width, height }: Shape, number: number): string {
  const reference = `<c:chart xmlns:c="${DRAWING}/chart" r:id="chart${number}"/>`;
  return [
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent cx="${width * EMU}" cy="${height * EMU}"/>`,
    `<wp:docPr id="${FIRST_ID + number}" name="Диаграмма ${number}" descr="${escapeXml(chart.alt)}"/>`,
    `<a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/chart">${reference}</a:graphicData></a:graphic>`,
    '</wp:inline></w:drawing></w:r>',
  ].join('');
}
