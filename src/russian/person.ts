import { inclineFirstname, inclineLastname, inclineMiddlename } from 'lvovich';
import { type Case, type Declined, type Forms, fixed, formsBy } from './case.ts';
import type { Gender } from './gender.ts';
import { normalizeName } from './normalize.ts';
import { applyOverride } from './overrides.ts';

/** A person as the staff list has them. Empty strings for missing parts. */
export interface PersonName {
  readonly last: string;
  readonly first: string;
  readonly middle: string;
  readonly gender: Gender | null;
  /** «Фамилия не склоняется». */
  readonly lastFixed?: boolean | undefined;
  /** Forms of the full name «Фамилия Имя Отчество» given by the staff list; they win over the rules. */
  readonly overrides?: Partial<Forms> | undefined;
}

/** Forms of a person's full name and of its parts. */
export interface DeclinedPerson extends Declined {
  readonly last: Forms;
  readonly first: Forms;
  readonly middle: Forms;
}

const LONG = {
  nom: 'nominative',
  gen: 'genitive',
  dat: 'dative',
  acc: 'accusative',
  ins: 'instrumental',
  prep: 'prepositional',
} as const;

/** All six cases of a person's name. */
export function declinePerson(name: PersonName): DeclinedPerson {
  const gender = name.gender === 'm' ? 'male' : 'female';
  const part = (text: string, incline: typeof inclineLastname): Forms =>
    text === '' ? fixed('') : formsBy((one) => incline(text, LONG[one], gender));
  const last = name.lastFixed
    ? fixed(normalizeName(name.last))
    : part(normalizeName(name.last), inclineLastname);
  const first = part(normalizeName(name.first), inclineFirstname);
  const middle = part(normalizeName(name.middle), inclineMiddlename);
  const full = formsBy((one: Case) => [last[one], first[one], middle[one]].filter(Boolean).join(' '));
  const why = name.gender === null ? 'Не указан пол' : null;
  const declined = applyOverride({ forms: full, doubtful: why !== null, why }, name.overrides);
  return { ...declined, last, first, middle };
}

/** Splits «Иванова Мария Петровна» into parts; a patronymic or a first name may be missing. */
export function splitFullName(text: string): { last: string; first: string; middle: string } {
  const [last = '', first = '', ...rest] = normalizeName(text).split(' ');
  return { last, first, middle: rest.join(' ') };
}
