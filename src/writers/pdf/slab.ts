import { asArtifact, type Box, lowered } from './page.ts';

/** A piece of content that never parts: a line of text, a row of a table, a set of columns. Lengths are points. */
export interface Slab {
  readonly height: number;
  /** Space above and below; the space above is dropped at the top of a page. */
  readonly before: number;
  readonly after: number;
  /** y counts from the top of the slab. */
  readonly boxes: readonly Box[];
  /** No page may begin with this slab. */
  readonly keep: boolean;
  /** How many lines of text it is sure to have. A paragraph that moves whole counts at its first line, the others are 0. */
  readonly lines: number;
  /** How many lines must stand above it on its page (signatures). */
  readonly company: number;
  /** Always begins a page. */
  readonly startsPage: boolean;
  /** Of a table row: what a page that begins with it repeats above. */
  readonly repeat: Repeat | null;
  /** Of a part of a table row: a page break before or after it draws this line across the table. */
  readonly edge: { readonly x: number; readonly width: number } | null;
}

export interface Repeat {
  readonly height: number;
  readonly boxes: readonly Box[];
}

const BARE: Slab = {
  height: 0,
  before: 0,
  after: 0,
  boxes: [],
  keep: false,
  lines: 1,
  company: 0,
  startsPage: false,
  repeat: null,
  edge: null,
};

export function slab(fields: Partial<Slab>): Slab {
  return { ...BARE, ...fields };
}

/** The slabs with changes to the first one. */
export function withFirst(slabs: readonly Slab[], change: (first: Slab) => Partial<Slab>): Slab[] {
  return slabs.map((each, index) => (index === 0 ? { ...each, ...change(each) } : each));
}

/** Slabs with which no page may begin, by what they were: text that documents share is laid out once for all of them. */
const keptSlabs = new WeakMap<Slab, Slab>();

function keptSlab(each: Slab): Slab {
  if (each.keep) return each;
  const kept = keptSlabs.get(each) ?? { ...each, keep: true };
  keptSlabs.set(each, kept);
  return kept;
}

/** The slabs, the first one kept with what stands above it. */
export function keptBelow(slabs: readonly Slab[]): readonly Slab[] {
  const [first, ...others] = slabs;
  return first === undefined ? slabs : [keptSlab(first), ...others];
}

/** The slabs with changes to the last one. */
export function withLast(slabs: readonly Slab[], change: (last: Slab) => Partial<Slab>): Slab[] {
  return slabs.map((each, index) => (index === slabs.length - 1 ? { ...each, ...change(each) } : each));
}

/** A slab and the place of its top, counted from the top of the page's text area. */
export interface Stacked {
  readonly slab: Slab;
  readonly top: number;
}

/** The slabs one below another from `top`; `before` of the first counts only when `spaced`. */
export function stack(slabs: readonly Slab[], top = 0, spaced = false): Stacked[] {
  let y = top;
  return slabs.map((each, index) => {
    if (index > 0 || spaced) y += each.before;
    const stacked = { slab: each, top: y };
    y += each.height + each.after;
    return stacked;
  });
}

/** Where the last of the stacked slabs ends, without the space below it. */
export function bottomOf(stacked: readonly Stacked[]): number {
  const last = stacked.at(-1);
  return last === undefined ? 0 : last.top + last.slab.height;
}

export function boxesOf(stacked: readonly Stacked[]): Box[] {
  return stacked.flatMap(({ slab, top }) => slab.boxes.map((box) => lowered(box, top)));
}

/** One slab of several that stand one below another. */
export function merged(slabs: readonly Slab[]): Slab {
  const [only] = slabs;
  if (slabs.length === 1 && only !== undefined) return only;
  const stacked = stack(slabs);
  return slab({ height: bottomOf(stacked), boxes: boxesOf(stacked) });
}

export function repeatOf(slabs: readonly Slab[]): Repeat {
  const head = merged(slabs);
  return { height: head.height, boxes: head.boxes.map(asArtifact) };
}

/**
 * Forbids the page breaks that would leave a slab with fewer lines above it than the company it needs, or part the
 * paragraph that a slab is kept with.
 */
export function keepCompany(slabs: readonly Slab[]): Slab[] {
  const kept = slabs.map((each) => each.keep);
  slabs.forEach((each, index) => {
    let missing = each.keep && each.lines > 0 ? Math.max(1, each.company) : each.company;
    for (let at = index; at > 0 && missing > 0; at--) {
      if (slabs[at]?.startsPage) break;
      kept[at] = true;
      missing -= slabs[at - 1]?.lines ?? 0;
    }
  });
  return slabs.map((each, index) => (each.keep === kept[index] ? each : keptSlab(each)));
}
