import { importsOf } from './imports.ts';
import { isNode, literal, type Node, nameOf, type Source, walk } from './syntax.ts';

/**
 * Everything that a file names and does not make itself, once each: `node:fs.readFileSync`, `docx.Document`, `fetch`,
 * `process.env`, `Date.now`, `Math` (as a value). What cannot be seen through is told as it is written: `import(…)`.
 */
export function namesOf(source: Source): readonly string[] {
  return [...new Set([...modulesOf(source), ...globalsOf(source.program)])].sort();
}

function modulesOf(source: Source): readonly string[] {
  return importsOf(source).flatMap(({ specifier, names, isType }) => {
    if (isType || specifier?.startsWith('.')) return [];
    if (specifier === null) return ['import(…)'];
    return names.length === 0 ? [specifier] : names.map((name) => `${specifier}.${name}`);
  });
}

/** Newer than the oldest Node that the project runs on, so that it does not know them all. */
const NEWER = ['WebSocket', 'EventSource', 'XMLHttpRequest', 'Temporal', 'navigator', 'localStorage'];

/** A file that has a name of its own for a global would hide the global behind it. */
function isGlobal(name: string): boolean {
  return Object.hasOwn(globalThis, name) || NEWER.includes(name);
}

function globalsOf(program: Node): readonly string[] {
  const own = declaredIn(program);
  const found = [...own].filter(isGlobal).map((name) => `${name} (its own)`);
  walk(program, (node, parent, key) => {
    const name = nameOf(node);
    if (node.type === 'MetaProperty') found.push(memberOf('import.meta', parent, key));
    else if (name !== null && isReference(parent, key) && !own.has(name))
      found.push(name === 'Date' ? dateUse(parent, key) : memberOf(name, parent, key));
    else if (REFLECTION.includes(takenMember(node, parent) ?? ''))
      found.push(`.${takenMember(node, parent)}`);
  });
  return found;
}

/** Members that lead from any value to what made it, or tell the time zone and the language of the computer. */
const REFLECTION = [
  'constructor',
  '__proto__',
  'getBuiltinModule',
  ...['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'TimezoneOffset'].map((part) => `get${part}`),
  ...['String', 'DateString', 'TimeString', 'LowerCase', 'UpperCase'].map((part) => `toLocale${part}`),
  'localeCompare',
];

/** The member that an expression or a pattern takes of a value, or null. */
function takenMember({ type, property, key, computed }: Node, parent: Node): string | null {
  const isTaken = type === 'MemberExpression' || (type === 'Property' && parent.type === 'ObjectPattern');
  const member = property ?? key;
  return isTaken ? (literal(member) ?? (computed ? null : nameOf(member))) : null;
}

/** `name.member`, or the name alone when it is used as a value. */
function memberOf(name: string, parent: Node, key: string): string {
  const isObject = parent.type === 'MemberExpression' && key === 'object' && !parent.computed;
  return isObject ? `${name}.${nameOf(parent.property)}` : name;
}

/** One argument makes a moment of it; none takes the clock, several take the time zone. */
function dateUse(parent: Node, key: string): string {
  const given = [parent.arguments ?? []].flat().filter(isNode);
  if (parent.type === 'NewExpression' && key === 'callee') {
    const [first] = given;
    if (!first || first.type === 'SpreadElement') return 'new Date()';
    return given.length === 1 ? 'new Date(moment)' : 'new Date(year, month, …)';
  }
  if (parent.type === 'BinaryExpression' && parent.operator === 'instanceof') return 'instanceof Date';
  return memberOf('Date', parent, key);
}

/** True when an identifier there stands for a value, not for a key, a label or the name of something passed on. */
function isReference(parent: Node, key: string): boolean {
  if (parent.type === 'MemberExpression') return key === 'object' || parent.computed === true;
  if (key === 'key') return parent.computed === true;
  return !NAMES_ONLY.includes(parent.type);
}

const NAMES_ONLY = [
  'ImportSpecifier',
  'ExportSpecifier',
  'MetaProperty',
  'LabeledStatement',
  'BreakStatement',
  'ContinueStatement',
];

/** Every name that a file declares, anywhere in it. */
function declaredIn(program: Node): ReadonlySet<string> {
  const names = new Set<string>();
  walk(program, (node, parent, key) => {
    const isTaken = key === 'local' && parent.type.startsWith('Import');
    const declares =
      isTaken || ['params', 'param'].includes(key) || (key === 'id' && parent.type !== 'TSEnumMember');
    if (declares) for (const name of bound(node)) names.add(name);
  });
  return names;
}

/** The names that a pattern binds. */
function bound(pattern: unknown): readonly string[] {
  if (!isNode(pattern)) return [];
  const { type, properties, elements } = pattern;
  if (type === 'Identifier') return [String(pattern.name)];
  const inner = [properties ?? elements ?? []].flat();
  return [...inner, pattern.value, pattern.left, pattern.argument, pattern.parameter].flatMap(bound);
}
