import { type Act, type ActParagraph, paragraph, type Spot } from '../act.ts';
import { readMarkup } from './markup.ts';

const SILENT = ['script', 'style', 'title', 'template', 'noscript', 'svg'];
const INLINE =
  /^(?:a|abbr|b|big|cite|code|em|font|i|ins|label|mark|q|s|small|span|strike|strong|sub|sup|tt|u|o:p|wbr)$/u;

/** Reads a web page, Word's «веб-страница» too; null when its elements are too deep. Lines and columns are those of the source. */
export function readPage(source: string): Act | null {
  const reading = new Page(source);
  return readMarkup(source, reading, { decodeEntities: true }) ? reading.finish() : null;
}

/**
 * Collects paragraphs: blanks run together as in a browser, an element that is not inline begins a new one. Items of `ol`
 * have no number: what a style sheet or Word makes of it («2.1.», «а)») the page itself does not say.
 */
class Page {
  readonly #starts: readonly number[];
  readonly #paragraphs: ActParagraph[] = [];
  /** Names of the lists around, the innermost last. */
  readonly #lists: string[] = [];
  #silent = 0;
  #cells = 0;
  #label = '';
  #text = '';
  #spots: Spot[] = [];
  #source = -1;

  constructor(source: string) {
    this.#starts = [0, ...[...source.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  }

  open(name: string): void {
    if (SILENT.includes(name)) this.#silent += 1;
    if (name === 'br') this.#append('\n', this.#source);
    else if (!INLINE.test(name)) this.#break();
    if (name === 'td' || name === 'th') this.#cells += 1;
    if (name === 'ul' || name === 'ol') this.#lists.push(name);
    if (name === 'li') this.#label = this.#lists.at(-1) === 'ol' ? '' : '– ';
  }

  close(name: string): void {
    if (SILENT.includes(name)) this.#silent -= 1;
    if (!INLINE.test(name) && name !== 'br') this.#flush();
    if (name === 'td' || name === 'th') this.#cells -= 1;
    if (name === 'ul' || name === 'ol') this.#lists.pop();
  }

  text(text: string, start: number): void {
    if (this.#silent > 0) return;
    for (let index = 0; index < text.length; index += 1) {
      const letter = text[index] ?? '';
      if (!/[ \t\r\n\f]/u.test(letter)) this.#append(letter, start + index);
      else if (!['', ' ', '\n'].includes(this.#text.at(-1) ?? '')) this.#append(' ', start + index);
    }
  }

  finish(): Act {
    this.#flush();
    return { paragraphs: this.#paragraphs };
  }

  /** A number alone belongs to the block after it: `<div>1.1. <p>…`. */
  #break(): void {
    if (!/^\d{1,2}(?:\.\d{1,3})*[.)]?\s*$/u.test(this.#text)) this.#flush();
  }

  #append(letter: string, source: number): void {
    const last = this.#spots.at(-1);
    if (last && source === this.#source + 1) {
      this.#spots[this.#spots.length - 1] = { ...last, length: last.length + 1 };
    } else {
      this.#spots.push({ offset: this.#text.length, ...this.#place(Math.max(source, 0)), length: 1 });
    }
    this.#text += letter;
    this.#source = source;
  }

  #place(source: number): { line: number; column: number } {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= source) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: source - (this.#starts[low] ?? 0) + 1 };
  }

  #flush(): void {
    const text = this.#text.trimEnd();
    if (text !== '') {
      this.#paragraphs.push(paragraph(text, this.#spots, { label: this.#label, cell: this.#cells > 0 }));
      this.#label = '';
    }
    this.#text = '';
    this.#spots = [];
    this.#source = -1;
  }
}
