import { isNode, literal, type Node, nameOf, type Source, walk } from './syntax.ts';

/** A module that a file names, and what it takes from it. */
export interface Import {
  /** As it is written; null when it is computed. */
  readonly specifier: string | null;
  /** The names that are taken; none: all of the module. */
  readonly names: readonly string[];
  /** Nothing of it is there when the program runs. */
  readonly isType: boolean;
}

/** Every import of a file: of values and of types, static and dynamic, passed on, and through `createRequire`. */
export function importsOf({ program }: Source): readonly Import[] {
  const found: Import[] = [];
  const loaders = loadersOf(program);
  walk(program, (node, parent, key) => {
    if (isNode(node.source) || node.type === 'ImportExpression') found.push(fromSource(node));
    else if (node.type.startsWith('TSImportEquals')) found.push(whole(null));
    else if (loaders.has(nameOf(node) ?? '') && !(parent.type === 'VariableDeclarator' && key === 'id'))
      found.push(whole(key === 'callee' ? literal([parent.arguments].flat()[0]) : null));
  });
  return found;
}

function whole(specifier: string | null): Import {
  return { specifier, names: [], isType: false };
}

function fromSource(node: Node): Import {
  const specifiers = [node.specifiers ?? []].flat().filter(isNode);
  const values = specifiers.filter((one) => !isOfType(one));
  const isByName = values.every(({ type }) => type === 'ImportSpecifier' || type === 'ExportSpecifier');
  return {
    specifier: literal(node.source),
    names: isByName ? values.map(takenName) : [],
    isType: isOfType(node) || (specifiers.length > 0 && values.length === 0),
  };
}

function isOfType({ importKind, exportKind }: Node): boolean {
  return (importKind ?? exportKind) === 'type';
}

function takenName({ imported, local, type }: Node): string {
  const name = type === 'ImportSpecifier' ? imported : local;
  return nameOf(name) ?? literal(name) ?? '';
}

/** Variables that hold a `require`: what they are called with is imported. */
function loadersOf(program: Node): ReadonlySet<string> {
  const loaders = new Set<string>();
  walk(program, (node) => {
    if (node.type !== 'VariableDeclarator' || !isNode(node.init)) return;
    if (nameOf(node.init.callee) === 'createRequire') loaders.add(nameOf(node.id) ?? '');
  });
  return loaders;
}
