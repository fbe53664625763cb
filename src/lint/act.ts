import { type Marker, parseMarker } from './marker.ts';

/** A local act as the rules see it: paragraphs in reading order, whatever file they were in. */
export interface Act {
  readonly paragraphs: readonly ActParagraph[];
}

/** One paragraph. Line breaks inside it are `\n`, lines wrapped by hand are joined. */
export interface ActParagraph {
  /** As a reader sees it: with its number or dash in front, also when Word puts it there. */
  readonly text: string;
  /** {@link text} with links and e-mail addresses blotted out letter by letter, for rules on prose. */
  readonly prose: string;
  readonly marker: Marker | null;
  /** Stands in a cell of a table. */
  readonly cell: boolean;
  /** Where pieces of the text stand in the file, by ascending offset; never empty. */
  readonly spots: readonly Spot[];
}

/** A piece of a paragraph's text that is one piece in the file, too. Line and column are 1-based. */
export interface Spot {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  /** Characters of the piece. */
  readonly length: number;
}

const ADDRESSES = /https?:\/\/[^\s«»"<>]+|www\.[^\s«»"<>]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]+)+/giu;
const SITES = /(?<![\p{L}\d.@-])(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/[^\s«»"<>]*)?/giu;

/** A paragraph of the given text; `label` is what stands before it without being typed. */
export function paragraph(
  typed: string,
  spots: readonly Spot[],
  { label = '', cell = false }: { readonly label?: string; readonly cell?: boolean } = {},
): ActParagraph {
  const shifted = spots.map((spot) => ({ ...spot, offset: spot.offset + label.length }));
  return { ...readText(label + typed, label !== ''), cell, spots: shifted };
}

/** `automatic`: its marker is not typed. */
function readText(text: string, automatic: boolean): Pick<ActParagraph, 'text' | 'prose' | 'marker'> {
  const marker = parseMarker(text);
  return { text, prose: blot(text), marker: marker && { ...marker, automatic } };
}

/** Several paragraphs as one; `glue` gives the text so far as it must stand before the next piece. */
export function joined(
  pieces: readonly ActParagraph[],
  glue: (text: string, next: string) => string,
): ActParagraph {
  const [first] = pieces;
  let text = '';
  const spots: Spot[] = [];
  for (const piece of pieces) {
    if (text !== '') text = glue(text, piece.text);
    for (const spot of piece.spots) spots.push({ ...spot, offset: spot.offset + text.length });
    text += piece.text;
  }
  return { ...readText(text, first?.marker?.automatic ?? false), cell: first?.cell ?? false, spots };
}

function blot(text: string): string {
  const filled = (found: string): string => 'x'.repeat(found.length);
  return text.replace(ADDRESSES, filled).replace(SITES, filled);
}

/** The text after the number or dash. */
export function body(paragraph: ActParagraph): string {
  return paragraph.text.slice(paragraph.marker?.length ?? 0);
}

/** Line and column of a character of the paragraph's text. */
export function place(
  paragraph: ActParagraph,
  offset: number,
): { readonly line: number; readonly column: number } {
  const { spots } = paragraph;
  let [low, high] = [0, spots.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((spots[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const spot = spots[low];
  if (!spot) return { line: 1, column: 1 };
  const inside = Math.min(Math.max(offset - spot.offset, 0), Math.max(spot.length - 1, 0));
  return { line: spot.line, column: spot.column + inside };
}
