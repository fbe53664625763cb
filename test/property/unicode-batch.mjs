// unicode-batch.mjs FOLDER COUNT: writes documents of the sample with random Unicode in every free fact, for
// .ci/unicode to hold against the schemas and PDF checkers. The seed is fixed: the same documents at every run.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { openTemplates } from '../../modules/making/job.js';
import { produce } from '../../modules/making/make.js';
import { NOTHING_READ } from '../../modules/making/workspace.js';
import { readDossier } from '../../modules/organization/read.js';
import { disk } from '../../modules/world/disk.js';
import { TEMPLATES } from '../../modules/world/package.js';

const [folder = '.', count = '10'] = process.argv.slice(2);
const { dossier } = await readDossier(disk, 'input');
const templates = openTemplates(disk, [TEMPLATES]);
const codes = templates.catalogue.templates.map(({ id }) => id);
const texts = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), {
  numRuns: Number(count) * 12,
  seed: 7,
});
const FIELDS = ['fullName', 'shortName', 'founder', 'address', 'site', 'place', 'email', 'phone'];

for (let i = 0; i < Number(count); i++) {
  const next = () => texts.pop() ?? 'x';
  const texted = Object.fromEntries(FIELDS.map((field) => [field, next()]));
  const administrator = { ...dossier.organization.administrator, post: next(), email: next() };
  const organization = { ...dossier.organization, ...texted, administrator };
  const staff = dossier.staff.slice(0, 5).map((person) => ({ ...person, post: next() }));
  const ids = codes.slice(0, 5).filter((_, index) => index === i % 5 || i < 3);
  const read = { ...NOTHING_READ, dossier: { ...dossier, organization, staff } };
  const options = { ids, formats: ['docx', 'pdf'], date: null };
  const job = { ...templates, files: disk, input: 'input', options, progress: () => {} };
  const { products } = await produce(read, job);
  for (const { id, format, bytes } of products) writeFileSync(join(folder, `${i}-${id}.${format}`), bytes);
}
