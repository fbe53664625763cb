import { type Act, type ActParagraph, body } from './act.ts';
import { isListed } from './marker.ts';

/** A sentence as it is meant: an item of a list together with the words that introduce the list. */
export interface Statement {
  readonly paragraph: ActParagraph;
  /** Where its own words begin in the paragraph's text. */
  readonly offset: number;
  /** On one line, with the introduction in front. */
  readonly text: string;
}

/** «Родители обязаны:» is not longer. */
const LONGEST_INTRODUCTION = 200;
/** Nor is a sentence that anybody reads. */
const LONGEST = 600;

/** The sentences of an act, in their order. */
export function statementsOf(act: Act): readonly Statement[] {
  const found: Statement[] = [];
  let introduction: ActParagraph | null = null;
  for (const paragraph of act.paragraphs) {
    const outer: ActParagraph | null =
      introduction && belongsTo(paragraph, introduction) ? introduction : null;
    const opening = outer ? `${lastWords(outer)} ` : '';
    introduction = outer ?? (paragraph.text.endsWith(':') ? paragraph : null);
    for (const { offset, text } of sentences(paragraph))
      found.push({ paragraph, offset, text: opening + text });
  }
  return found;
}

/** An item of the list, or a clause one level below: «4. Родителям:», «4.1. Зарегистрироваться …». */
function belongsTo({ marker }: ActParagraph, introduction: ActParagraph): boolean {
  const [own, outer] = [marker?.parts.length ?? 0, introduction.marker?.parts.length ?? 0];
  return isListed(marker) || (own > outer && outer > 0);
}

function lastWords(introduction: ActParagraph): string {
  return plain(body(introduction)).slice(-LONGEST_INTRODUCTION);
}

function sentences(paragraph: ActParagraph): readonly { readonly offset: number; readonly text: string }[] {
  const { prose, marker } = paragraph;
  const found: { offset: number; text: string }[] = [];
  let start = marker?.length ?? 0;
  for (const match of prose.matchAll(/[.;!?](?=\s+\p{Lu}|\s*$)|;(?=\s)/gu)) {
    if (match.index >= start) found.push({ offset: start, text: prose.slice(start, match.index + 1) });
    start = Math.max(start, match.index + 1);
  }
  found.push({ offset: start, text: prose.slice(start) });
  return found
    .map(({ offset, text }) => ({
      offset: offset + text.search(/\S|$/u),
      text: plain(text).slice(0, LONGEST),
    }))
    .filter(({ text }) => text !== '');
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
