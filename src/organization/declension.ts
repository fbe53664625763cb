import { type Declined, fixed } from '../russian/case.ts';
import { type DeclinedPerson, declinePerson } from '../russian/names/person.ts';
import { applyOverride, type Overrides, overrideKey } from '../russian/overrides.ts';
import { declineTitle } from '../russian/written/title.ts';
import type { Person } from './dossier.ts';
import { fullName } from './name.ts';

/** The name of one of the staff: the columns of the staff list win over `forms.csv`, and both over the rules. */
export function declineName(person: Person, forms: Overrides): DeclinedPerson {
  return once(names, person, forms, () => makeName(person, forms));
}

/** The post of one of the staff, by the same order. One with an abbreviation that nobody knows stays as it is written, in doubt. */
export function declinePost(person: Pick<Person, 'post' | 'postForms'>, forms: Overrides): Declined {
  return once(posts, person, forms, () => makePost(person, forms));
}

/** What came of a record with the forms of its organisation: a set of documents names the same people again and again. */
type Known<T> = WeakMap<object, { readonly forms: Overrides; readonly declined: T }>;

const names: Known<DeclinedPerson> = new WeakMap();
const posts: Known<Declined> = new WeakMap();

function once<T>(known: Known<T>, record: object, forms: Overrides, make: () => T): T {
  const found = known.get(record);
  if (found?.forms === forms) return found.declined;
  const declined = make();
  known.set(record, { forms, declined });
  return declined;
}

function makeName(person: Person, forms: Overrides): DeclinedPerson {
  const { last, first, middle, gender, lastFixed, nameForms } = person;
  const own = forms.get(overrideKey(fullName(person)));
  const overrides = own || Object.keys(nameForms).length > 0 ? { ...own, ...nameForms } : undefined;
  return declinePerson({ last, first, middle, gender, lastFixed, overrides });
}

function makePost({ post, postForms }: Pick<Person, 'post' | 'postForms'>, forms: Overrides): Declined {
  const declined = declineTitle(post, forms);
  const left = dotted(declined.forms.gen);
  const isHalf = left.length > 0 && left.length < dotted(post).length && !forms.has(overrideKey(post));
  return applyOverride(isHalf ? asWritten(post, left[0] ?? '') : declined, postForms);
}

function dotted(text: string): readonly string[] {
  return text.match(/(?<!\p{L})\p{L}{2,}\./gu) ?? [];
}

function asWritten(post: string, left: string): Declined {
  return { forms: fixed(post), doubtful: true, why: `Слово «${left}» – незнакомое сокращение` };
}
