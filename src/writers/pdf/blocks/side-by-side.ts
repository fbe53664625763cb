import { lowered } from '../page.ts';
import { paginate } from '../paginate.ts';
import type { Setting } from '../setting.ts';
import { bottomOf, boxesOf, keepCompany, type Slab, slab, stack } from '../slab.ts';

/** How much of the room beside a lower column is above it. */
const SHARES = { top: 0, middle: 0.5, bottom: 1 } as const;

/**
 * Columns of slabs beside one another: one slab that stays on one page. Only columns taller than a page are dealt out
 * to several.
 */
export function sideBySide(
  columns: readonly (readonly Slab[])[],
  align: keyof typeof SHARES,
  setting: Setting,
): Slab[] {
  const stacked = columns.map((slabs) => stack(slabs, 0, true));
  const height = Math.max(0, ...stacked.map(bottomOf));
  if (height > setting.height) return dealtOut(columns, setting);
  const boxes = stacked.flatMap((column) => {
    const offset = (height - bottomOf(column)) * SHARES[align];
    return boxesOf(column).map((box) => lowered(box, offset));
  });
  return [slab({ height, boxes })];
}

function dealtOut(columns: readonly (readonly Slab[])[], { height }: Setting): Slab[] {
  const pages = columns.map((slabs) => paginate(keepCompany(slabs), height));
  const count = Math.max(...pages.map((column) => column.length));
  return Array.from({ length: count }, (_, index) =>
    slab({ height, boxes: pages.flatMap((column) => column[index] ?? []) }),
  );
}
