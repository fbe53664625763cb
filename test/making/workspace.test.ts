import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readWorkspace } from '../../src/making/workspace.ts';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { disk } from '../../src/world/disk.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a platform without a profile is one error, not one for every word of it in the templates', async () => {
  const input = join(folder, 'input');
  cpSync('input', input, { recursive: true });
  const file = join(input, 'organization.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^platform: .*$/mu, 'platform: sferum-mak'));
  const { problems } = await readWorkspace({
    files: disk,
    input,
    catalogue: readCatalogue(disk, ['templates']),
    options: { today: '2027-01-01' },
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code, hint }) => [code, hint?.slice(0, 29)])).toEqual([
    ['organization/unknown-platform', 'Может быть, «sferum-max»? Ест'],
  ]);
});
