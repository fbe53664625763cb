import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Result } from '../problem.ts';
import type { NotEditable } from './text-file.ts';

/** Keys, and numbers of items, from the root of the file: `['councils', 0, 'name']`. */
export type FactPath = readonly (string | number)[];

/** One change of a YAML file of the folder. */
export type FactEdit =
  /** An empty value empties the line, the key stays; `isKept`: a key that is not there comes in with an empty value, too. */
  | {
      readonly kind: 'set';
      readonly path: FactPath;
      readonly value: string;
      readonly isKept?: boolean;
    }
  /** A further item of a list: a text, or a section with these values. */
  | {
      readonly kind: 'add';
      readonly path: FactPath;
      readonly item: string | Readonly<Record<string, string>>;
    }
  /** An item of a list, or a key with its value. */
  | { readonly kind: 'remove'; readonly path: FactPath };

/**
 * The text with one value changed; everything else stays byte for byte. Refused when the text is no YAML, or when what stands there
 * is of another kind: a wrong file is never written.
 */
export function editFacts(
  text: string,
  edit: FactEdit,
  file = 'organization.yaml',
): Result<string, NotEditable> {
  const document = parse(text);
  const root = document.contents ?? new YAMLMap();
  if (document.errors.length > 0 || !isMap(root)) return refuse(broken(file));
  const changed = spliced({ text, root, eol: text.includes('\r\n') ? '\r\n' : '\n' }, edit);
  if (changed === null) return refuse(unusual(file));
  return same(parse(changed), expected(document, edit)) ? { value: changed } : refuse(unusual(file));
}

function broken(file: string): string {
  return `В файле ${file} строки записаны не по правилам. Сначала исправьте их в Блокноте.`;
}

function unusual(file: string): string {
  return `Это место файла ${file} записано необычно. Измените его в Блокноте.`;
}

function refuse(message: string): { readonly problem: NotEditable } {
  return { problem: { message } };
}

/** What stands in the file under a path: a text, '' when nothing does; null when it is no text. */
export function factAt(text: string, path: FactPath): string | null {
  const document = parse(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const value = valueAt(document.contents, path);
  if (value === undefined) return '';
  return isScalar(value) ? oneLine(String(value.value ?? '')) : null;
}

/** The facts as plain data: texts, lists, sections; null when the file is no YAML. */
export function plainFacts(text: string): unknown {
  const document = parse(text);
  return document.errors.length > 0 || !isMap(document.contents) ? null : plain(document);
}

/** Null where references refer to too much. */
function plain(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return null;
  }
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' });
}

interface Place {
  readonly text: string;
  readonly root: YAMLMap;
  readonly eol: string;
}

function spliced(place: Place, edit: FactEdit): string | null {
  if (edit.kind === 'set') return set(place, edit);
  const list = edit.kind === 'add' ? valueAt(place.root, edit.path) : undefined;
  if (edit.kind === 'add') return add(place, edit.path, list, edit.item);
  return remove(place, edit.path);
}

function set(place: Place, edit: FactEdit & { readonly kind: 'set' }): string | null {
  const { path, isKept = false } = edit;
  const value = oneLine(edit.value);
  const node = valueAt(place.root, path);
  if (isScalar(node)) return replace(place, node, value, isInFlow(place.root, path));
  if (node !== undefined) return null;
  return value === '' && !isKept ? place.text : insert(place, path, value);
}

/** Puts a text in the place of another, or behind the colon where there is none. */
function replace({ text }: Place, node: Node, value: string, inFlow: boolean): string | null {
  const [start, end] = bounds(text, node);
  const written = value === '' ? '' : quoted(value, inFlow);
  if (start === end)
    return written === ''
      ? text
      : `${text.slice(0, start)}${gap(text, start)}${written}${tight(text, start)}${text.slice(end)}`;
  const before =
    written === '' && /^\s*(?:\r?\n|$)/u.test(text.slice(end))
      ? text.slice(0, start).trimEnd()
      : text.slice(0, start);
  return `${before}${written}${text.slice(end)}`;
}

/** A blank between a colon and the value, when there is none. */
function gap(text: string, at: number): string {
  return /\s$/u.test(text.slice(0, at)) ? '' : ' ';
}

/** A remark must not touch the value. */
function tight(text: string, at: number): string {
  return text[at] === '#' ? ' ' : '';
}

