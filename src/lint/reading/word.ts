import { type Act, type ActParagraph, paragraph } from '../act.ts';
import { readMarkup, XML } from './markup.ts';
import { looksWrapped, unwrap } from './unwrap.ts';
import { type NumberingPlace, readLists, WordCounter } from './word-numbering.ts';
import { readStyleLists } from './word-styles.ts';

type Parts = Readonly<Record<string, Uint8Array>>;
type Attributes = Readonly<Record<string, string>>;

/** What was deleted, moved away, was so before a tracked change, or is said twice for old versions of Word. */
const SKIPPED = ['w:del', 'w:moveFrom', 'w:pPrChange', 'w:rPrChange', 'w:numberingChange', 'mc:Fallback'];
const SIGNS: Readonly<Record<string, string>> = {
  'w:br': '\n',
  'w:cr': '\n',
  'w:tab': '\t',
  'w:noBreakHyphen': '-',
};

/** Reads the parts of a .docx; says why when there is no document in it, or its elements are too deep. Lines are numbers of paragraphs. */
export function readWord(parts: Parts): Act | 'foreign' | 'too-deep' {
  const document = text(parts, 'word/document.xml');
  if (document === '') return 'foreign';
  const drafts = readDrafts(document);
  if (!drafts) return 'too-deep';
  const styleList = readStyleLists(text(parts, 'word/styles.xml'));
  const counter = new WordCounter(readLists(text(parts, 'word/numbering.xml')));
  const paragraphs = drafts.map((draft, index) => {
    const place = listOf(draft, styleList(draft.style));
    return finished(draft, index + 1, place ? counter.next(place) : '');
  });
  const filled = paragraphs.filter(({ text }) => text.trim() !== '');
  return { paragraphs: looksWrapped(filled) ? unwrap(filled) : filled };
}

function text(parts: Parts, name: string): string {
  const part = parts[name];
  return part ? new TextDecoder().decode(part) : '';
}

function listOf({ list, level }: Draft, style: Partial<NumberingPlace>): NumberingPlace | null {
  const id = list ?? style.list;
  return id === undefined || id === '0' ? null : { list: id, level: level ?? style.level ?? 0 };
}

function finished(draft: Draft, line: number, label: string): ActParagraph {
  const start = Math.max(draft.text.search(/\S/u), 0);
  const typed = draft.text.slice(start).trimEnd();
  const spots = [{ offset: 0, line, column: start + 1, length: typed.length }];
  return paragraph(typed, spots, { label: typed === '' ? '' : label, cell: draft.cell });
}

interface Draft {
  text: string;
  style: string;
  list: string | null;
  level: number | null;
  readonly cell: boolean;
}

/** All paragraphs in the order in which they begin, those of tables and text boxes included; null when they are too deep. */
function readDrafts(xml: string): readonly Draft[] | null {
  const reading = new Body();
  return readMarkup(xml, reading, XML) ? reading.drafts : null;
}

class Body {
  readonly drafts: Draft[] = [];
  readonly #open: Draft[] = [];
  /** How many runs were open where each open paragraph began: a text box has paragraphs inside a run. */
  readonly #outer: number[] = [];
  #skipped = 0;
  #tables = 0;
  #runs = 0;
  #isText = false;

  open(name: string, attributes: Attributes): void {
    if (SKIPPED.includes(name)) this.#skipped += 1;
    if (this.#skipped > 0) return;
    const draft = this.#open.at(-1);
    if (name === 'w:tbl') this.#tables += 1;
    else if (name === 'w:p') this.#begin();
    else if (name === 'w:r') this.#runs += 1;
    else if (name === 'w:t') this.#isText = true;
    else if (!draft) return;
    else if (this.#runs > 0) draft.text += SIGNS[name] ?? '';
    else describe(draft, name, attributes['w:val'] ?? '');
  }

  close(name: string): void {
    if (SKIPPED.includes(name)) this.#skipped -= 1;
    if (this.#skipped > 0) return;
    if (name === 'w:tbl') this.#tables -= 1;
    else if (name === 'w:p') this.#end();
    else if (name === 'w:r') this.#runs -= 1;
    else if (name === 'w:t') this.#isText = false;
  }

  text(found: string): void {
    const draft = this.#open.at(-1);
    if (this.#skipped === 0 && this.#isText && draft) draft.text += found;
  }

  #begin(): void {
    const draft: Draft = { text: '', style: '', list: null, level: null, cell: this.#tables > 0 };
    this.drafts.push(draft);
    this.#open.push(draft);
    this.#outer.push(this.#runs);
    this.#runs = 0;
  }

  #end(): void {
    this.#open.pop();
    this.#runs = this.#outer.pop() ?? 0;
  }
}

function describe(draft: Draft, name: string, value: string): void {
  if (name === 'w:pStyle') draft.style = value;
  else if (name === 'w:numId') draft.list = value;
  else if (name === 'w:ilvl') draft.level = Number(value);
}
