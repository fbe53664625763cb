import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vitest/node';

/** A node of the syntax tree (ESTree with TypeScript): its kind and whatever else its kind has. */
export interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** A source file: its path in the project, with slashes, and its syntax tree. */
export interface Source {
  readonly file: string;
  readonly program: Node;
}

/** Where a node stands: the node above it and the key there. */
export type Visit = (node: Node, parent: Node, key: string) => void;

export function parse(file: string, text: string): Source {
  return {
    file,
    program: parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file) as unknown as Node,
  };
}

let sources: readonly Source[] | undefined;

/** Every source file of `src`, parsed once for all tests. */
export function readSources(): readonly Source[] {
  sources ??= parseSources();
  return sources;
}

function parseSources(): readonly Source[] {
  const names = readdirSync('src', { recursive: true }).map(String);
  const files = names.filter((name) => /\.tsx?$/u.test(name) && !name.endsWith('.d.ts'));
  return files
    .map((name) => join('src', name))
    .sort()
    .map((path) => parse(path.replaceAll('\\', '/'), readFileSync(path, 'utf8')));
}

/** What is gone when the program runs: types wherever they stand. */
const TYPES = ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration'];
const TYPE_KEYS = [
  'typeAnnotation',
  'typeArguments',
  'typeParameters',
  'superTypeArguments',
  'returnType',
  'implements',
];

/** Visits every node that is there when the program runs. */
export function walk(above: Node, visit: Visit): void {
  for (const key in above) {
    const value = above[key];
    if (typeof value !== 'object' || value === null || TYPE_KEYS.includes(key)) continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (!isNode(child) || TYPES.includes(child.type) || child.declare === true) continue;
      visit(child, above, key);
      walk(child, visit);
    }
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** The text of a string literal, or null. */
export function literal(node: unknown): string | null {
  return isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

/** The name of an identifier, or null. */
export function nameOf(node: unknown): string | null {
  return isNode(node) && node.type === 'Identifier' ? String(node.name) : null;
}
