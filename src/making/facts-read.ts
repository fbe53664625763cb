import type { Draft, Group, Person } from '../organization/dossier.ts';
import { fullName } from '../organization/name.ts';
import { readDossier } from '../organization/read.ts';
import { unitKey } from '../organization/unit-names.ts';
import { type Problem, personal, withoutRepeats } from '../problem.ts';
import type { Heads } from '../templating/heads.ts';
import { dateOf } from '../usage/day.ts';
import type { UsageData, UsageSource } from '../usage/exports/read.ts';
import { readUsageInput } from '../usage/figures/usage-input.ts';
import type { Span } from '../usage/span.ts';
import type { Files } from '../world/files.ts';
import { checkReading } from './facts.ts';
import { withTrueNames } from './true-names.ts';

/** What an input folder says, as it was understood. Values are marked as in problems, see `revealText`. */
export interface FactsRead {
  readonly people: readonly PersonRead[];
  readonly units: readonly UnitRead[];
  readonly exports: readonly ExportRead[];
  readonly problems: readonly Problem[];
}

/** A row of the staff list. What is not there is null. */
export interface PersonRead {
  /** «Фамилия Имя Отчество». */
  readonly name: string;
  readonly post: string | null;
  readonly unit: string | null;
  /** `administrator`, `educator`, `management` or `staff`. */
  readonly role: Person['role'];
  readonly email: string | null;
  /** As documents print it. */
  readonly phone: string | null;
  /** ISO dates. */
  readonly hired: string | null;
  readonly left: string | null;
}

/** A row of the list of groups. */
export interface UnitRead {
  readonly name: string;
  readonly age: string | null;
  readonly pupils: number | null;
  readonly parents: number | null;
  /** Names as in the staff list; of somebody who is not there, as written. */
  readonly educators: readonly string[];
}

/** A table of usage. */
export interface ExportRead {
  readonly file: string;
  readonly kind: UsageSource['kind'];
  /** First and last day it speaks of, ISO; null when nothing in it was counted. */
  readonly from: string | null;
  readonly to: string | null;
  /** Rows under the header, and how many of them were counted. */
  readonly rows: number;
  readonly used: number;
  /** Different users; null in a summary table, which names none. */
  readonly users: number | null;
}

/** Reads an input folder as far as it can be read: what is wrong in one file keeps nothing of another from being shown. */
export async function readAllFacts(
  files: Files,
  input: string,
  heads: Heads,
  today: string,
): Promise<FactsRead> {
  const reading = await readDossier(files, input, heads.data.tables);
  const { organization = null, ...lists } = reading.draft ?? NOTHING;
  const known = organization === null ? lists : { ...lists, organization };
  const { data, problems: ofUsage } = await readUsageInput(files, input, known);
  const checked = checkReading(files, input, reading, heads, today);
  const found = withoutRepeats([...reading.problems, ...checked.problems, ...ofUsage]);
  const people = lists.staff.map((person) => personRead(person, lists));
  const [units, exports] = [lists.groups.map(unitRead), data.sources.map((one) => exportRead(one, data))];
  return { people, units, exports, problems: withTrueNames(found, reading.sources) };
}

type Lists = Pick<Draft, 'staff' | 'groups' | 'previous'>;

const NOTHING: Lists & { readonly organization: null } = {
  staff: [],
  groups: [],
  previous: null,
  organization: null,
};

function personRead(person: Person, { groups }: Lists): PersonRead {
  const { post, unit, role, email, mobile, hired, dismissed } = person;
  const isGroup = unit !== null && groups.some(({ name }) => unitKey(name) === unitKey(unit));
  return {
    name: personal(fullName(person)),
    post: marked(post === '' ? null : post),
    // A name that the list of groups has is no secret.
    unit: isGroup ? unit : marked(unit),
    role,
    email: marked(email),
    phone: marked(mobile?.replaceAll('\u{A0}', ' ') ?? null),
    hired: marked(hired),
    left: marked(dismissed),
  };
}

function unitRead({ name, age, pupils, parents, educators, strangers }: Group): UnitRead {
  const named = [...educators.map(fullName), ...strangers].map((one) => personal(one));
  return { name, age: age !== null && isAge(age) ? age : marked(age), pupils, parents, educators: named };
}

/** «2–3 года», «5-6», «1,5 года». */
function isAge(text: string): boolean {
  return /^[\d\s,–—-]{1,20}(?:лет|года?|мес\.)?$/u.test(text);
}

function exportRead({ file, kind, rows, used }: UsageSource, data: UsageData): ExportRead {
  const log = data.log.files().find((one) => one.file === file);
  const span = log ? log.span : spanOf(data.summary.all().filter(({ place }) => place.file === file));
  return {
    file,
    kind,
    from: span && dateOf(span.from),
    to: span && dateOf(span.to),
    rows,
    used,
    users: kind === 'log' ? (log?.users ?? 0) : null,
  };
}

function spanOf(rows: readonly Span[]): Span | null {
  const [first] = rows.toSorted((a, b) => a.from - b.from);
  const [last] = rows.toSorted((a, b) => b.to - a.to);
  return first && last ? { from: first.from, to: last.to } : null;
}

function marked(text: string | null): string | null {
  return text === null ? null : personal(text);
}