/** Writes a key that is not there yet into the section it belongs to, and that section, too, when it is missing. */
function insert(place: Place, path: FactPath, value: string): string | null {
  const depth = path.findIndex((_, index) => valueAt(place.root, path.slice(0, index + 1)) === undefined);
  const rest = path.slice(depth);
  if (rest.some((key) => typeof key === 'number')) return null;
  const parent = depth === 0 ? place.root : valueAt(place.root, path.slice(0, depth));
  if (isMap(parent) && parent.flow) return insertFlow(place, parent, rest, value);
  if (isMap(parent)) return behind(place, endOf(place, parent), lines(rest, value, columnOf(place, parent)));
  if (!isScalar(parent) || oneLine(String(parent.value ?? '')) !== '') return null;
  return behind(
    place,
    parent.range?.[1] ?? 0,
    lines(rest, value, keyColumn(place, path.slice(0, depth)) + 2),
  );
}

/** `{a: b}` becomes `{a: b, key: value}`. */
function insertFlow({ text }: Place, map: YAMLMap, keys: FactPath, value: string): string | null {
  const [key, ...deeper] = keys;
  const last = map.items.length === 0 ? (map.range?.[0] ?? 0) + 1 : lastEnd(text, map);
  if (key === undefined || deeper.length > 0) return null;
  const comma = map.items.length === 0 ? '' : ', ';
  return `${text.slice(0, last)}${comma}${quotedKey(key)}: ${quoted(value, true)}${text.slice(last)}`;
}

function lines(keys: FactPath, value: string, indent: number): readonly string[] {
  const [key, ...rest] = keys;
  const pad = ' '.repeat(indent);
  return rest.length === 0
    ? [`${pad}${quotedKey(key)}: ${quoted(value, false)}`]
    : [`${pad}${quotedKey(key)}:`, ...lines(rest, value, indent + 2)];
}

function add(
  place: Place,
  path: FactPath,
  list: unknown,
  item: string | Readonly<Record<string, string>>,
): string | null {
  if (isSeq(list) && !list.flow && list.items.length > 0)
    return behind(place, endOf(place, list), itemLines(item, dashColumn(place, list)));
  if (list === undefined && path.length === 1)
    return behind(place, place.text.length, [`${path[0]}:`, ...itemLines(item, 2)]);
  if (!isScalar(list) || oneLine(String(list.value ?? '')) !== '') return null;
  return behind(place, list.range?.[1] ?? 0, itemLines(item, keyColumn(place, path) + 2));
}

function itemLines(item: string | Readonly<Record<string, string>>, indent: number): readonly string[] {
  const pad = ' '.repeat(indent);
  if (typeof item === 'string') return [`${pad}- ${quoted(oneLine(item), false)}`];
  return Object.entries(item).map(
    ([key, value], index) => `${pad}${index === 0 ? '- ' : '  '}${key}: ${quoted(oneLine(value), false)}`,
  );
}

function remove(place: Place, path: FactPath): string | null {
  const { text, root } = place;
  const list = valueAt(root, path.slice(0, -1));
  const item = valueAt(root, path);
  if (isMap(list)) return removeKey(text, list, pairOf(list, path.at(-1) ?? ''));
  if (!isSeq(list) || list.flow || !isNode(item)) return null;
  const [start, end] = bounds(text, item);
  const from = text.lastIndexOf('\n', start - 1) + 1;
  if (!/^\s*-\s+$/u.test(text.slice(from, start))) return null;
  const to = /\r?\n|$/u.exec(text.slice(end));
  return `${text.slice(0, from)}${text.slice(end + (to?.index ?? 0) + (to?.[0].length ?? 0))}`;
}

/** The lines of a key and its value; null where something else stands in them. */
function removeKey(text: string, map: YAMLMap, pair: Pair | undefined): string | null {
  if (!pair || map.flow) return null;
  const [start] = bounds(text, pair.key as Node);
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const end = text.indexOf('\n', lastEnd(text, pair));
  return /^\s*$/u.test(text.slice(from, start))
    ? `${text.slice(0, from)}${end < 0 ? '' : text.slice(end + 1)}`
    : null;
}

/** Puts lines behind the line in which a place stands. */
function behind({ text, eol }: Place, at: number, added: readonly string[]): string {
  const end = at + (/\r?\n|$/u.exec(text.slice(at))?.index ?? 0);
  const before = text.slice(0, end);
  const isAtStart = end === text.length && /(?:^|\n)$/u.test(before);
  return `${before}${isAtStart ? '' : eol}${added.join(eol)}${end === text.length ? eol : ''}${text.slice(end)}`;
}

/** Where the last value of a section or a list ends, in its line; of the root the end of the file. */
function endOf(place: Place, collection: YAMLMap | YAMLSeq): number {
  if (collection === place.root) return place.text.trimEnd().length === 0 ? 0 : place.text.length;
  return lastEnd(place.text, collection);
}

