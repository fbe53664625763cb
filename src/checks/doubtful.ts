import { declineName, declinePost } from '../organization/declension.ts';
import type { Dossier, Person } from '../organization/dossier.ts';
import { fullName as nameOf } from '../organization/name.ts';
import type { Problem } from '../problem.ts';
import { shown } from '../reading/wording.ts';
import type { Declined, Forms } from '../russian/case.ts';
import { declineUnit } from '../russian/kinds/unit.ts';

/** A text whose cases a person should look at before signing. */
export interface Doubtful {
  readonly text: string;
  /** What the rules propose. */
  readonly forms: Forms;
  /** One Russian sentence without a full stop. */
  readonly why: string;
  readonly file: string;
  readonly line?: number;
}

/** Names and posts of the staff, units, councils and the organisation itself that the rules are not sure of, each text once. */
export function doubtfulForms(dossier: Dossier): readonly Doubtful[] {
  const all = [...dossier.staff.flatMap((person) => ofPerson(person, dossier)), ...ofThings(dossier)];
  const seen = new Set<string>();
  return all.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function ofPerson(person: Person, { forms }: Dossier): Doubtful[] {
  const place = { file: 'staff.csv', line: person.line };
  // Without a gender reading has already asked for it.
  const name = person.gender === null ? [] : doubt(nameOf(person), declineName(person, forms), place);
  return [...name, ...doubt(person.post, declinePost(person, forms), place)];
}

/** Names of groups are declined in sentences only where that is certain; else they stand beside «группа» or «класс». */
function ofThings({ staff, groups, organization, forms }: Dossier): Doubtful[] {
  const named = new Set(groups.map(({ name }) => name));
  const units = staff.flatMap(({ unit, line }) =>
    unit === null || named.has(unit) ? [] : [{ text: unit, file: 'staff.csv', line }],
  );
  const { fullName, shortName, councils } = organization;
  const own = [fullName, shortName, ...councils.map(({ name }) => name)];
  return [...units, ...own.map((text) => ({ text, file: 'organization.yaml' }))].flatMap(
    ({ text, ...place }) => doubt(text, declineUnit(text, forms), place),
  );
}

type Place = Pick<Doubtful, 'file' | 'line'>;

function doubt(text: string, { doubtful, forms, why }: Declined, place: Place): Doubtful[] {
  return doubtful ? [{ text, forms, why: why ?? 'Слово незнакомо', ...place }] : [];
}

/** The warning about a doubtful text. */
export function doubtProblem({ text, why, file, line }: Doubtful): Problem {
  return {
    severity: 'warning',
    code: 'russian/doubtful',
    message: `Проверьте падежи ${shown(text)}: ${shownReason(why)}.`,
    file,
    ...(line === undefined ? {} : { line }),
    hint: 'Верные падежи впишите в файл forms.csv; готовые строки для него печатает sferum-docs check --show-values',
  };
}

/** Reasons that quote words of the program. */
const OWN_WORDS = /^(?:Категорию|После «(?:и\. о\.|исполняющий))/u;

/** Of the others what they quote is a value, the reason itself is none: «Слово «…» программе незнакомо». */
function shownReason(why: string): string {
  return OWN_WORDS.test(why) ? why : why.replace(/«([^«»]*)»/gu, (_, word: string) => shown(word));
}
