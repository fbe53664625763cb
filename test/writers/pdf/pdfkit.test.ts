import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../cli/run.ts';

const FOLDER = 'src/writers/pdf/pdfkit/';

test('what bends pdfkit was read against the version that is installed', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/pdfkit/package.json'), 'utf8'));
  expect(readFileSync(join(ROOT, FOLDER, 'internals.ts'), 'utf8')).toContain(`pdfkit ${version} `);
});

test('nobody else names pdfkit or its types', () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const naming = files
    .map((file) => join('src', file))
    .filter(
      (file) =>
        file.endsWith('.ts') && /from 'pdfkit'|\bPDFKit\b/.test(readFileSync(join(ROOT, file), 'utf8')),
    )
    .map((file) => file.replaceAll('\\', '/'));
  expect(naming.filter((file) => !file.startsWith(FOLDER))).toEqual([]);
  expect(naming).toContain(`${FOLDER}open.ts`);
});