function lastEnd(text: string, node: unknown): number {
  const value = isPair(node) ? (node.value ?? node.key) : node;
  const last = isMap(value) || isSeq(value) ? value.items.at(-1) : undefined;
  if (last !== undefined) return lastEnd(text, last);
  return isNode(value) ? bounds(text, value)[1] : 0;
}

/** First and last place of a value; a text in several lines ends before its newline. */
function bounds(text: string, node: Node): readonly [start: number, end: number] {
  const [start = 0, end = 0] = node.range ?? [];
  return [start, start + text.slice(start, end).trimEnd().length];
}

function columnOf({ text }: Place, map: YAMLMap): number {
  const first = map.items[0]?.key as Node | undefined;
  return column(text, first?.range?.[0] ?? 0);
}

function dashColumn({ text }: Place, list: YAMLSeq): number {
  const start = (list.items[0] as Node).range?.[0] ?? 0;
  return column(text, text.lastIndexOf('-', start - 1));
}

function keyColumn({ text, root }: Place, path: FactPath): number {
  const section = path.length === 1 ? root : valueAt(root, path.slice(0, -1));
  const pair = isMap(section) ? pairOf(section, path.at(-1) ?? '') : undefined;
  return column(text, (pair?.key as Node | undefined)?.range?.[0] ?? 0);
}

function column(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

function valueAt(root: unknown, path: FactPath): unknown {
  let value = root;
  for (const key of path) {
    if (isMap(value)) value = pairOf(value, key)?.value ?? undefined;
    else if (isSeq(value) && typeof key === 'number') value = value.items[key];
    else
      return isScalar(value) && oneLine(String(value.value ?? '')) === ''
        ? undefined
        : value === undefined
          ? undefined
          : null;
  }
  return value;
}

function pairOf(map: YAMLMap, key: string | number): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === String(key));
}

function isInFlow(root: YAMLMap, path: FactPath): boolean {
  return path.some((_, index) => {
    const value = valueAt(root, path.slice(0, index));
    return (isMap(value) || isSeq(value)) && value.flow === true;
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

/** Without what no line can hold. */
export function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\p{Cs}\u{2028}\u{2029}\u{FEFF}\u{FFFE}\u{FFFF}]+/gu, ' ').trim();
}

/** A text as YAML reads it back: plain where it can be, else in single quotes. */
function quoted(value: string, inFlow: boolean): string {
  const isPlain =
    /^[\p{L}\p{N}«+(№]/u.test(value) &&
    !/:(?:\s|$)|\s#/u.test(value) &&
    !/^(?:~|null)$/iu.test(value) &&
    !(inFlow && /[,[\]{}]/u.test(value));
  return isPlain ? value : `'${value.replaceAll("'", "''")}'`;
}

/** In double quotes where it cannot be plain: so do the messages that propose one. */
function quotedKey(key: string | number | undefined): string {
  const text = oneLine(String(key ?? ''));
  return quoted(text, true) === text ? text : JSON.stringify(text);
}

/** The facts as they should be afterwards. */
function expected(document: Document.Parsed, edit: FactEdit): unknown {
  const facts = plain(document);
  if (edit.kind === 'set') return withChange(facts, edit.path, () => oneLine(edit.value));
  if (edit.kind === 'add')
    return withChange(facts, edit.path, (list) => [...(Array.isArray(list) ? list : []), edit.item]);
  const last = edit.path.at(-1) ?? '';
  return withChange(facts, edit.path.slice(0, -1), (within) =>
    Array.isArray(within)
      ? within.filter((_, index) => index !== last)
      : { ...(within as object), [last]: undefined },
  );
}

function withChange(facts: unknown, path: FactPath, change: (value: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(facts);
  if (Array.isArray(facts))
    return facts.map((item, index) => (index === key ? withChange(item, rest, change) : item));
  const section = (isObject(facts) ? facts : {}) as Readonly<Record<string, unknown>>;
  return { ...section, [key]: withChange(section[key], rest, change) };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Empty values, missing keys and empty lists are the same nothing. */
function same(document: Document.Parsed, facts: unknown): boolean {
  return (
    document.errors.length === 0 && JSON.stringify(shown(plain(document))) === JSON.stringify(shown(facts))
  );
}

function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(shown);
  if (typeof value === 'string') return oneLine(value) === '' ? undefined : oneLine(value);
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value as object).map(([key, inner]) => [key, shown(inner)] as const);
  const filled = entries.filter(([, inner]) => inner !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}
