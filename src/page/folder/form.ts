import { oneLine } from '../../editing/yaml-words.ts';
import type { Person } from '../../organization/dossier.ts';
import type { Fact, Facts } from '../../organization/facts/describe.ts';
import { CHAPTERS, ORGANIZATION_FACTS } from '../../organization/facts/organization-facts.ts';
import { wordsOf } from '../../organization/facts/words.ts';
import { fullName } from '../../organization/name.ts';
import type { Problem } from '../../problem.ts';
import { withCapital } from '../../russian/text/first-letter.ts';
import type { Choice, Field, FieldGroup, Told } from '../protocol.ts';
import { says } from './says.ts';
import type { Snapshot } from './snapshot.ts';
import { type Aim, told } from './told.ts';

/** The fields without which there are hardly any documents, in the order of the screen. */
const MAIN = ['kind', 'platform', 'fullName', 'shortName', 'head', 'administrator', 'place', 'inn'];

/** Documents have a screen of their own, councils a list. */
const ELSEWHERE = ['documents', 'councils'];

/** Chapters of the starter file that have another heading here, without their main fields and councils. */
const HEADINGS: Readonly<Record<string, string>> = {
  Организация: 'Ещё об организации',
  'Советы и документы': 'Прежний приказ, чаты, канал, обращение в поддержку',
};

export interface Form {
  readonly main: readonly Field[];
  readonly groups: readonly FieldGroup[];
  readonly councils: readonly FieldGroup[];
}

/** The form, made of the one description of the facts. */
export function formOf(snapshot: Snapshot, platforms: readonly Choice[], aim: Aim): Form {
  const made = new FormMaker(snapshot, platforms, aim);
  const groups = CHAPTERS.map(({ title, facts }) => ({
    id: title,
    title: HEADINGS[title] ?? title,
    fields: made.fields(facts, []),
  }));
  const all = groups.flatMap(({ fields }) => fields);
  return {
    main: MAIN.flatMap((id) => all.find((field) => field.id === id) ?? []),
    groups: groups
      .map((group) => ({ ...group, fields: group.fields.filter(({ id }) => !MAIN.includes(id)) }))
      .filter(({ fields }) => fields.length > 0),
    councils: made.councils(),
  };
}

/** The field of the form that a place of the organisation file belongs to, or null. */
export function fieldAtLine(snapshot: Snapshot, line: number | undefined): string | null {
  const { organization } = snapshot.reading.places;
  if (!organization || line === undefined) return null;
  const paths = pathsOf(ORGANIZATION_FACTS, [], snapshot.organization.facts);
  return paths.find((path) => organization(...path).line === line)?.join('.') ?? null;
}

type Path = readonly (string | number)[];

/** Every fact that is written in the file. */
function pathsOf(facts: Facts, above: Path, written: unknown): readonly Path[] {
  return Object.entries(facts).flatMap(([key, fact]): readonly Path[] => {
    const path = [...above, key];
    const value = (written as Readonly<Record<string, unknown>> | null)?.[key];
    if (value === undefined) return [];
    if (fact.kind === 'list' && Array.isArray(value))
      return [...value.flatMap((item, index) => pathsOf(fact.facts, [...path, index], item)), path];
    if (fact.kind === 'section') return [...pathsOf(fact.facts, path, value), path];
    return [path];
  });
}

class FormMaker {
  readonly #snapshot: Snapshot;
  readonly #platforms: readonly Choice[];
  readonly #told: readonly Told[];

  constructor(snapshot: Snapshot, platforms: readonly Choice[], aim: Aim) {
    this.#snapshot = snapshot;
    this.#platforms = platforms;
    this.#told = snapshot.problems
      .filter((one) => aim(one)?.screen === 'organization')
      .map((one) => told(one, aim));
  }

  fields(facts: Facts, above: Path): readonly Field[] {
    return Object.entries(facts).flatMap(([key, fact]): readonly Field[] => {
      if (above.length === 0 && ELSEWHERE.includes(key)) return [];
      if (fact.kind === 'section') return this.fields(fact.facts, [...above, key]);
      return [this.#field([...above, key], fact)];
    });
  }

  councils(): readonly FieldGroup[] {
    const { councils } = (this.#snapshot.organization.facts ?? {}) as { readonly councils?: unknown };
    if (!Array.isArray(councils)) return [];
    const { facts } = ORGANIZATION_FACTS.councils;
    return councils.map((_, index) => ({
      id: `councils.${index}`,
      title: `Совет ${index + 1}`,
      fields: this.fields(facts, ['councils', index]),
    }));
  }

  #field(path: Path, fact: Fact): Field {
    const id = path.join('.');
    const { label, help, namedHelp = help, example = '', required = false } = fact;
    const written = this.#written(path);
    return {
      id,
      label: withCapital(label),
      help: namedHelp,
      example: fact.kind === 'people' ? '' : example,
      kind: kindOf(id, fact, written),
      choices: this.#choices(id, fact),
      required,
      value: shownValue(written, fact),
      written: typeof written === 'string' ? oneLine(written) : '',
      says: says(id, this.#snapshot),
      problems: this.#told.filter(({ to }) => to?.screen === 'organization' && to.field === id),
    };
  }

  #choices(id: string, fact: Fact): readonly Choice[] {
    if (id === 'platform') return this.#platforms;
    if (fact.kind !== 'word') return [];
    return wordsOf(fact.words).map((value, index) => ({
      value,
      label: fact.words[index]?.meaning ?? value,
    }));
  }

  #written(path: Path): unknown {
    return path.reduce<unknown>(
      (value, key) => (value as Readonly<Record<string | number, unknown>> | null | undefined)?.[key],
      this.#snapshot.organization.facts,
    );
  }
}

function shownValue(written: unknown, fact: Fact): string {
  if (Array.isArray(written)) return written.map((item) => oneLine(String(item))).join('\n');
  return typeof written === 'string' ? oneLine(canonical(written, fact)) : '';
}

/** A word in any spelling as the choices have it. */
function canonical(written: string, fact: Fact): string {
  if (fact.kind !== 'word') return written;
  const known = fact.words.find(({ value, word, also = [] }) =>
    [word ?? String(value), ...also].some((one) => one.toLowerCase() === written.trim().toLowerCase()),
  );
  return known ? (known.word ?? String(known.value)) : written;
}

/** People in one line, as some write them, are a text. */
function kindOf(id: string, fact: Fact, written: unknown): Field['kind'] {
  if (fact.kind === 'people' && typeof written === 'string' && written.trim() !== '') return 'line';
  if (id === 'platform' || fact.kind === 'word') return 'choice';
  if (fact.kind === 'person' || fact.kind === 'people' || fact.kind === 'date') return fact.kind;
  return id === 'fullName' || id.startsWith('support.') ? 'text' : 'line';
}

/** The staff as they can be named: in full, namesakes with their posts. */
export function peopleOf(staff: readonly Person[]): readonly Choice[] {
  const names = staff.map(fullName);
  return staff.map((person) => {
    const name = fullName(person);
    const isAlone = names.indexOf(name) === names.lastIndexOf(name);
    return { value: isAlone ? name : `${name}, ${person.post}`, label: `${name}, ${person.post}` };
  });
}

/** Problems of the organisation file that belong to no field. */
export function ofFile(problems: readonly Problem[], aim: Aim): readonly Told[] {
  return problems.filter((problem) => aim(problem) === null).map((problem) => told(problem, aim));
}
