import { execSync } from 'node:child_process';
import { test } from 'vitest';
import { readDossier } from '../../src/organization/read.ts';
import { reveal } from '../../src/problem.ts';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';

test('cases', async () => {
  for (const c of [
    '01-excel-time-cell',
    '02-two-sheets-staff',
    '03-numfmt-50-phones',
    '03b-numfmt-50-counts',
    '04-iso-datetime-cells',
    '05-date1904-true',
    '06-age-became-date',
    '06b-age-became-date-csv',
    '07-title-row-above',
    '08-hidden-first-sheet',
    '09-no-cell-refs',
    '10-cdata',
    '11-backslash-parts',
    '12-error-cells',
    '15-email-homoglyph',
    '16-signature-rows',
    '18-lowercase-names',
    '20-total-row-staff',
    '21-dos-eof',
    '22-error-text-csv',
    '23-merged-units',
  ]) {
    const d = execSync(`/tmp/case.sh ${c}`, { encoding: 'utf8' }).trim();
    const { draft, problems } = await readDossier(disk, d, readCatalogue(disk, [TEMPLATES]).data.tables);
    console.log(
      c,
      '\n',
      (draft?.staff ?? [])
        .map((p) => [p.last, p.first, p.unit, p.email, p.mobile, p.hired].join('|'))
        .join('\n '),
      '\n',
      JSON.stringify(draft?.groups.map((g) => [g.name, g.age, g.pupils, g.parents])),
      JSON.stringify(
        draft?.tables['broadcast-plan']?.slice(0, 3).map((r) => ({ ...r, responsible: null, person: null })),
      ),
    );
    for (const p of problems) {
      const r = reveal(p, true);
      console.log('   !', r.severity, r.file, r.line, r.column, r.message, '→', r.hint);
    }
  }
});
