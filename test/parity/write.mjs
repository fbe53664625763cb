import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDocx } from '../../modules/writers/docx/docx.js';
import { writePdf } from '../../modules/writers/pdf/pdf.js';

/** LibreOffice leaves out what comes after some 250 files. */
const BATCH = 100;

export function run(command, ...args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? stderr}`);
  return stdout;
}

/** Each case as `pdf/N.pdf`, `docx/N.docx` and, as LibreOffice lays that out, `docx/N.pdf`. */
export async function writeBoth(cases, folder) {
  mkdirSync(join(folder, 'pdf'), { recursive: true });
  mkdirSync(join(folder, 'docx'), { recursive: true });
  for (const [index, { tree, layout }] of cases.entries()) {
    writeFileSync(join(folder, 'pdf', `${index}.pdf`), (await writePdf(tree, layout)).bytes);
    writeFileSync(join(folder, 'docx', `${index}.docx`), (await writeDocx(tree, layout)).bytes);
  }
  const profile = `-env:UserInstallation=file://${folder}/office`;
  const files = cases.map((_, index) => join(folder, 'docx', `${index}.docx`));
  const convert = ['--headless', profile, '--convert-to', 'pdf', '--outdir', join(folder, 'docx')];
  for (let at = 0; at < files.length; at += BATCH) run('soffice', ...convert, ...files.slice(at, at + BATCH));
}
