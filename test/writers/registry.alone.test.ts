import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { FormatDescription } from '../../src/writers/registry.ts';
import type { Writer } from '../../src/writers/writer.ts';

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
// Loaded now: the options read the registry when they are made.
Object.assign((await import('../../src/writers/registry.ts')).FORMATS, ADDED);
const { ROOT, SAMPLE, sferumDocs } = await import('../cli/run.ts');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What is printed, in one line. */
async function said(
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly text: string }> {
  const { code, out, err } = await sferumDocs(args);
  return { code, text: `${out}${err}`.replaceAll(/\s+/g, ' ').trim() };
}

it('one line of the registry puts a format into the help', async () => {
  for (const command of ['generate', 'batch', 'report']) {
    const { text } = await said(command, '--help');
    expect(text).toContain('docx (документ Word), pdf (для печати и отправки), ');
    expect(text).toContain(', outline (заголовки) (обычно: docx,pdf)');
  }
});

it('and makes documents in it, of several files each when its writer gives several', async () => {
  const { code, text } = await said(
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
  const { code, text } = await said('generate', '--format', 'outline,odt');
  expect([code, text]).toEqual([
    2,
    expect.stringMatching(/вид «odt» неизвестен, есть: docx, pdf, .*outline/),
  ]);
});

it('no writer is loaded for the help', () => {
  expect(readFileSync(join(ROOT, 'src/writers/registry.ts'), 'utf8')).not.toMatch(/^import (?!type\b)/m);
});
