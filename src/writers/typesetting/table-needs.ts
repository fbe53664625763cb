import type { Cell, Inline, Table } from '../../document/tree.ts';
import { type PageLayout, points } from '../layout.ts';
import { type Cut, cutsOf, reliefCuts } from './breaks.ts';
import { type Flow, flowOf, widthOf } from './flow.ts';
import type { Metrics } from './metrics.ts';

export interface Needs {
  readonly layout: PageLayout;
  readonly metrics: Metrics;
  /** What stays on one line is a need, not only the longest word of it. */
  readonly bound: boolean;
}

/** Ems of an address or a code that its column must have; the rest may go on in the next line. */
const ADDRESS = 8;

/** How wide each column must be, in points with its padding, that no word of it is broken. Cells over several columns ask for nothing. */
export function needsOf(table: Table, needs: Needs): readonly number[] {
  const { layout } = needs;
  const size = table.small ? layout.font.small : layout.font.table;
  const padding = 2 * points(layout.cell.horizontal);
  const ems = table.widths.map(() => 0);
  for (const { cell, column } of singleCells(table)) {
    ems[column] = Math.max(ems[column] ?? 0, longestOf(cell.content, needs));
  }
  return ems.map((longest) => longest * size + padding);
}

/** Cells of one column with its number. */
export function singleCells({ header, body }: Table): { readonly cell: Cell; readonly column: number }[] {
  return [...header, ...body].flatMap(({ cells }) => {
    let column = 0;
    return cells.flatMap((cell) => {
      column += cell.span;
      return cell.span === 1 ? [{ cell, column: column - 1 }] : [];
    });
  });
}

/** The tables of a batch share most of their cells. */
const longestBound = new WeakMap<readonly Inline[], number>();
const longestWords = new WeakMap<readonly Inline[], number>();

function longestOf(content: readonly Inline[], { metrics, bound }: Needs): number {
  const known = bound ? longestBound : longestWords;
  const longest = known.get(content) ?? longestIn(flowOf(content, metrics), bound);
  known.set(content, longest);
  return longest;
}

function longestIn(flow: Flow, bound: boolean): number {
  const widths = stretches(flow.text).flatMap(({ from, to }) => {
    const parts = partsOf(flow.text, from, to, bound);
    return parts.map((part) => needOf(flow, part.from, part.to));
  });
  return Math.max(0, ...widths);
}

function needOf(flow: Flow, from: number, to: number): number {
  const width = widthOf(flow, from, to);
  const isWord = /\p{L}{2}/u.test(flow.text.slice(from, to)) && !isAddress(flow.text.slice(from, to));
  return isWord ? width : Math.min(width, ADDRESS);
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Between forced breaks. */
function stretches(text: string): Stretch[] {
  let next = 0;
  return text.split('\n').map((line) => {
    const from = next;
    next += line.length + 1;
    return { from, to: from + line.trimEnd().length };
  });
}

/** What no line parts. */
function partsOf(text: string, from: number, to: number, bound: boolean): Stretch[] {
  const cuts = cutsOf(text.slice(from, to)).map(({ end, next }) => ({ end: end + from, next: next + from }));
  return between(from, to, cuts).flatMap((part) => {
    if (isAddress(text.slice(part.from, part.to)))
      return between(part.from, part.to, reliefCuts(text, part.from, part.to, 1));
    return bound ? [part] : between(part.from, part.to, reliefCuts(text, part.from, part.to, 0));
  });
}

function between(from: number, to: number, cuts: readonly Cut[]): Stretch[] {
  const starts = [from, ...cuts.map(({ next }) => next)];
  return starts.map((start, index) => ({ from: start, to: cuts[index]?.end ?? to }));
}

function isAddress(text: string): boolean {
  return /[@\\]|\/\/|[a-z]\/|[a-z]\.[a-z]/i.test(text);
}
