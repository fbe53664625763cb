import { type Box, lowered } from './page.ts';
import { bottomOf, boxesOf, type Slab, type Stacked, stack } from './slab.ts';

/** Rounding must not push a line over that fills its page exactly. */
const TOLERANCE = 0.01;

/** Deals slabs out to pages with text areas `height` points tall that begin at `origin`. Each page is its boxes. */
export function paginate(slabs: readonly Slab[], height: number, origin = 0): Box[][] {
  return dealt(slabs, height).map((share) => boxesOn(slabs, share, height, origin));
}

/** What a page takes: from the first slab up to, not with, the last one. */
export interface Share {
  readonly from: number;
  readonly to: number;
}

/** The boxes of one page of those. */
export function boxesOn(slabs: readonly Slab[], { from, to }: Share, height: number, origin: number): Box[] {
  const stacked = stack(slabs.slice(from, to), origin + topOf(slabs, from, height));
  return pageBoxes(stacked, origin, from > 0);
}

/** Which slabs each page takes. */
export function dealt(slabs: readonly Slab[], height: number): readonly Share[] {
  const pages: Share[] = [];
  for (let from = 0; from < slabs.length; ) {
    const to = endOfPage(slabs, from, height);
    pages.push({ from, to });
    from = to;
  }
  return pages;
}

/** The index after the last slab of the page that begins with `from`. */
function endOfPage(slabs: readonly Slab[], from: number, height: number): number {
  let y = topOf(slabs, from, height);
  for (let at = from; at < slabs.length; at++) {
    const each = slabs[at] as Slab;
    if (at > from) {
      if (each.startsPage) return at;
      y += each.before;
      if (y + each.height > height + TOLERANCE) return goodBreak(slabs, from, at);
    }
    y += each.height + each.after;
  }
  return slabs.length;
}

/** The last break before `at` that keeps together what belongs together; `at` itself when there is none. */
function goodBreak(slabs: readonly Slab[], from: number, at: number): number {
  for (let candidate = at; candidate > from; candidate--) if (!slabs[candidate]?.keep) return candidate;
  return at;
}

/** How far down the first slab of a page stands: below a repeated table header, below its own space after a hard break. */
function topOf(slabs: readonly Slab[], from: number, height: number): number {
  const first = slabs[from];
  if (first === undefined) return 0;
  if (first.repeat !== null) return first.repeat.height;
  const spaced = from === 0 || first.startsPage;
  return spaced && first.before + first.height <= height ? first.before : 0;
}

function pageBoxes(stacked: readonly Stacked[], origin: number, continued: boolean): Box[] {
  const first = stacked[0];
  const last = stacked.at(-1);
  const above = (first?.slab.repeat?.boxes ?? []).map((box) => lowered(box, origin));
  const edges = [edge(continued ? first : undefined, first?.top ?? 0), edge(last, bottomOf(stacked))];
  return [...above, ...boxesOf(stacked), ...edges.flat()];
}

function edge(stacked: Stacked | undefined, y: number): Box[] {
  const line = stacked?.slab.edge;
  return line ? [{ kind: 'stroke', x: line.x, y, width: line.width, height: 0 }] : [];
}
