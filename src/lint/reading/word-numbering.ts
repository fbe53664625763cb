import { readMarkup, XML } from './markup.ts';
import { isAcceptable, type ListFormat, numeral } from './word-numeral.ts';

/** Which list and level a paragraph belongs to. */
export interface NumberingPlace {
  readonly list: string;
  readonly level: number;
}

interface Level {
  readonly start: number;
  readonly format: ListFormat;
  readonly text: string;
  readonly isLegal: boolean;
}

interface List {
  readonly abstract: string;
  /** Levels at which this list starts anew, with the first number. */
  readonly restarts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** Everything `word/numbering.xml` says. */
export interface WordNumbering {
  readonly lists: ReadonlyMap<string, List>;
  readonly abstracts: ReadonlyMap<string, ReadonlyMap<number, Level>>;
}

/** Reads `word/numbering.xml`; an absent part has no lists. */
export function readLists(xml: string): WordNumbering {
  const lists = new Map<string, List>();
  const abstracts = new Map<string, Map<number, Level>>();
  let levels = new Map<number, Level>();
  let list: List | null = null;
  let at = 0;
  const update = (change: Partial<Level>): void => {
    levels.set(at, { ...(levels.get(at) ?? NO_LEVEL), ...change });
  };
  const openers: Readonly<Record<string, (attributes: Attributes) => void>> = {
    'w:abstractNum': (own) => {
      levels = new Map();
      abstracts.set(own['w:abstractNumId'] ?? '', levels);
    },
    'w:num': (own) => {
      levels = new Map();
      list = { abstract: '', restarts: new Map(), levels };
      lists.set(own['w:numId'] ?? '', list);
    },
    'w:abstractNumId': (own) => {
      if (list) Object.assign(list, { abstract: own['w:val'] ?? '' });
    },
    'w:lvl': (own) => {
      at = Number(own['w:ilvl']);
    },
    'w:lvlOverride': (own) => {
      at = Number(own['w:ilvl']);
    },
    'w:startOverride': (own) => void list?.restarts.set(at, Number(own['w:val'])),
    'w:start': (own) => update({ start: Number(own['w:val']) }),
    'w:numFmt': (own) => update({ format: own['w:val'] ?? 'decimal' }),
    'w:lvlText': (own) => update({ text: own['w:val'] ?? '' }),
    'w:isLgl': (own) => update({ isLegal: own['w:val'] !== '0' && own['w:val'] !== 'false' }),
  };
  readMarkup(xml, { open: (name, attributes) => openers[name]?.(attributes) }, XML);
  return { lists, abstracts };
}

type Attributes = Readonly<Record<string, string>>;

const NO_LEVEL: Level = { start: 1, format: 'decimal', text: '', isLegal: false };

/** Labels as Word counts them, in the order of the paragraphs: «2.1. », «– » for any bullet, or an empty string. */
export class WordCounter {
  readonly #lists: WordNumbering;
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(lists: WordNumbering) {
    this.#lists = lists;
  }

  next({ list: id, level }: NumberingPlace): string {
    const list = this.#lists.lists.get(id);
    const own = list && this.#level(list, level);
    if (!list || !own) return '';
    const counts = this.#counts.get(list.abstract) ?? new Map<number, number>();
    this.#counts.set(list.abstract, counts);
    this.#restart(id, list, counts);
    counts.set(level, (counts.get(level) ?? own.start - 1) + 1);
    for (const deeper of [...counts.keys()]) if (deeper > level) counts.delete(deeper);
    return this.#label(list, own, counts);
  }

  #restart(id: string, list: List, counts: Map<number, number>): void {
    if (this.#begun.has(id)) return;
    this.#begun.add(id);
    for (const [level, start] of list.restarts) if (isAcceptable(start)) counts.set(level, start - 1);
  }

  #level(list: List, level: number): Level | undefined {
    const inherited = this.#lists.abstracts.get(list.abstract)?.get(level);
    const own = list.levels.get(level);
    return own?.text ? own : inherited;
  }

  #label(list: List, own: Level, counts: ReadonlyMap<number, number>): string {
    if (own.format === 'bullet') return '– ';
    if (own.format === 'none' && !own.text.includes('%')) return '';
    const text = own.text.slice(0, 100).replace(/%(\d)/gu, (_, digit: string) => {
      const level = this.#level(list, Number(digit) - 1);
      const count = counts.get(Number(digit) - 1) ?? level?.start ?? 1;
      return numeral(count, own.isLegal ? 'decimal' : (level?.format ?? 'decimal'));
    });
    return text === '' ? '' : `${text.trimEnd()} `;
  }
}
