import { isReason, type Reason } from './left-out.ts';
import { REASONS } from './reasons.ts';

/** What a cell with a figure says: a number, nothing («нет данных»), or why it is no number. */
export type Figure = number | null | Reason;

const NOTHING = /^(?:|[-–—−]+|н\/?д|нет данных|n\/a)$/iu;

/**
 * Reads «1 234,5»: decimal comma or point, blanks of any kind between thousands. An empty cell, a dash and «н/д» are
 * null, which is not 0. «1,234.5» and figures below 0 are no numbers.
 */
export function readFigure(text: string): Figure {
  const trimmed = text.trim();
  if (NOTHING.test(trimmed)) return null;
  if (/^[-−–]\s*\d/u.test(trimmed)) return REASONS.negative;
  if (!/^(?:\d+|\d{1,3}(?:\s\d{3})+)(?:[.,]\d+)?$/u.test(trimmed)) return REASONS.number;
  const value = Number(trimmed.replace(/\s/gu, '').replace(',', '.'));
  return Number.isSafeInteger(Math.trunc(value)) ? value : REASONS.number;
}

/** {@link readFigure} for what is counted by ones: «12,5» is no number of them, «12,0» is 12. */
export function readCount(text: string): Figure {
  const value = readFigure(text);
  return typeof value === 'number' && !Number.isInteger(value) ? REASONS.fraction : value;
}

/** A share from 0 up: «80 %» and «80» are 0.8, «0,8» is 0.8. */
export function readShare(text: string): Figure {
  const trimmed = text.trim();
  const percent = trimmed.endsWith('%');
  const value = readFigure(percent ? trimmed.slice(0, -1) : trimmed);
  if (isReason(value)) return value;
  if (value === null) return percent ? REASONS.number : null;
  return percent || value > 1 ? value / 100 : value;
}
