import { nearest } from '../nearest.ts';
import type { Field } from './fields.ts';
import type { LintContext } from './lint.ts';

/** What a name may mean at one place of a template: block parameters first, then the current value, then outwards. */
export interface Scope {
  /** The current value, or null when it is unknown (an error was reported already). */
  readonly self: Field | null;
  /** Path of `self` from the root. */
  readonly path: string;
  readonly locals: ReadonlyMap<string, Field | null>;
  readonly parent: Scope | null;
}

const DATA_NAMES = ['index', 'first', 'last', 'key'];
const NUMBER: Field = { kind: 'number', label: 'номер', source: '', size: 3 };

/** The field that a path names, or null after reporting that there is none. */
export function resolvePath(path: hbs.AST.PathExpression, scope: Scope, context: LintContext): Field | null {
  if (path.data) return resolveData(path, scope, context);
  let start: Scope | null = scope;
  for (let up = 0; up < path.depth && start; up++) start = start.parent;
  const [head, ...rest] = path.parts;
  if (head === undefined) return start?.self ?? null;
  const scoped = /^(\.\/|this[./])/.test(path.original) || path.depth > 0;
  const found = start && lookUp(head, start, scoped);
  if (!found) return unknown(path, head, start ? visibleNames(start, scoped) : [], context);
  if (!found.field) return null;
  return descend(path, found.field, found.path, rest, context);
}

function resolveData(path: hbs.AST.PathExpression, scope: Scope, context: LintContext): Field | null {
  const [head = '', ...rest] = path.parts;
  if (head === 'root') {
    let root = scope;
    while (root.parent) root = root.parent;
    return root.self ? descend(path, root.self, '', rest, context) : null;
  }
  return DATA_NAMES.includes(head)
    ? NUMBER
    : unknown(
        path,
        path.original,
        DATA_NAMES.map((name) => `@${name}`),
        context,
      );
}

interface Found {
  readonly field: Field | null;
  readonly path: string;
}

function lookUp(name: string, scope: Scope, scopedOnly: boolean): Found | null {
  for (let at: Scope | null = scope; at; at = scopedOnly ? null : at.parent) {
    const local = at.locals.get(name);
    if (at.locals.has(name)) return { field: local ?? null, path: '' };
    const fields = fieldsOf(at.self);
    const own = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (own)
      return {
        field: own,
        path: at.path === '' && at.parent === null ? name : at.path ? `${at.path}.${name}` : '',
      };
    if (at.self === null && at.parent !== null) return { field: null, path: '' };
  }
  return null;
}

function fieldsOf(field: Field | null): Readonly<Record<string, Field>> {
  return field?.kind === 'group' || field?.kind === 'person' ? field.fields : {};
}

function visibleNames(scope: Scope, scopedOnly: boolean): readonly string[] {
  const names = [...scope.locals.keys(), ...Object.keys(fieldsOf(scope.self))];
  return scope.parent && !scopedOnly ? [...names, ...visibleNames(scope.parent, false)] : names;
}

function descend(
  path: hbs.AST.PathExpression,
  start: Field,
  startPath: string,
  parts: readonly string[],
  context: LintContext,
): Field | null {
  let field = start;
  let absolute = startPath;
  for (const part of parts) {
    if (field.kind === 'list' && part === 'length') return NUMBER;
    const fields = fieldsOf(field);
    const next = Object.hasOwn(fields, part) ? fields[part] : undefined;
    if (!next) return unknown(path, part, Object.keys(fields), context);
    field = next;
    absolute = absolute === '' ? '' : `${absolute}.${part}`;
  }
  if (field.kind !== 'group') context.fields.set(absolute || field.label, field);
  return field;
}

function unknown(
  path: hbs.AST.PathExpression,
  name: string,
  known: readonly string[],
  context: LintContext,
): null {
  const similar = nearest(name, known);
  const full = path.original.replace(name, similar ?? name);
  context.report(
    path,
    context.file,
    'template/unknown-field',
    `Неизвестное поле «${path.original}».`,
    similar ? `Может быть, «${full}»?` : 'Список полей: sferum-docs fields <документ>.',
  );
  return null;
}
