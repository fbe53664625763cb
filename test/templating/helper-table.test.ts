import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CASE_NAMES } from '../../src/templating/helpers/case-name.ts';
import { HELPERS } from '../../src/templating/helpers/helpers.ts';
import { ROOT } from '../cli/run.ts';
import { expectWritten } from '../written-docs.ts';

/** The table of helpers as the guide prints it. */
function table(): string {
  const rows = Object.values(HELPERS).map(({ example, gives }) => `| \`${example}\` | ${gives} |`);
  return ['| helper | gives |', '| --- | --- |', ...rows].join('\n');
}

it('the guide holds the table of helpers as the code has them (UPDATE_DOCS=1 writes it)', () => {
  expectWritten('docs/adding-a-document.md', 'helpers', table());
  const guide = readFileSync(join(ROOT, 'docs/adding-a-document.md'), 'utf8');
  expect(guide).toContain(CASE_NAMES.map((name) => `«${name}»`).join(', '));
});
