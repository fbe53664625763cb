import { isSamePerson, type Person } from '../organization/dossier.ts';
import type { FactShape, GroupShape } from './shape.ts';

/** Stands where a fact is missing: prints as a blank for handwriting that remembers which fact it waits for. */
export class Missing {
  readonly #path: string;
  readonly #size: number;

  constructor(path: string, size: number) {
    this.#path = path;
    this.#size = size;
  }

  /** Handlebars calls this instead of escaping. */
  toHTML(): string {
    return this.blank(this.#size);
  }

  /** A blank of another length, in characters. */
  blank(size: number): string {
    return `<blank size="${size}" field="${this.#path}"></blank>`;
  }

  dateBlank(): string {
    return `<blank kind="date" field="${this.#path}"></blank>`;
  }
}

const PERSON = Symbol('person');

/** The staff record behind a person of a template, without blanks in the place of absent parts of the name. */
export function personBehind(value: unknown): Person {
  return (value as Readonly<Record<typeof PERSON, Person>>)[PERSON];
}

/** Equal texts and numbers, or the same row of the staff file. A missing fact equals nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  const [first, second] = [a, b].map((value) => (value instanceof Object ? personBehind(value) : undefined));
  return first && second ? isSamePerson(first, second) : a === b;
}

/** The value with every missing fact of the shape replaced by a {@link Missing}; plain own properties only. */
export function withBlanks(field: FactShape, value: unknown, path: string): unknown {
  switch (field.kind) {
    case 'list':
      return ((value ?? []) as readonly unknown[]).map((item) => withBlanks(field.item, item, path));
    case 'group':
      return fill(field, (value ?? {}) as Readonly<Record<string, unknown>>, path, {});
    case 'person':
      return value === null
        ? fill(field, {}, path, new Missing(path, 40))
        : fill(field, value as Readonly<Record<string, unknown>>, path, { [PERSON]: value });
    default:
      return value === null || value === undefined || value === '' ? new Missing(path, field.size) : value;
  }
}

/** The facts of a group, each made when it is first asked for: a document names few of them. */
export function filledOnDemand(
  { fields }: Pick<GroupShape, 'fields'>,
  make: (name: string, field: FactShape) => unknown,
): Readonly<Record<string, unknown>> {
  const filled = {};
  for (const [name, field] of Object.entries(fields)) {
    let made: { readonly value: unknown } | undefined;
    const get = (): unknown => {
      made ??= { value: make(name, field) };
      return made.value;
    };
    // Not enumerable: Handlebars copies the context of a partial that is given arguments, and finds the rest behind it.
    Object.defineProperty(filled, name, { get });
  }
  return filled;
}

function fill(
  field: Pick<GroupShape, 'fields'>,
  value: Readonly<Record<string, unknown>>,
  path: string,
  target: object,
): object {
  const filled: Record<string, unknown> = Object.assign(target, value);
  // A row has a dozen facts, nearly all of them there: neither pairs nor paths are made for those.
  for (const name in field.fields) {
    const inner = field.fields[name] as FactShape;
    const given = value[name];
    if (isThere(inner, given)) continue;
    filled[name] = withBlanks(inner, given ?? null, `${path}.${name}`);
  }
  return filled;
}

function isThere({ kind }: FactShape, value: unknown): boolean {
  const isWhole = kind !== 'list' && kind !== 'group' && kind !== 'person';
  return isWhole && value !== null && value !== undefined && value !== '';
}
