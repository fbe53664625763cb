import { personal } from '../problem.ts';
import { namesIn } from '../reading/names-in.ts';
import { shown } from '../reading/wording.ts';
import type { SectionReader } from '../reading/yaml/section-reader.ts';
import { overrideKey } from '../russian/overrides.ts';
import type { Person } from './dossier.ts';
import { fullName, maybePerson } from './name.ts';
import { NameIndex } from './name-index.ts';
import { nameKey } from './name-words.ts';

/** Where a name that fits nobody, or several people, is reported. `cures`: names of which each is one person's. */
export type NotFound = (
  what: 'unknown-person' | 'ambiguous-person',
  message: string,
  hint: string,
  cures: readonly string[],
) => void;

/** The staff list as references from other files see it. */
export class People {
  readonly #staff: readonly Person[];
  readonly #names: NameIndex;
  readonly #read: 'whole' | 'partly' | 'not';
  #posts: ReadonlySet<string> | undefined;
  readonly #toldApart = new Set<string>();

  /** `read`: how much of the list could be read; without any of it nobody is reported as missing. */
  constructor(staff: readonly Person[], read: 'whole' | 'partly' | 'not') {
    this.#staff = staff;
    this.#names = new NameIndex(staff);
    this.#read = read;
  }

  /** The person under a key; null when the key is not there, or with an error when nobody is called so. */
  one(section: SectionReader, key: string): Person | null {
    const text = section.text(key);
    return text === null ? null : this.#under(key, text, section, true);
  }

  /** The people in a list under a key. */
  many(section: SectionReader, key: string): readonly Person[] {
    return this.joined(section.texts(key).flatMap(namesIn)).flatMap(
      (text) => this.#under(key, text, section, false) ?? [],
    );
  }

  withRole(role: Person['role']): readonly Person[] {
    return this.#staff.filter((person) => person.role === role);
  }

  /** The person called so, of namesakes in one name the one who still works; null, with a complaint, when it is nobody or several. */
  find(text: string, notFound: NotFound): Person | null {
    const found = this.#named(text);
    const [person, ...others] = found;
    if (person && others.length === 0) {
      this.#noteNamesakes(person);
      return person;
    }
    if (this.#read === 'not') return null;
    if (!person) this.#unknown(text, notFound);
    else this.#ambiguous(text, found, notFound);
    return null;
  }

  /** Parts of a list of names: a part that names nobody, but says the post of the one before it, belongs there. */
  joined(parts: readonly string[]): readonly string[] {
    const names: string[] = [];
    for (const part of parts) {
      const before = names.at(-1);
      const isMore = before !== undefined && this.#names.find(part).length === 0;
      const both = `${before}, ${part}`;
      if (isMore && this.#names.find(both).length > 0) names[names.length - 1] = both;
      else names.push(part);
    }
    return names;
  }

  /** Everybody whom the text fits. */
  called(text: string): readonly Person[] {
    return this.#names.find(text);
  }

  hasPost(post: string): boolean {
    this.#posts ??= new Set(this.#staff.map((person) => overrideKey(person.post)));
    return this.#posts.has(overrideKey(post));
  }

  /** True of people in one name of whom a reference has named one by the post. */
  areToldApart(person: Person): boolean {
    return this.#toldApart.has(nameKey(person));
  }

  #named(text: string): readonly Person[] {
    const found = this.#names.find(text);
    const employed = found.filter(({ dismissed }) => dismissed === null);
    return employed.length === 1 && new Set(found.map(nameKey)).size === 1 ? employed : found;
  }

  #noteNamesakes(person: Person): void {
    if (this.#named(fullName(person)).length > 1) this.#toldApart.add(nameKey(person));
  }

  /** `isWhole`: the text is all that stands under the key, so that a cure may stand there instead. */
  #under(key: string, text: string, section: SectionReader, isWhole: boolean): Person | null {
    return this.find(text, (what, message, hint, cures) => {
      const offered = isWhole ? cures : [];
      section.problem('error', `organization/${what}`, key, `«${key}»: ${message}`, hint, offered);
    });
  }

  #unknown(text: string, notFound: NotFound): void {
    const near = this.#names.nearest(text);
    const guess = near === null ? '' : maybePerson(near);
    const rest =
      this.#read === 'partly'
        ? 'Сначала исправьте ошибки в списке сотрудников: часть строк не прочитана.'
        : 'Напишите фамилию, имя и отчество так же, как в списке сотрудников, или добавьте туда строку.';
    notFound(
      'unknown-person',
      `${shown(text)} нет в списке сотрудников.`,
      guess + rest,
      near ? (this.#wayTo([near])?.texts ?? []) : [],
    );
  }

  #ambiguous(text: string, found: readonly Person[], notFound: NotFound): void {
    const posts = found.map(({ line, post }) => `${shown(post)} (строка ${line})`).join(', ');
    const message = `${shown(text)} – таких сотрудников несколько: ${posts}.`;
    const way = this.#wayTo(found);
    notFound('ambiguous-person', message, adviceOf(found, way), way?.texts ?? []);
  }

  /** How each of them can be named so that nobody else is meant, tried out; null when there is no way. */
  #wayTo(people: readonly Person[]): Way | null {
    for (const { advice, pattern, write } of CURES) {
      const texts = people.map(write);
      if (people.every((person, index) => this.#isMeant(person, texts[index] ?? '')))
        return { advice, pattern, texts };
    }
    return null;
  }

  #isMeant(person: Person, text: string): boolean {
    const [only, ...more] = this.#named(text);
    return only === person && more.length === 0;
  }
}

/** A way to tell people apart. */
interface Way {
  readonly advice: string;
  /** What its texts consist of. */
  readonly pattern: string;
  /** One a person. */
  readonly texts: readonly string[];
}

/** What to write instead. */
function adviceOf(people: readonly Person[], way: Way | null): string {
  if (way === null)
    return 'По списку сотрудников их не различить: если это один человек, оставьте одну строку; если тёзки, впишите им разные должности или подразделения.';
  const ways = way.texts.map((text, index) =>
    personal(`«${text}»`, `«${way.pattern}» из строки ${people[index]?.line}`),
  );
  return `${way.advice}: ${ways.join(' или ')}.`;
}

const CURES = [
  {
    advice: 'Напишите фамилию, имя и отчество полностью',
    pattern: 'Фамилия Имя Отчество',
    write: fullName,
  },
  {
    advice: 'Добавьте должность',
    pattern: 'Фамилия Имя Отчество, должность',
    write: (one: Person) => `${fullName(one)}, ${one.post}`,
  },
  {
    advice: 'Добавьте должность и подразделение',
    pattern: 'Фамилия Имя Отчество, должность, подразделение',
    write: (one: Person) => `${fullName(one)}, ${one.post}, ${one.unit}`,
  },
] as const;
