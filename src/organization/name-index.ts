import { nearest } from '../reading/wording.ts';
import type { Person } from './dossier.ts';
import { fullName } from './name.ts';
import { type NameWord, wordsOf } from './name-words.ts';
import { fitOf, fitWithoutSurname, type NamedBy, type NameWords, nameWords } from './reference.ts';

interface Entry {
  readonly person: Person;
  readonly name: NameWords;
}

/**
 * People by whatever they may be called: «Иванова Мария Петровна», «ИВАНОВА М.П.», «Мария Петровна Иванова», «повар Иванова М.»,
 * «Иванова Мария Петровна, повар».
 */
export class NameIndex {
  /** By every word of the surname, and by the first one of the first name. */
  readonly #bySurname = new Map<string, Set<Entry>>();
  readonly #byFirst = new Map<string, Set<Entry>>();
  readonly #entries: readonly Entry[];

  constructor(people: readonly Person[]) {
    this.#entries = people.map((person) => ({ person, name: nameWords(person) }));
    for (const entry of this.#entries) {
      for (const word of entry.name.lasts.flat()) add(this.#bySurname, word, entry);
      add(this.#byFirst, entry.name.first[0] ?? '', entry);
    }
  }

  /** All whom the text fits; whose post it says in full, those alone. */
  find(text: string): readonly Person[] {
    const line = text.replace(/\s+/gu, ' ');
    if (line.length > LONGEST) return [];
    const words = wordsOf(line);
    const among = (index: ReadonlyMap<string, ReadonlySet<Entry>>): ReadonlySet<Entry> =>
      new Set(words.flatMap(({ key }) => [...(index.get(key) ?? [])]));
    const found = fitting(among(this.#bySurname), words, fitOf);
    return found.length > 0 ? found : fitting(among(this.#byFirst), words, fitWithoutSurname);
  }

  /** Whoever may have been meant: a name with a slip, or the same surname. Not looked for in a huge list. */
  nearest(text: string): Person | null {
    if (this.#entries.length > 2000) return null;
    const people = this.#entries.map(({ person }) => person);
    const near = nearest(text, people.map(fullName));
    if (near !== null) return people.find((person) => fullName(person) === near) ?? null;
    const surnames = wordsOf(text).map(({ key }) => this.#bySurname.get(key));
    const [entry] = surnames.find((found) => found !== undefined) ?? [];
    return entry?.person ?? null;
  }
}

/** No name with a post is longer. */
const LONGEST = 300;

function add(index: Map<string, Set<Entry>>, word: string, entry: Entry): void {
  const known = index.get(word);
  if (known) known.add(entry);
  else index.set(word, new Set([entry]));
}

function fitting(
  entries: Iterable<Entry>,
  words: readonly NameWord[],
  namedBy: typeof fitOf,
): readonly Person[] {
  const fits: (readonly [Person, NamedBy])[] = [];
  for (const { person, name } of entries) {
    const found = namedBy(words, name, person);
    if (found) fits.push([person, found]);
  }
  const whole = fits.filter(([, found]) => found === 'whole-post');
  // «Повар Анна» may be a cook, or somebody of that surname: that is a question.
  const isClear = whole.length > 0 && fits.every(([, found]) => found !== 'name');
  return (isClear ? whole : fits).map(([person]) => person);
}
