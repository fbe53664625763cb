import type { ListPlace } from '../clause-lists.ts';
import type { WordItem } from '../word-model.ts';

/** The items with the lists that they are numbered by replaced. */
export function inLists(
  items: readonly WordItem[],
  placeOf: (place: ListPlace) => ListPlace,
): readonly WordItem[] {
  return items.map((item): WordItem => {
    if (item.kind === 'paragraph') {
      const { list } = item;
      return list === null || typeof list === 'string' ? item : { ...item, list: placeOf(list) };
    }
    const rows = item.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, items: inLists(cell.items, placeOf) })),
    }));
    return { ...item, rows };
  });
}
