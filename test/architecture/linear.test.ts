import { join } from 'node:path';
import { analyse } from 'scslre';
import { expect, it, vi } from 'vitest';
import { isNode, type Node, nameOf, readSources, type Source, walk } from './syntax.ts';

/**
 * Patterns that may go over a text more than once, of texts that are short or the project's own, with the reason. A text of the
 * user's is as long as he likes: «Белозёрова», two hundred thousand blanks, «Елена». Exponential none may be.
 */
const BOUNDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'src/lint/reading/encoding.ts': { '<meta[^>]{0,200}charset': 'of the first 2048 bytes' },
  'src/lint/rules/dashes.ts': { '№\\s?\\S*$': 'of 20 characters' },
  'src/organization/staffing.ts': { '': 'of a post of 300 characters' },
  'src/world/file-name.ts': { '^[\\s.]+|[\\s.]+$': 'of 120 characters' },
  'src/russian/phrases/open-title.ts': { '': 'of a post of 300 characters' },
  'src/russian/phrases/open-unit.ts': { '': 'of a name of 300 characters' },
  'src/russian/text/number.ts': { '\\B(?=(\\d{3})+$)': 'of the digits of one number' },
  'src/russian/text/typography.ts': { '': 'of the text of a template' },
  'src/templating/own-markup.ts': { '\\{\\{!--': 'of a template' },
  'src/writers/pdf/chart/canvas.ts': { '([\\d.]+)px': 'of the name of a font' },
  'src/writers/typesetting/soft-hyphens.ts': { '(?<=(?:^|\\s)[«„(]*': 'of a line and its surroundings' },
};

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

function slow(file: string, { source, flags }: Pick<RegExp, 'source' | 'flags'>): readonly string[] {
  const isBounded = Object.keys(BOUNDED[file] ?? {}).some((start) => source.startsWith(start));
  const isSlow = analyse({ source, flags }).reports.some(({ exponential }) => exponential || !isBounded);
  return isSlow ? [`${file}: /${source}/${flags}`] : [];
}

function literalsIn({ program }: Source): readonly RegExp[] {
  const found: RegExp[] = [];
  walk(program, ({ type, regex }) => {
    const { pattern, flags } = (regex ?? {}) as { readonly pattern?: string; readonly flags?: string };
    if (type === 'Literal' && pattern !== undefined) found.push(new RegExp(pattern, flags));
  });
  return found;
}

function makesPattern({ type, callee }: Node): boolean {
  return (type === 'NewExpression' || type === 'CallExpression') && nameOf(callee) === 'RegExp';
}

function makesPatterns({ program }: Source): boolean {
  let makes = false;
  walk(program, (node) => {
    makes ||= makesPattern(node);
  });
  return makes;
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

it('a regular expression that is put together when its file is loaded does so too', async () => {
  const files = SOURCES.filter(makesPatterns).map(({ file }) => file);
  const made: (readonly [file: string, pattern: RegExp])[] = [];
  const construct = (target: RegExpConstructor, [pattern, flags]: [string, string?]): RegExp => {
    const regex = new target(pattern, flags);
    const [file] = /src\/[^\s:]*\.ts/u.exec(new Error().stack ?? '') ?? [];
    if (file) made.push([file, regex]);
    return regex;
  };
  vi.resetModules();
  vi.stubGlobal('RegExp', new Proxy(RegExp, { construct }));
  for (const file of files) await import(/* @vite-ignore */ join(process.cwd(), file));
  vi.unstubAllGlobals();
  vi.resetModules();
  expect(made.length).toBeGreaterThan(20);
  expect(made.flatMap(([file, pattern]) => slow(file, pattern))).toEqual([]);
});

it('one that is put together while the program runs is of a short text, or analysed elsewhere', () => {
  const files = SOURCES.filter((source) => madeInFunctions(source).length > 0).map(({ file }) => file);
  expect(files.filter((file) => COMPOSED[file] === undefined)).toEqual([]);
});
