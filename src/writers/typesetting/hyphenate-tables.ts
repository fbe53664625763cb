import type { Inline, Row, Table } from '../../document/tree.ts';
import { rememberOf } from '../../remember.ts';
import { hyphenPlaces } from '../../russian/text/hyphenation.ts';
import { type PageLayout, points } from '../layout.ts';
import { SOFT_HYPHEN } from './breaks.ts';
import { flowOf, widthOf } from './flow.ts';
import type { Metrics } from './metrics.ts';

interface Setting {
  readonly layout: PageLayout;
  readonly metrics: Metrics;
}

/** The table, whose widths are points, with soft hyphens in the words that are wider than their column. */
export function hyphenatedTable(table: Table, setting: Setting): Table {
  const size = table.small ? setting.layout.font.small : setting.layout.font.table;
  const padding = 2 * points(setting.layout.cell.horizontal);
  const row = ({ cells }: Row): Row => {
    let column = 0;
    return {
      cells: cells.map((cell) => {
        const width = table.widths.slice(column, column + cell.span).reduce((a, b) => a + b, 0);
        column += cell.span;
        return {
          ...cell,
          content: hyphenatedContent(cell.content, (width - padding) / size, setting.metrics),
        };
      }),
    };
  };
  return { ...table, header: table.header.map(row), body: table.body.map(row) };
}

const WORD = /\p{L}+/gu;
/** A word with the brackets and stops that stay with it, up to a blank or a hyphen. */
const RUN = /[^\s\u00a0\u202f-]+-?/gu;

interface Parted {
  readonly room: number;
  readonly content: readonly Inline[];
}

/** The documents of a batch share most of their stamps and letterheads. */
const partedContents = new WeakMap<readonly Inline[], readonly Parted[]>();
/** A text stands in few columns. */
const ROOMS = 20;

/** The content with soft hyphens in the words that are wider than their room, in ems. */
export function hyphenatedContent(
  content: readonly Inline[],
  room: number,
  metrics: Metrics,
): readonly Inline[] {
  const make = (): Parted => ({ room, content: partedContent(content, room, metrics) });
  return rememberOf(partedContents, content, (made) => made.room === room, make, ROOMS).content;
}

function partedContent(content: readonly Inline[], room: number, metrics: Metrics): readonly Inline[] {
  const parted = (value: string): string =>
    value.replace(RUN, (run) => {
      const flow = flowOf([{ type: 'text', value: run, bold: true, italic: false }], metrics);
      return widthOf(flow, 0, run.length) > room ? run.replace(WORD, partedWord) : run;
    });
  return content.map((inline) =>
    inline.type === 'text' ? { ...inline, value: parted(inline.value) } : inline,
  );
}

/** Names are hyphenated as other words are: better than broken without a hyphen. */
function partedWord(word: string): string {
  const places = hyphenPlaces(word.toLowerCase());
  return [0, ...places].map((from, index) => word.slice(from, places[index])).join(SOFT_HYPHEN);
}
