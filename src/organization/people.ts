import { fold, shown } from '../reading/wording.ts';
import type { SectionReader } from '../reading/yaml/section-reader.ts';
import type { Person } from './dossier.ts';
import { fullName, maybePerson, NameIndex } from './name.ts';

/** Where a name that fits nobody, or several people, is reported: code, message, hint. */
export type NotFound = (what: 'unknown-person' | 'ambiguous-person', message: string, hint: string) => void;

/** The staff list as references from other files see it. */
export class People {
  readonly #staff: readonly Person[];
  readonly #names: NameIndex<Person>;
  readonly #read: 'whole' | 'partly' | 'not';

  /** `read`: how much of the list could be read; without any of it nobody is reported as missing. */
  constructor(staff: readonly Person[], read: 'whole' | 'partly' | 'not') {
    this.#staff = staff;
    this.#names = new NameIndex(staff);
    this.#read = read;
  }

  /** The person under a key; null when the key is not there, or with an error when nobody is called so. */
  one(section: SectionReader, key: string): Person | null {
    const text = section.text(key);
    return text === null ? null : this.#under(key, text, section);
  }

  /** The people in a list under a key. */
  many(section: SectionReader, key: string): readonly Person[] {
    return section.texts(key).flatMap((text) => this.#under(key, text, section) ?? []);
  }

  withRole(role: Person['role']): readonly Person[] {
    return this.#staff.filter((person) => person.role === role);
  }

  /** The person called so, of namesakes in one name the one who still works; null, with a complaint, when it is nobody. */
  find(text: string, notFound: NotFound): Person | null {
    const found = this.#names.find(text);
    const names = new Set(found.map((person) => fold(fullName(person))));
    if (names.size === 1) return found.find((person) => person.dismissed === null) ?? found[0] ?? null;
    if (this.#read === 'not') return null;
    if (names.size === 0) this.#unknown(text, notFound);
    else ambiguous(text, found, notFound);
    return null;
  }

  #under(key: string, text: string, section: SectionReader): Person | null {
    return this.find(text, (what, message, hint) =>
      section.problem('error', `organization/${what}`, key, `«${key}»: ${message}`, hint),
    );
  }

  #unknown(text: string, notFound: NotFound): void {
    const near = this.#names.nearest(text);
    const guess = near === null ? '' : maybePerson(near);
    const rest =
      this.#read === 'partly'
        ? 'Сначала исправьте ошибки в списке сотрудников: часть строк не прочитана.'
        : 'Напишите фамилию, имя и отчество так же, как в списке сотрудников, или добавьте туда строку.';
    notFound('unknown-person', `${shown(text)} нет в списке сотрудников.`, guess + rest);
  }
}

function ambiguous(text: string, found: readonly Person[], notFound: NotFound): void {
  const lines = found.map((person) => person.line).join(', ');
  const message = `${shown(text)} – таких сотрудников несколько (строки ${lines}).`;
  notFound('ambiguous-person', message, 'Напишите фамилию, имя и отчество полностью.');
}
