import { getFirstnameGender, getLastnameGender } from 'lvovich';
import { normalizeName } from './normalize.ts';

export type Gender = 'm' | 'f';

interface NameParts {
  readonly last: string;
  readonly first: string;
  readonly middle: string;
}

/**
 * Grammatical gender of a person: what the staff list says, else by patronymic, else by surname, else by a common
 * first name. Null when none of them tells: it is never guessed.
 */
export function genderOf(name: NameParts, given: Gender | null = null): Gender | null {
  return given ?? byPatronymic(name.middle) ?? bySurname(name.last) ?? byFirstName(name.first);
}

function byPatronymic(middle: string): Gender | null {
  const text = normalizeName(middle).toLowerCase();
  if (/(?:ович|евич|ич|оглы|оглу|улы|уулу)$/u.test(text)) return 'm';
  if (/(?:овна|евна|ична|инична|кызы|гызы)$/u.test(text)) return 'f';
  return null;
}

function bySurname(last: string): Gender | null {
  return fromLvovich(getLastnameGender(normalizeName(last)));
}

function byFirstName(first: string): Gender | null {
  return fromLvovich(getFirstnameGender(normalizeName(first)));
}

function fromLvovich(gender: string | null): Gender | null {
  if (gender === 'male') return 'm';
  return gender === 'female' ? 'f' : null;
}
