import { fold } from '../../../reading/wording.ts';

/** True for a cell that makes its row a total: «Итого», «ВСЕГО:», «Итого по детскому саду». */
export function isTotal(cell: string): boolean {
  return /^(?:итого|всего|в целом|общий итог|total|grand total)(?![\p{L}\p{N}-])/u.test(fold(cell));
}
