import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE } from '../cli/run.ts';

/** A fresh folder of organisations, each the sample under another name. */
export function districtFolder(names: readonly string[]): string {
  const root = join(realpathSync(mkdtempSync(join(tmpdir(), 'sferum-district-'))), 'Район');
  mkdirSync(root);
  for (const name of names) {
    const folder = join(root, name);
    cpSync(SAMPLE, folder, { recursive: true });
    const yaml = join(folder, 'organization.yaml');
    const text = readFileSync(yaml, 'utf8');
    writeFileSync(
      yaml,
      text.replace(/^shortName: .*$/mu, `shortName: ${name}`).replace(/^inn: .*$/mu, 'inn:'),
    );
  }
  return root;
}
