import type { Person } from '../organization/dossier.ts';
import { NameIndex } from '../organization/name-index.ts';
import { wordsOf } from '../organization/name-words.ts';
import { fold, oneAlphabet } from '../reading/wording.ts';
import { parseMobile } from '../russian/text/phone.ts';
import type { UsageRole } from './role.ts';

/** Somebody of the staff list as exports know him. */
export interface Colleague {
  /** The one {@link userKey} for all that he is called. */
  readonly key: string;
  readonly role: UsageRole;
}

/** The people of the staff list, by what exports call them: address, phone, name. Whoever shares it with another is not found by it. */
export class Colleagues {
  readonly #names: NameIndex;
  readonly #byContact = new Map<string, Person[]>();

  constructor(staff: readonly Person[]) {
    this.#names = new NameIndex(staff);
    for (const person of staff)
      for (const contact of contactsOf(person)) {
        const key = userKey(contact);
        this.#byContact.set(key, [...(this.#byContact.get(key) ?? []), person]);
      }
  }

  /** The only one who is called so, or null. `isKnown`: somebody who works there is meant. */
  find(text: string, isKnown = false): Colleague | null {
    const found = this.#byContact.get(userKey(text)) ?? this.#named(text, isKnown);
    const [person] = found;
    if (!person || found.length > 1) return null;
    const own = contactsOf(person)
      .map(userKey)
      .find((key) => this.#byContact.get(key)?.length === 1);
    return { key: own ?? userKey(`${person.last} ${person.first} ${person.middle}`), role: roleOf(person) };
  }

  /** By all parts of the name, whole or as initials: «Мария Иванова» may be somebody's mother, unless she is known to work there. */
  #named(text: string, isKnown: boolean): readonly Person[] {
    if (!/\p{Script=Cyrillic}{2}/u.test(text)) return [];
    const { length } = wordsOf(text);
    return this.#names.find(text).filter(({ middle }) => length > (middle === '' || isKnown ? 1 : 2));
  }
}

/** Pedagogical workers are educators, the administrator among them, as the headcount has them. */
function roleOf({ pedagogical, role }: Person): UsageRole {
  if (pedagogical) return 'educator';
  return role === 'administrator' ? 'administrator' : 'staff';
}

function contactsOf({ email, mobile }: Person): readonly string[] {
  return [email, mobile].filter((contact) => contact !== null);
}

/** The longest name of a user that is understood; a longer one stays as it is. */
const LONGEST = 300;

/**
 * What all spellings of one user have in common. Capitals, blanks, ё, stray letters of another alphabet make no difference in
 * an address, a name or a login; a token like `dGVzdDEy` is another one in other letters.
 */
export function userKey(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/[\u{AD}\u{200B}-\u{200D}\u{2060}\u{FEFF}]/gu, '')
    .trim();
  if (line.length > LONGEST) return line;
  if (line.includes('@')) return oneAlphabet(fold(addressIn(line)).replaceAll(' ', ''));
  const mobile = /^[\d\s()+-]{10,}$/u.test(line) ? parseMobile(line) : null;
  if (mobile !== null) return mobile;
  return isToken(line) ? line : oneAlphabetWords(fold(line).replace(/\. (?=\p{L})/gu, '.'));
}

/** «Иванова Мария <ivanova@sadik.example>», «Иванова Мария (ivanova@sadik.example)» and «mailto:…» hold an address. */
function addressIn(line: string): string {
  const inside = /[<(]([^<>()@\s]{1,64}@[^<>()@\s]{1,255})[>)]/u.exec(line)?.[1];
  return (inside ?? line).replace(/^mailto:/iu, '');
}

/** Letters in both sizes with no words in them, as machines make them; «IvanovaMP» and «MariaIvanova2» are words. */
function isToken(line: string): boolean {
  const isMixed = /^[\w+/=-]+$/u.test(line) && /^[^a-z]*[a-z].*[A-Z]/u.test(line);
  return isMixed && !/^[A-Z]?[a-z]+(?:[._-]?[A-Z][a-z]*){1,2}\d*$/u.test(line);
}

function oneAlphabetWords(text: string): string {
  return text.split(' ').map(oneAlphabet).join(' ');
}
