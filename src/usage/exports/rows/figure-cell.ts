import type { Reason } from './left-out.ts';
import { REASONS } from './reasons.ts';

/** What a cell with a figure says: a number, nothing («нет данных»), or something that is no number. */
export type Figure = number | null | 'unreadable';

const NOTHING = /^(?:|[-–—−]+|н\/?д|нет данных|n\/a)$/iu;

/**
 * Reads «1 234,5»: decimal comma or point, blanks of any kind between thousands. An empty cell, a dash and «н/д» are
 * null, which is not 0. «1,234.5» and figures below 0 are unreadable.
 */
export function parseFigure(text: string): Figure {
  const trimmed = text.trim();
  if (NOTHING.test(trimmed)) return null;
  if (!/^(?:\d+|\d{1,3}(?:\s\d{3})+)(?:[.,]\d+)?$/u.test(trimmed)) return 'unreadable';
  const value = Number(trimmed.replace(/\s/gu, '').replace(',', '.'));
  return Number.isSafeInteger(Math.trunc(value)) ? value : 'unreadable';
}

/** {@link parseFigure} for what is counted by ones: «12,5» is unreadable, «12,0» is 12. */
export function parseCount(text: string): Figure {
  const value = parseFigure(text);
  return typeof value === 'number' && !Number.isInteger(value) ? 'unreadable' : value;
}

/** A share from 0 up: «80 %» and «80» are 0.8, «0,8» is 0.8. */
export function parseShare(text: string): Figure {
  const percent = /%\s*$/u.test(text);
  const value = parseFigure(text.replace(/\s*%\s*$/u, ''));
  if (typeof value !== 'number') return percent ? 'unreadable' : value;
  return percent || value > 1 ? value / 100 : value;
}

/** Why a text is no count. */
export function countFault(text: string): Reason {
  const trimmed = text.trim();
  if (/^[-−–]\s*\d/u.test(trimmed)) return REASONS.negative;
  return typeof parseFigure(trimmed) === 'number' ? REASONS.fraction : REASONS.number;
}
