import { expect, it } from 'vitest';
import { isNode, nameOf, readSources, type Source } from './syntax.ts';

/** Names of the interfaces, types and classes that a file exports. */
function typesOf({ program }: Source): readonly string[] {
  const statements = [program.body].flat().filter(isNode);
  return statements.flatMap(({ type, declaration }) => {
    if (type !== 'ExportNamedDeclaration' || !isNode(declaration)) return [];
    const isType = /^(?:TSInterface|TSTypeAlias|Class)Declaration$/u.test(declaration.type);
    return isType ? [nameOf(declaration.id) ?? ''] : [];
  });
}

it('an exported type bears a name that no other file exports: one word, one meaning', () => {
  const types = readSources().flatMap((source) =>
    typesOf(source).map((name) => [name, source.file] as const),
  );
  expect(types.length).toBeGreaterThan(300);
  const files = (name: string): readonly string[] =>
    types.filter(([own]) => own === name).map(([, file]) => file);
  const twice = [...new Set(types.map(([name]) => name))].filter((name) => files(name).length > 1);
  expect(twice.map((name) => [name, files(name)])).toEqual([]);
});
