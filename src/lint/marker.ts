/** What a numbered or listed paragraph begins with. */
export interface Marker {
  /** «2.1.» is a clause, «1)» and «а)» are items, «–» is a dash. */
  readonly kind: 'clause' | 'item' | 'dash';
  /** As printed, without the blanks after it. */
  readonly label: string;
  /** Numbers of a clause or of an item; empty for letters and dashes. */
  readonly parts: readonly number[];
  /** Offset of the paragraph's own words. */
  readonly length: number;
  /** Blanks after the label. */
  readonly gap: string;
  /** Put there by Word or by the browser, not typed. */
  readonly automatic: boolean;
}

const CLAUSE = /^(\d{1,2}(?:\.\d{1,3})*)(\.?)(\s*)(?=(.?))/u;
const ITEM = /^(\d{1,2}|[а-яё])\)(\s*)(?=\S)/u;
const DASH = /^([–—−‑-]|[•●○▪■◦·*\u{F0B7}\u{F0A7}\u{F02D}])(\s*)(?=(\S?))/u;

/** The number or dash a paragraph begins with, or null. */
export function parseMarker(text: string): Marker | null {
  return clause(text) ?? item(text) ?? dash(text);
}

/** True when the marker is a dash or «1)», «а)»: a list inside a clause. */
export function isListed(marker: Marker | null): marker is Marker {
  return marker !== null && marker.kind !== 'clause';
}

function clause(text: string): Marker | null {
  const match = CLAUSE.exec(text);
  if (!match) return null;
  const [whole, number = '', dot = '', gap = '', next = ''] = match;
  const parts = number.split('.').map(Number);
  if (/(?:^|\.)0/u.test(number) || !isNumbering(parts.length, dot, gap, next)) return null;
  return { kind: 'clause', label: number + dot, parts, length: whole.length, gap, automatic: false };
}

/** «1. Общие», «1.1 Настоящее», «1.1.Настоящее», but not «12.07.2025», «2.5 часа», «1 сентября». */
function isNumbering(depth: number, dot: string, gap: string, next: string): boolean {
  const isCapital = /[\p{Lu}«"„]/u.test(next);
  if (gap === '') return dot !== '' && (isCapital || next === '');
  if (dot !== '') return depth > 1 || !/\d/u.test(next);
  return depth > 1 && (isCapital || next === '');
}

function item(text: string): Marker | null {
  const match = ITEM.exec(text);
  if (!match) return null;
  const [whole, number = '', gap = ''] = match;
  const parts = /\d/u.test(number) ? [Number(number)] : [];
  return { kind: 'item', label: `${number})`, parts, length: whole.length, gap, automatic: false };
}

function dash(text: string): Marker | null {
  const match = DASH.exec(text);
  if (!match) return null;
  const [whole, label = '', gap = '', next = ''] = match;
  if (next === '' || (gap === '' && !/[\p{L}«]/u.test(next)) || label === next) return null;
  return { kind: 'dash', label, parts: [], length: whole.length, gap, automatic: false };
}
