import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../cli/run.ts';

/** A library that is bent, the folder where it is, and the file that names the version it was read in. */
const BENT = [
  { name: 'pdfkit', folder: 'pdf/pdfkit/', told: 'internals.ts', mention: /from 'pdfkit'|\bPDFKit\b/ },
  { name: 'docx', folder: 'docx/library/', told: 'compile.ts', mention: /(from |import\()'docx\b/ },
];

function read(...path: readonly string[]): string {
  return readFileSync(join(ROOT, ...path), 'utf8');
}

const SOURCES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'));

describe.each(BENT)('$name', ({ name, folder, told, mention }) => {
  test('is bent in the version that is installed', () => {
    const { version } = JSON.parse(read('node_modules', name, 'package.json'));
    expect(read('src/writers', folder, told)).toMatch(
      new RegExp(`\\b${name} (library )?${version.replaceAll('.', '\\.')} `),
    );
  });

  test('is used and bent in one folder', () => {
    const users = SOURCES.filter((file) => mention.test(read('src', file)));
    expect(users.filter((file) => !file.startsWith(`writers/${folder}`))).toEqual([]);
    expect(users.length).toBeGreaterThan(0);
  });
});
