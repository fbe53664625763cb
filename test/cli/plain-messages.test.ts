import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { parts } from '../writers/docx/archive.ts';
import { edit, sferumDocs, smallFolder, workFolder } from './run.ts';

const BARE = [
  'kind: school',
  'platform: sferum-max',
  'fullName: Школа № 5',
  'shortName: МБОУ СОШ № 5',
  'head: Белозёрова Елена Павловна',
  'administrator: Ковальчук Татьяна Андреевна',
].join('\n');

async function problemsOf(folder: string, ...options: readonly string[]): Promise<readonly Problem[]> {
  const wanted = ['order-use', 'request', 'consent-administrator', 'invitations'];
  const args = ['generate', ...wanted, '--dry-run', '--format', 'docx', '--json', '--show-values'];
  const { out } = await sferumDocs([...args, ...options], folder);
  return (JSON.parse(out) as { readonly problems: readonly Problem[] }).problems;
}

describe('what a head of a school reads', () => {
  it('is a line for each empty fact, however many documents want it, and nothing of templates', async () => {
    const folder = smallFolder();
    edit(folder, () => BARE);
    renameSync(join(folder, 'input/staff.csv'), join(folder, 'input/staff.csv.txt'));
    const problems = await problemsOf(folder);
    const blanks = problems.filter(({ code }) => code === 'document/blank');
    const facts = blanks.map(({ message }) => message.split(',')[0]);
    expect(facts.length).toBeGreaterThan(5);
    expect(new Set(facts).size).toBe(facts.length);
    expect(blanks.find(({ hint }) => hint?.endsWith(': inn.'))).toMatchObject({
      message: expect.stringMatching(/^Не заполнено «ИНН», .*\. Документы: «[^»]+», «[^»]+»/u),
      file: 'organization.yaml',
    });
    const text = JSON.stringify(problems.filter(({ code }) => code !== 'file/hidden-extension'));
    expect(text).not.toMatch(/templates|\.hbs|laws\.yaml/u);
    expect(text).not.toMatch(/(?<!previous\/)staff\.csv(?!\.txt)/u);
  });

  it('names the template only when it is of her own', async () => {
    const folder = smallFolder();
    mkdirSync(join(folder, 'свои'));
    const template =
      '<head><title>Записка</title><meta name="order" content="1"/></head><body><p>{{organization.nope}}</p></body>';
    writeFileSync(join(folder, 'свои/note.hbs'), template);
    const problems = await problemsOf(folder, '--templates', 'свои');
    expect(problems.map(({ file }) => file)).toContain('свои/note.hbs');
  });
});

const TURNING = /[\u{61C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/u;

it('no sign that turns letters around reaches a document, whatever door it comes through', async () => {
  const folder = workFolder();
  edit(folder, (text) =>
    text.replace(/^shortName: .*$/mu, String.raw`shortName: "Са\u202eд «Ска\u2066зка»"`),
  );
  const change = (name: string, from: string, to: string): void => {
    const path = join(folder, 'input', name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  change('staff.csv', ';методист;', ';мето\u{202E}дист;');
  change('invitations.csv', 'Солнышко', 'Сол\u{2067}нышко');
  writeFileSync(
    join(folder, 'input/forms.csv'),
    'Текст;Род.;Дат.;Вин.;Твор.;Предл.\nметодист;мето\u{200F}диста;;;;\n',
  );
  mkdirSync(join(folder, 'свои'));
  writeFileSync(
    join(folder, 'свои/note.hbs'),
    '<head><title>За\u{202E}писка {{organization.shortName}}</title><meta name="order" content="1"/></head><body><p>а\u{2068}б {{должность administrator "род"}}</p></body>',
  );
  const { code } = await sferumDocs(
    ['generate', 'note', 'request', '--templates', 'свои', '--format', 'docx'],
    folder,
  );
  expect(code).toBe(0);
  const names = readdirSync(join(folder, 'output'));
  expect(names).toContain('Записка Сад «Сказка».docx');
  for (const name of names) expect(name).not.toMatch(TURNING);
  for (const name of names.filter((one) => one.endsWith('.docx')))
    for (const xml of Object.values(parts(readFileSync(join(folder, 'output', name)))))
      expect(xml).not.toMatch(TURNING);
});
