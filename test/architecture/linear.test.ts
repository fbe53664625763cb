import { expect, it } from 'vitest';
import { makesPattern, slow } from './patterns.ts';
import { isNode, type Node, readSources, type Source, walk } from './syntax.ts';

/** Patterns that are put together while the program runs: of what, or where else they are analysed. */
const COMPOSED: Readonly<Record<string, string>> = {
  'src/lint/compulsion.ts': 'made when its file is loaded',
  'src/lint/finding.ts': 'of 60 characters around a finding',
  'src/lint/rules/citations.ts': 'test/lint/linear.test.ts',
  'src/lint/rules/dates.ts': 'test/lint/linear.test.ts',
  'src/lint/rules/platforms.ts': 'test/lint/linear.test.ts',
  'src/lint/rules/vocabulary.ts': 'test/lint/linear.test.ts',
  'src/making/starter.ts': 'of the names of files',
  'src/mail/message.ts': 'of the names of header fields, once each',
  'src/russian/text/typography.ts': 'of the text of a template',
  'src/usage/figures/usage-input.ts': 'of the names of files',
  'src/writers/docx/library/sheet.ts': 'of the styles that the docx library writes',
};

const SOURCES = readSources();

function literalsIn({ program }: Source): readonly RegExp[] {
  const found: RegExp[] = [];
  walk(program, ({ type, regex }) => {
    const { pattern, flags } = (regex ?? {}) as { readonly pattern?: string; readonly flags?: string };
    if (type === 'Literal' && pattern !== undefined) found.push(new RegExp(pattern, flags));
  });
  return found;
}

/** Patterns that are made whenever a function is called. */
function madeInFunctions({ program }: Source): readonly Node[] {
  const found = new Set<Node>();
  walk(program, (node) => {
    if (!/Function/u.test(node.type) || !isNode(node.body)) return;
    walk(node, (inner) => {
      if (makesPattern(inner)) found.add(inner);
    });
  });
  return [...found];
}

it('a regular expression goes over a text of the user once', () => {
  const all = SOURCES.flatMap((source) =>
    literalsIn(source).map((pattern) => [source.file, pattern] as const),
  );
  expect(all.length).toBeGreaterThan(500);
  expect(all.flatMap(([file, pattern]) => slow(file, pattern))).toEqual([]);
});

it('one that is put together while the program runs is of a short text, or analysed elsewhere', () => {
  const files = SOURCES.filter((source) => madeInFunctions(source).length > 0).map(({ file }) => file);
  expect(files.filter((file) => COMPOSED[file] === undefined)).toEqual([]);
});
