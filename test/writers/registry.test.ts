import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { FORMATS, type FormatDescription } from '../../src/writers/registry.ts';
import type { Writer } from '../../src/writers/writer.ts';
import { ROOT, SAMPLE } from '../cli/run.ts';

/** The title of a document and its number of blocks, a file each. */
const writeOutline: Writer = async ({ title, blocks }) =>
  [title, String(blocks.length)].map((text, index) => ({
    bytes: new TextEncoder().encode(text),
    problems: [],
    ...(index === 0 ? {} : { part: 'число блоков' }),
  }));

const ADDED: Readonly<Record<string, FormatDescription>> = {
  outline: { label: 'заголовки', isUsual: false, load: async () => writeOutline },
};

const folder = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
Object.assign(FORMATS, ADDED);
// Loaded now: the options read the registry when they are made.
const { run } = await import('../../src/cli/program.ts');
afterAll(() => {
  for (const name of Object.keys(ADDED)) Reflect.deleteProperty(FORMATS, name);
  rmSync(folder, { recursive: true });
});

async function sferumDocs(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly text: string }> {
  const lines: string[] = [];
  const say = (line: string): void => {
    lines.push(line);
  };
  const code = await run(args, { print: say, printError: say, status: () => {}, style: (_, text) => text });
  return { code, text: lines.join('\n').replaceAll(/\s+/g, ' ') };
}

it('one line of the registry puts a format into the help', async () => {
  for (const command of ['generate', 'batch', 'report']) {
    const { text } = await sferumDocs(command, '--help');
    expect(text).toContain('docx (документ Word), pdf (для печати и отправки), ');
    expect(text).toContain(', outline (заголовки) (обычно: docx,pdf)');
  }
});

it('and makes documents in it, of several files each when its writer gives several', async () => {
  const { code, text } = await sferumDocs(
    ...['generate', 'order-use', 'memo-staff', '--format', 'outline', '--input', SAMPLE, '--output', folder],
  );
  expect([code, text]).toEqual([
    0,
    expect.stringMatching(/: OUTLINE ✓.+: OUTLINE Готово: 2.документа, 4.файла/),
  ]);
  const files = readdirSync(folder).filter((name) => name.endsWith('.outline'));
  const contents = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(files).toHaveLength(4);
  expect(files.filter((name) => name.endsWith(' – число блоков.outline'))).toHaveLength(2);
  expect(contents.filter((content) => /^\d+$/.test(content))).toHaveLength(2);
});

it('a format without a line is refused, and those there are are named', async () => {
  const { code, text } = await sferumDocs('generate', '--format', 'outline,odt');
  expect([code, text]).toEqual([
    2,
    expect.stringMatching(/вид «odt» неизвестен, есть: docx, pdf, .*outline/),
  ]);
});

it('no writer is loaded for the help', () => {
  expect(readFileSync(join(ROOT, 'src/writers/registry.ts'), 'utf8')).not.toMatch(/^import (?!type\b)/m);
});
