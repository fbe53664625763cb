import { type Declined, formsBy } from '../case.ts';
import { type FullName, splitFullName } from '../names/full-name.ts';
import { type Gender, genderOf } from '../names/gender.ts';
import { normalizeName } from '../names/normalize.ts';
import { declinePerson } from '../names/person.ts';

/** A full name in six cases, in the order of its words: «Мария Петровна Иванова» → «Марии Петровны Ивановой». */
export function declineFullName(
  text: string,
  given: Gender | null = null,
): { readonly gender: Gender | null; readonly declined: Declined } {
  const name = splitFullName(text);
  const gender = genderOf(name, given);
  const declined = declinePerson({ ...name, gender });
  if (declined.forms.nom === normalizeName(text)) return { gender, declined };
  const order: readonly (keyof FullName)[] = ['first', 'middle', 'last'];
  const forms = formsBy((one) =>
    order
      .map((part) => declined[part][one])
      .filter(Boolean)
      .join(' '),
  );
  return { gender, declined: { ...declined, forms } };
}
