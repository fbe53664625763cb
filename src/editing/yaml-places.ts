import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { FactPath } from './fact-edit.ts';
import { oneLine } from './yaml-words.ts';

/** A text and what it was read as. */
export interface YamlText {
  readonly text: string;
  readonly root: YAMLMap;
  readonly eol: string;
}

/** Where the last value of a section or a list ends, in its line; of the root the end of the file. */
export function endOf(place: YamlText, collection: YAMLMap | YAMLSeq): number {
  if (collection === place.root) return place.text.trimEnd().length === 0 ? 0 : place.text.length;
  return lastEnd(place.text, collection);
}

export function lastEnd(text: string, node: unknown): number {
  const value = isPair(node) ? (node.value ?? node.key) : node;
  const last = isMap(value) || isSeq(value) ? value.items.at(-1) : undefined;
  if (last !== undefined) return lastEnd(text, last);
  return isNode(value) ? bounds(text, value)[1] : 0;
}

/** First and last place of a value; a text in several lines ends before its newline. */
export function bounds(text: string, node: Node): readonly [start: number, end: number] {
  const [start = 0, end = 0] = node.range ?? [];
  return [start, start + text.slice(start, end).trimEnd().length];
}

export function columnOf({ text }: YamlText, map: YAMLMap): number {
  const first = map.items[0]?.key as Node | undefined;
  return column(text, first?.range?.[0] ?? 0);
}

export function dashColumn({ text }: YamlText, list: YAMLSeq): number {
  const start = (list.items[0] as Node).range?.[0] ?? 0;
  return column(text, text.lastIndexOf('-', start - 1));
}

export function keyColumn({ text, root }: YamlText, path: FactPath): number {
  const section = path.length === 1 ? root : valueAt(root, path.slice(0, -1));
  const pair = isMap(section) ? pairOf(section, path.at(-1) ?? '') : undefined;
  return column(text, (pair?.key as Node | undefined)?.range?.[0] ?? 0);
}

function column(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

export function valueAt(root: unknown, path: FactPath): unknown {
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

export function pairOf(map: YAMLMap, key: string | number): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === String(key));
}

export function isInFlow(root: YAMLMap, path: FactPath): boolean {
  return path.some((_, index) => {
    const value = valueAt(root, path.slice(0, index));
    return (isMap(value) || isSeq(value)) && value.flow === true;
  });
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}
