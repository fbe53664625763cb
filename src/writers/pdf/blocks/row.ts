import { points } from '../../layout.ts';
import { type Box, lowered } from '../page.ts';
import type { Frame, Setting } from '../setting.ts';
import { merged, type Slab, slab } from '../slab.ts';

/** A table cell with its text set, a slab a line. */
export interface SetCell {
  readonly frame: Frame;
  readonly lines: readonly Slab[];
  /** The text stands in the middle of the cell's height. */
  readonly middle: boolean;
}

/** A row on one page, at least `least` points high. */
export function wholeRow(cells: readonly SetCell[], { layout }: Setting, least = 0): Slab {
  const padding = points(layout.cell.vertical);
  const texts = cells.map((cell) => merged(cell.lines));
  const height = Math.max(least, ...texts.map((text) => text.height + padding * 2));
  const boxes = cells.flatMap((cell, index): Box[] => {
    const text = texts[index];
    if (text === undefined) return [];
    const top = cell.middle ? (height - text.height) / 2 : padding;
    return [...text.boxes.map((box) => lowered(box, top)), frameBox(cell.frame, height)];
  });
  return slab({ height, boxes, lines: 1 });
}

/** A row taller than a page: a slab a line, so that a page may end between any two of them. */
export function partedRow(cells: readonly SetCell[], { layout }: Setting): Slab[] {
  const padding = points(layout.cell.vertical);
  const count = Math.max(...cells.map((cell) => cell.lines.length));
  const edge = edgeOf(cells);
  return Array.from({ length: count }, (_, index) => {
    const lines = cells.map((cell) => cell.lines[index]);
    const top = index === 0 ? padding : 0;
    const bottom = index === count - 1 ? padding : 0;
    const height = top + Math.max(...lines.map((line) => line?.height ?? 0)) + bottom;
    const texts = lines.flatMap((line) => line?.boxes.map((box) => lowered(box, top)) ?? []);
    const keep = index === 1 || (index > 0 && index === count - 1);
    return slab({
      height,
      boxes: [...texts, ...sides(cells, height), ...ends(edge, height, index, count)],
      keep,
      edge,
    });
  });
}

function edgeOf(cells: readonly SetCell[]): Frame {
  const first = cells[0]?.frame;
  const last = cells.at(-1)?.frame;
  if (first === undefined || last === undefined) return { x: 0, width: 0 };
  return { x: first.x, width: last.x + last.width - first.x };
}

function frameBox(frame: Frame, height: number): Box {
  return { kind: 'stroke', x: frame.x, y: 0, width: frame.width, height };
}

function sides(cells: readonly SetCell[], height: number): Box[] {
  const { x, width } = edgeOf(cells);
  return [...cells.map((cell) => cell.frame.x), x + width].map((at) => ({
    kind: 'stroke',
    x: at,
    y: 0,
    width: 0,
    height,
  }));
}

function ends(edge: Frame, height: number, index: number, count: number): Box[] {
  const line = (y: number): Box => ({ kind: 'stroke', x: edge.x, y, width: edge.width, height: 0 });
  return [...(index === 0 ? [line(0)] : []), ...(index === count - 1 ? [line(height)] : [])];
}
