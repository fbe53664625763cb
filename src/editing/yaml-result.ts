import type { Document } from 'yaml';
import type { FactEdit, FactPath } from './fact-edit.ts';
import { oneLine } from './yaml-words.ts';

/** The facts as plain data; null where references refer to too much. */
export function plain(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return null;
  }
}

/** The facts as they should be afterwards. */
export function expected(document: Document.Parsed, edit: FactEdit): unknown {
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
export function same(document: Document.Parsed, facts: unknown): boolean {
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
