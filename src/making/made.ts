import type { Product } from '../output/plan.ts';
import type { Problem } from '../problem.ts';
import type { Rendered } from '../templating/render.ts';

/** A file with what its writer found. */
export interface Made extends Product {
  readonly problems: readonly Problem[];
}

/** The document that a file is of. */
export function subjectOf({ template, period }: Rendered): Pick<Product, 'id' | 'period'> {
  return period === null ? { id: template.id } : { id: template.id, period };
}
