import { nearest } from '../nearest.ts';
import type { CheckContext } from './check-context.ts';
import type { FactShape } from './shape.ts';

/** A field and its path from the root; the path is null where a partial gave the value a name of its own. */
export interface Named {
  readonly field: FactShape;
  readonly path: string | null;
}

/** What a name may mean at one place of a template: block parameters first, then the current value, then outwards. */
export interface Scope {
  /** The current value, or null when it is unknown (an error was reported already). */
  readonly self: Named | null;
  readonly locals: ReadonlyMap<string, Named | null>;
  readonly parent: Scope | null;
}

const DATA_NAMES = ['index', 'first', 'last', 'key'];
/** @index and its like, and the length of a list. */
export const NUMBER: Named = { field: { kind: 'number', label: 'номер', source: '', size: 3 }, path: null };

/** The field that a path names, or null after reporting that there is none. */
export function resolvePath(path: hbs.AST.PathExpression, scope: Scope, context: CheckContext): Named | null {
  if (path.data) return resolveData(path, scope, context);
  let start: Scope | null = scope;
  for (let up = 0; up < path.depth && start; up++) start = start.parent;
  const [head, ...rest] = path.parts;
  if (head === undefined) return start?.self ?? null;
  const isScoped = /^(\.\/|this[./])/.test(path.original) || path.depth > 0;
  const found = start ? lookUp(head, start, isScoped) : undefined;
  if (found === undefined) return unknown(path, head, start ? visibleNames(start, isScoped) : [], context);
  return found && descend(path, found, rest, context);
}

function resolveData(path: hbs.AST.PathExpression, scope: Scope, context: CheckContext): Named | null {
  const [head = '', ...rest] = path.parts;
  if (head === 'root') {
    let root = scope;
    while (root.parent) root = root.parent;
    return root.self && descend(path, root.self, rest, context);
  }
  const known = DATA_NAMES.map((name) => `@${name}`);
  return DATA_NAMES.includes(head) ? NUMBER : unknown(path, path.original, known, context);
}

/** What a first name means; null when its value is unknown, undefined when there is no such name. */
function lookUp(name: string, scope: Scope, isScoped: boolean): Named | null | undefined {
  for (let at: Scope | null = scope; at; at = isScoped ? null : at.parent) {
    const local = at.locals.get(name);
    if (local !== undefined) return local;
    if (at.self === null) return null;
    const own = member(at.self, name);
    if (own) return own;
  }
  return undefined;
}

function member({ field, path }: Named, name: string): Named | undefined {
  if (field.kind === 'list' && name === 'length') return NUMBER;
  const fields = fieldsOf(field);
  const found = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return found && { field: found, path: path === null ? null : path === '' ? name : `${path}.${name}` };
}

function fieldsOf(field: FactShape): Readonly<Record<string, FactShape>> {
  return field.kind === 'group' || field.kind === 'person' ? field.fields : {};
}

function visibleNames(scope: Scope, isScoped: boolean): readonly string[] {
  const names = [...scope.locals.keys(), ...Object.keys(scope.self ? fieldsOf(scope.self.field) : {})];
  return scope.parent && !isScoped ? [...names, ...visibleNames(scope.parent, false)] : names;
}

function descend(
  path: hbs.AST.PathExpression,
  start: Named,
  parts: readonly string[],
  context: CheckContext,
): Named | null {
  let found = start;
  for (const part of parts) {
    const next = member(found, part);
    if (!next) return unknown(path, part, Object.keys(fieldsOf(found.field)), context);
    found = next;
  }
  if (found.field.kind !== 'group' && found.path !== null) context.fields.set(found.path, found.field);
  return found;
}

function unknown(
  path: hbs.AST.PathExpression,
  name: string,
  known: readonly string[],
  context: CheckContext,
): null {
  const similar = nearest(name, known);
  const full = path.original.replace(name, similar ?? name);
  context.report(
    path,
    context.file,
    'template/unknown-field',
    `Неизвестное поле «${path.original}».`,
    similar ? `Может быть, «${full}»?` : 'Список полей: sferum-docs fields КОД',
  );
  return null;
}
