import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { printAct, readAct } from '../../src/acts/act-file.ts';
import { edit, sferumDocs } from '../cli/run.ts';
import { actsOf, inActs, issue, issuedFolders } from './acts.ts';

const issued = issuedFolders();

const REGULATION = '2024/2024-08-30 Положение об использовании платформы';

const ISSUE = ['--issue', '--with-blanks', '--number', '120-ОД', '--date', '16.12.2024'];

/** Another name of the organisation: there is something to amend. */
function rename(folder: string): void {
  edit(folder, (text) => text.replaceAll('«Сказка»', '«Теремок»'));
}

/** Every file below a folder with its bytes. */
function contents(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    names.map((one) => {
      const path = join(one.parentPath, one.name);
      return [path, readFileSync(path, 'base64')];
    }),
  );
}

function changeAct(folder: string, change: (text: string) => string): void {
  const file = inActs(folder, REGULATION, 'act.json');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

const cases: readonly (readonly [
  what: string,
  id: string,
  spoil: (folder: string) => Promise<void> | void,
  code: number,
  message: RegExp,
  cure: string,
])[] = [
  ['an unknown code', 'regulatoin', () => {}, 2, /Нет документа «regulatoin»/u, 'regulation'],
  ['an order that amends', 'order-amending', () => {}, 2, /Нет документа «order-amending»/u, 'Есть:'],
  [
    'what was never issued',
    'chat-rules',
    () => {},
    1,
    /Документ «chat-rules» не издан/u,
    'generate chat-rules',
  ],
  [
    'a damaged act',
    'regulation',
    (folder) => changeAct(folder, (text) => text.slice(0, 100)),
    1,
    /Положение об использовании платформы\/act\.json[\s\S]*повреждён/u,
    'резервной копии',
  ],
  [
    'an act that somebody edited',
    'regulation',
    (folder) => changeAct(folder, (text) => text.replace('"Положение', '"Положенье')),
    1,
    /изменён не программой/u,
    'резервной копии',
  ],
  [
    'an act of a newer version',
    'regulation',
    (folder) => changeAct(folder, (text) => text.replace('"version": 1', '"version": 9')),
    1,
    /более новой версией/u,
    'Обновите программу',
  ],
  [
    'a repealed act',
    'order-administrator',
    (folder) => issue(folder, 'order-change-administrator').then(() => {}),
    1,
    /Акт № 88-ОД от 02\.09\.2024 утратил силу по акту № 96-ОД от 01\.09\.2025: изменять нечего/u,
    'generate order-administrator',
  ],
];

for (const [what, id, spoil, code, message, cure] of cases)
  it(`${what}: told with its cure, with and without an issue, and nothing is written`, async () => {
    const folder = await issued();
    await spoil(folder);
    rename(folder);
    const before = contents(folder);
    for (const more of [[], ISSUE]) {
      const { code: exit, err } = await sferumDocs(['amend', id, '--show-values', ...more], folder);
      expect(exit).toBe(code);
      expect(err).toMatch(message);
      expect(err).toContain(cure);
    }
    expect(contents(folder)).toEqual(before);
  });

it('a document that no order approves is not amended by one', async () => {
  const folder = await issued();
  await issue(folder, 'memo-staff', '--date', '05.09.2024');
  rename(folder);
  const before = contents(folder);
  const { code, err } = await sferumDocs(['amend', 'memo-staff', ...ISSUE], folder);
  expect([code, err]).toEqual([1, expect.stringContaining('утверждён не приказом')]);
  expect(err).toContain('documents → memo-staff → date');
  expect(contents(folder)).toEqual(before);
});

it('a changed file of an act keeps everything from being issued', async () => {
  const folder = await issued();
  rename(folder);
  const pdf = inActs(folder, REGULATION, 'Положение об использовании платформы.pdf');
  writeFileSync(pdf, `${readFileSync(pdf, 'latin1')} `, 'latin1');
  const before = contents(folder);
  const { code, err } = await sferumDocs(['amend', 'regulation', ...ISSUE], folder);
  expect([code, err]).toEqual([1, expect.stringContaining('ФАЙЛ ИЗДАННОГО АКТА ИЗМЕНЁН')]);
  expect(contents(folder)).toEqual(before);
});

it('a signed act is amended as any other, and stays as it is with its signature', async () => {
  const folder = await issued();
  const path = inActs(folder, REGULATION);
  writeFileSync(join(path, 'Положение об использовании платформы.pdf.sig'), 'подпись');
  const before = contents(path);
  rename(folder);
  expect((await sferumDocs(['amend', 'regulation', ...ISSUE], folder)).code).toBe(0);
  expect(contents(path)).toEqual(before);
  expect([...actsOf(folder).values()].filter(({ edition }) => edition === 2)).toHaveLength(1);
});

it('where the documents go is a file: told, nothing is lost', async () => {
  const folder = await issued();
  rename(folder);
  writeFileSync(join(folder, 'output'), 'чужое');
  const before = contents(folder);
  const { code, err } = await sferumDocs(['amend', 'regulation'], folder);
  expect([code, err]).toEqual([1, expect.stringContaining('output')]);
  expect(err).toMatch(/→ .{10}/u);
  expect(contents(folder)).toEqual(before);
});

it.skipIf(userInfo().uid === 0)(
  'a folder that cannot be written to: told, nothing half-written',
  async () => {
    const folder = await issued();
    rename(folder);
    mkdirSync(join(folder, 'output'));
    const before = contents(folder);
    const closed = [join(folder, 'output'), inActs(folder), inActs(folder, '2024')];
    for (const path of closed) chmodSync(path, 0o555);
    const drafts = await sferumDocs(['amend', 'regulation'], folder);
    const acts = await sferumDocs(['amend', 'regulation', ...ISSUE], folder);
    for (const path of closed) chmodSync(path, 0o755);
    expect([drafts.code, acts.code]).toEqual([1, 1]);
    for (const { err } of [drafts, acts]) expect(err).toMatch(/прав|запис/u);
    expect(contents(folder)).toEqual(before);
  },
);

it('an act of the program of before, without what it amends, has its edition too', async () => {
  const folder = await issued();
  changeAct(folder, (text) => {
    const act = readAct(text);
    if (typeof act === 'string') throw new Error(act);
    const { amends: _, ...former } = act;
    return printAct(former as typeof act);
  });
  rename(folder);
  expect((await sferumDocs(['amend', 'regulation', ...ISSUE], folder)).code).toBe(0);
});
