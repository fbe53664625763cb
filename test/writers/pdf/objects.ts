import { type ReadPdf, references } from './reader.ts';

/** A value of a PDF: names with their slash, references as `Ref`, strings as their Latin-1 bytes. */
export type Value = number | boolean | null | string | Ref | readonly Value[] | Dictionary;
export interface Dictionary {
  readonly [key: string]: Value;
}
export class Ref {
  readonly id: number;
  constructor(id: number) {
    this.id = id;
  }
}

const TOKEN =
  /\s*(?:(\d+) 0 R|(<<|>>|\[|\])|(\/[^\s/<>[\]()]*)|(-?\d*\.?\d+)|\(((?:\\.|[^\\)])*)\)|<([\da-f]*)>|(true|false|null))/gsy;

/** Reads the value a text begins with. */
export function parseValue(source: string): Value {
  const tokens = new RegExp(TOKEN);
  const next = (): Value | '<<' | '>>' | '[' | ']' => {
    const match = tokens.exec(source);
    if (match === null) throw new Error(`no PDF value: ${source.slice(0, 80)}`);
    const [, ref, bracket, name, number, string, hex, word] = match;
    if (ref !== undefined) return new Ref(Number(ref));
    if (bracket === '[') return list(']');
    if (bracket === '<<') return dictionary(list('>>'));
    if (bracket !== undefined) return bracket;
    if (number !== undefined) return Number(number);
    if (word !== undefined) return word === 'null' ? null : word === 'true';
    return name ?? string ?? hex ?? '';
  };
  const list = (end: ']' | '>>'): Value[] => {
    const items: Value[] = [];
    for (let item = next(); item !== end; item = next()) items.push(item);
    return items;
  };
  return next();
}

function dictionary(items: readonly Value[]): Dictionary {
  const pairs = Array.from({ length: items.length / 2 }, (_, index) => items.slice(index * 2, index * 2 + 2));
  return Object.fromEntries(pairs.map(([key, value]) => [String(key).slice(1), value ?? null]));
}

/** The objects of a file as values; `get` follows a reference. */
export interface Objects {
  get(value: Value | undefined): Value;
  dictionary(value: Value | undefined): Dictionary;
  /** Ids of the objects whose dictionary has this `Type` or `Subtype`. */
  ofType(name: string): readonly number[];
  readonly trailer: Dictionary;
}

export function objectsOf(pdf: ReadPdf): Objects {
  const parsed = new Map([...pdf.objects].map(([id, source]) => [id, parseValue(source)]));
  const get = (value: Value | undefined): Value =>
    value instanceof Ref ? (parsed.get(value.id) ?? null) : (value ?? null);
  const asDictionary = (value: Value | undefined): Dictionary => (get(value) ?? {}) as Dictionary;
  const trailer = parseValue(pdf.raw.slice(pdf.raw.lastIndexOf('trailer') + 'trailer'.length)) as Dictionary;
  return {
    get,
    dictionary: asDictionary,
    ofType: (name) =>
      [...parsed.keys()].filter((id) => {
        const { Type, Subtype } = asDictionary(new Ref(id));
        return Type === name || Subtype === name;
      }),
    trailer,
  };
}

/** The pages' object numbers, in order. */
export function pageIds(pdf: ReadPdf): number[] {
  const pages = [...pdf.objects.values()].find((each) => each.includes('/Type /Pages')) ?? '';
  return references(pages.match(/\/Kids \[(.*?)\]/s)?.[1] ?? '');
}
