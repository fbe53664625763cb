import type { Law } from '../templating/laws.ts';
import type { Act, ActParagraph } from './act.ts';
import { DATE, isoOf } from './dating.ts';

/** An act that a text cites by its number. */
export interface CitedAct {
  readonly paragraph: ActParagraph;
  /** Where the number stands in the paragraph's text, with its «№». */
  readonly offset: number;
  /** As the registry writes it: «273-ФЗ», also for «273 ФЗ» and «273–фз». */
  readonly number: string;
  /** ISO; null where none is written beside the number. */
  readonly date: string | null;
  /** Without its quotation marks; null where none follows. */
  readonly title: string | null;
  /** What stands before the number in its paragraph, the nearest words of it. */
  readonly before: string;
}

/** «№ 831», «273-ФЗ», «ФЗ-273». */
const NUMBER =
  /(?:№|(?<![\p{L}\d])N)\s?([\p{L}\d]{1,30}(?:[-/][\p{L}\d]{1,30}){0,5})|(?<![\p{L}\d./-])(\d{1,4}[-‑–](?:ФЗ|Ф3))(?![\p{L}\d])|(?<!\p{L})ФЗ\s?[-‑–]\s?(\d{1,4})(?!\d)/giu;
const LETTERS = /^\s?[-‑–—]?\s?(?:ФКЗ|ФЗ|Ф3)(?![\p{L}\d])/iu;
const DATE_BEFORE = new RegExp(String.raw`(${DATE})(?:\s?г(?:ода|\.)?)?,?\s*$`, 'iu');
const DATE_AFTER = new RegExp(String.raw`^,?\s+от\s+(${DATE})(?:\s?г(?:ода|\.)?)?`, 'iu');
/** Longer than a date with all its words. */
const NEAR = 45;
const BEFORE = 120;
const LONGEST_TITLE = 800;

/** Every number of an act, in the order of the text. */
export function citedActs(act: Act): readonly CitedAct[] {
  return act.paragraphs.flatMap((paragraph) =>
    [...paragraph.prose.matchAll(NUMBER)].map((match) => cited(paragraph, match)),
  );
}

function cited(paragraph: ActParagraph, match: RegExpExecArray): CitedAct {
  const { prose } = paragraph;
  const typed = match[1] ?? match[2] ?? `${match[3]}-ФЗ`;
  let end = match.index + match[0].length;
  const letters = /^\d+$/u.test(typed) ? (LETTERS.exec(prose.slice(end, end + 8))?.[0] ?? '') : '';
  end += letters.length;
  const before = prose.slice(Math.max(0, match.index - BEFORE), match.index);
  const dated = DATE_BEFORE.exec(before.slice(-NEAR));
  const after = DATE_AFTER.exec(prose.slice(end, end + NEAR));
  end += after?.[0].length ?? 0;
  const title = titleAt(prose, end);
  end += title === null ? 0 : prose.slice(end, end + LONGEST_TITLE).indexOf(title) + title.length + 1;
  const date = dated?.[1] ?? after?.[1] ?? DATE_AFTER.exec(prose.slice(end, end + NEAR))?.[1];
  const number = federal(typed + letters);
  return {
    paragraph,
    offset: match.index,
    number,
    date: date === undefined ? null : isoOf(date),
    title:
      title ?? (number.endsWith('-ФЗ') ? titleBefore(prose, match.index - (dated?.[0].length ?? 0)) : null),
    before,
  };
}

/** Scanners read «З» as a three. */
function federal(number: string): string {
  const [, digits, letters] = /^(\d+)\s?[-‑–—]?\s?(ФКЗ|ФЗ|Ф3)$/iu.exec(number) ?? [];
  return digits ? `${digits}-${letters?.toUpperCase().replace('3', 'З')}` : number;
}

/** The words in quotation marks that follow, or null. */
function titleAt(prose: string, from: number): string | null {
  const rest = prose.slice(from, from + LONGEST_TITLE);
  const start = /^(?:\s?г(?:ода|\.)?)?[,\s]*(?=[«"„“])/u.exec(rest)?.[0].length;
  if (start === undefined) return null;
  const end = rest[start] === '«' ? closing(rest, start) : straightClosing(rest, start);
  return end < 0 ? null : rest.slice(start + 1, end);
}

/** «закон «Об образовании» от 29.12.2012 № 273-ФЗ»: the words in quotation marks that end here; other acts put names there. */
function titleBefore(prose: string, to: number): string | null {
  const end = to - (/\s(?:от\s?)?$/u.exec(prose.slice(Math.max(0, to - 6), to))?.[0].length ?? 0) - 1;
  if (prose[end] !== '»' && prose[end] !== '"') return null;
  const text = prose.slice(Math.max(0, end - LONGEST_TITLE), end);
  const start = prose[end] === '"' ? text.lastIndexOf('"') : opening(text);
  return start < 0 ? null : text.slice(start + 1);
}

/** Of the quotation that is still open at the end of the text. */
function opening(text: string): number {
  let depth = 1;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    if (text[index] === '»') depth += 1;
    if (text[index] === '«') depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

function closing(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === '«') depth += 1;
    if (text[index] === '»') depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

/** A straight mark closes after a letter: one after a blank opens a title within the title. */
function straightClosing(text: string, start: number): number {
  const found = /[^\s"“”]["“”]/u.exec(text.slice(start + 1));
  return found ? start + 1 + found.index + 1 : -1;
}

/** True when the text cites this act, by date and number. */
export function isCited(law: Law, { number, date }: CitedAct): boolean {
  return law.date === date && law.number.toLowerCase() === number.toLowerCase();
}
