import { type Document, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, YAMLMap } from 'yaml';
import type { Result } from '../problem.ts';
import { remember } from '../remember.ts';
import type { FactEdit, FactPath } from './fact-edit.ts';
import type { NotEditable } from './text-file.ts';
import {
  bounds,
  columnOf,
  dashColumn,
  endOf,
  isInFlow,
  isNode,
  keyColumn,
  lastEnd,
  pairOf,
  valueAt,
  type YamlText,
} from './yaml-places.ts';
import { expected, plain, same } from './yaml-result.ts';
import { oneLine, quoted, quotedKey } from './yaml-words.ts';

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

/** The texts before and after an edit are asked for several times: when one is written, held against the file, and shown again. */
const parsed = new Map<string, Document.Parsed>();

const TEXTS = 2;

function parse(text: string): Document.Parsed {
  return remember(
    parsed,
    text,
    () => parseDocument(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' }),
    TEXTS,
  );
}

function spliced(place: YamlText, edit: FactEdit): string | null {
  if (edit.kind === 'set') return set(place, edit);
  const list = edit.kind === 'add' ? valueAt(place.root, edit.path) : undefined;
  if (edit.kind === 'add') return add(place, edit.path, list, edit.item);
  return remove(place, edit.path);
}

function set(place: YamlText, edit: FactEdit & { readonly kind: 'set' }): string | null {
  const { path, isKept = false } = edit;
  const value = oneLine(edit.value);
  const node = valueAt(place.root, path);
  if (isScalar(node)) return replace(place, node, value, isInFlow(place.root, path));
  if (node !== undefined) return null;
  return value === '' && !isKept ? place.text : insert(place, path, value);
}

/** Puts a text in the place of another, or behind the colon where there is none. */
function replace({ text }: YamlText, node: Node, value: string, inFlow: boolean): string | null {
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
function insert(place: YamlText, path: FactPath, value: string): string | null {
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
function insertFlow({ text }: YamlText, map: YAMLMap, keys: FactPath, value: string): string | null {
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
  place: YamlText,
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

function remove(place: YamlText, path: FactPath): string | null {
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
function behind({ text, eol }: YamlText, at: number, added: readonly string[]): string {
  const end = at + (/\r?\n|$/u.exec(text.slice(at))?.index ?? 0);
  const before = text.slice(0, end);
  const isAtStart = end === text.length && /(?:^|\n)$/u.test(before);
  return `${before}${isAtStart ? '' : eol}${added.join(eol)}${end === text.length ? eol : ''}${text.slice(end)}`;
}
