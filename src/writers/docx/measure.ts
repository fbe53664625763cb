import { type PageLayout, twips } from '../layout.ts';

/** Width between the margins, in twips. */
export function textWidth({ page, margin }: PageLayout): number {
  return twips(page.width) - twips(margin.left) - twips(margin.right);
}

/** Indents of body text and clauses, and of a list inside another one, in twips. */
export function indents({ indent }: PageLayout): { readonly body: Indent; readonly inner: Indent } {
  const step = twips(indent);
  return { body: { left: 0, firstLine: step }, inner: { left: step, firstLine: step } };
}

export interface Indent {
  readonly left: number;
  readonly firstLine: number;
}

/** Twips to millimetres. */
export function millimetres(value: number): number {
  return value / (twips(1000) / 1000);
}

/** Spreads `total` twips over columns in the proportion of `weights`; the widths add up to `total` exactly. */
export function spread(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  let used = 0;
  let reached = 0;
  return weights.map((weight) => {
    reached += weight;
    const width = Math.round((total * reached) / sum) - used;
    used += width;
    return width;
  });
}
