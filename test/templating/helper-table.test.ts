import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CASE_NAMES, HELPERS } from '../../src/templating/helpers.ts';
import { ROOT } from '../cli/run.ts';

const DOCUMENT = join(ROOT, 'docs/adding-a-document.md');
const BLOCK = /(<!-- helpers:begin[^>]*-->\n)[\s\S]*?(\n<!-- helpers:end -->)/;

/** The table of helpers as the guide prints it. */
function table(): string {
  const rows = Object.values(HELPERS).map(({ example, gives }) => `| \`${example}\` | ${gives} |`);
  return ['| helper | gives |', '| --- | --- |', ...rows].join('\n');
}

it('the guide holds the table of helpers as the code has them (UPDATE_DOCS=1 writes it)', () => {
  const guide = readFileSync(DOCUMENT, 'utf8');
  const expected = guide.replace(BLOCK, `$1${table()}$2`);
  if (process.env.UPDATE_DOCS) writeFileSync(DOCUMENT, expected);
  expect(readFileSync(DOCUMENT, 'utf8')).toBe(expected);
  expect(guide).toContain(CASE_NAMES.map((name) => `«${name}»`).join(', '));
});
