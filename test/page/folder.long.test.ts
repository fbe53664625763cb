import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Documents } from '../../src/page/documents-protocol.ts';
import { District } from '../../src/page/folder/district.ts';
import { Session } from '../../src/page/folder/session.ts';
import type { Answer, FolderState, Version } from '../../src/page/protocol.ts';
import { routesOf } from '../../src/page/server/routes.ts';
import type { Route } from '../../src/page/server/serve.ts';
import { Tickets } from '../../src/page/server/tickets.ts';
import type { SheetTable, Taken } from '../../src/page/table-protocol.ts';
import { moment, today } from '../../src/world/clock.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { smallFolder } from '../cli/run.ts';
import { workbook } from '../reading/xlsx.ts';
import { runs } from '../setup/runs.ts';

let folder: string;
let session: Session;
let routes: ReadonlyMap<string, Route>;
let tickets: Tickets;
/** Years in which the clock of the page may stand. */
let day: string;

beforeEach(() => {
  folder = realpathSync(join(smallFolder(), 'input'));
  begin();
});

afterEach(() => session.close());

function begin(): void {
  day = today();
  session = new Session({ files: disk, templates: [TEMPLATES], version: '1.0.0', today: () => day, moment });
  let number = 0;
  tickets = new Tickets(() => String(++number).padStart(32, '0'));
  const home = { folders: join(folder, '../home'), settings: join(folder, '../settings/page.json') };
  const district = new District(session.means, () => {});
  routes = routesOf({ session, district, tickets, home, sample: null, end: () => {} });
}

async function ask<T>(name: string, body: object = {}): Promise<T> {
  const route = routes.get(`/api/${name}`);
  if (!route) throw new Error(name);
  // As it comes over the wire.
  return JSON.parse(JSON.stringify((await route(body, new AbortController().signal)) ?? null));
}

async function open(): Promise<FolderState> {
  expect(await ask('open', { path: folder })).toEqual({ value: null });
  return ask('state');
}

function text(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function fieldOf(state: FolderState, id: string) {
  const all = [...state.main, ...state.groups.flatMap(({ fields }) => fields)];
  const field = all.find((one) => one.id === id);
  if (!field) throw new Error(id);
  return field;
}

describe('the form', () => {
  it('has the main fields first, with what the file says and the sentence that it makes', async () => {
    const state = await open();
    expect(state.main.map(({ id }) => id)).toEqual([
      ...['kind', 'platform', 'fullName', 'shortName', 'head', 'administrator', 'place', 'inn'],
    ]);
    expect(fieldOf(state, 'administrator').says).toBe(
      '«Назначить администратором **методиста Ковальчук Татьяну Андреевну**»',
    );
    expect(fieldOf(state, 'style.fontSize').choices.map(({ value }) => value)).toEqual(['12', '13', '14']);
  });

  it('writes one line of the file, and tells at the field what is wrong with it', async () => {
    await open();
    const before = text('organization.yaml');
    expect(await ask('field', { id: 'inn', before: '9901004511', value: '9901004512' })).toEqual({
      value: null,
    });
    expect(text('organization.yaml')).toBe(before.replace('inn: 9901004511', 'inn: 9901004512'));
    const [problem] = fieldOf(await ask('state'), 'inn').problems;
    expect(problem).toMatchObject({ severity: 'error', to: { screen: 'organization', field: 'inn' } });
  });

  it('does not write over what another program has put there, and does where it has changed another place', async () => {
    await open();
    writeFileSync(
      join(folder, 'organization.yaml'),
      text('organization.yaml').replace('okpo: 00904517', 'okpo: 11111111'),
    );
    expect(await ask('field', { id: 'inn', before: '9901004511', value: '1' })).toEqual({ value: null });
    expect(text('organization.yaml')).toContain('okpo: 11111111');
    const refused = await ask<Answer<null>>('field', { id: 'okpo', before: '00904517', value: '2' });
    expect(refused).toMatchObject({ refused: { now: '11111111' } });
    expect(text('organization.yaml')).toContain('okpo: 11111111');
  });

  it('of a file that is no YAML is locked, and the file stays', async () => {
    writeFileSync(join(folder, 'organization.yaml'), 'kind: "school\n');
    const state = await open();
    expect(state.locked).toContain('organization.yaml');
    expect(await ask('field', { id: 'kind', before: '', value: 'college' })).toHaveProperty('refused');
    expect(text('organization.yaml')).toBe('kind: "school\n');
  });

  it('puts who is named while the list is empty into the list', async () => {
    writeFileSync(join(folder, 'staff.csv'), 'Фамилия;Имя;Отчество;Должность;Роль\r\n');
    await open();
    expect(await ask('person', { id: 'head', name: 'Ким Анна Ильинична', post: 'заведующий' })).toEqual({
      value: null,
    });
    expect(text('staff.csv')).toBe(
      'Фамилия;Имя;Отчество;Должность;Роль\r\nКим;Анна;Ильинична;заведующий;руководство\r\n',
    );
    expect(fieldOf(await ask('state'), 'head').value).toBe('Ким Анна Ильинична');
  });
});

describe('what was there before', () => {
  it('can be brought back, for thirty days', async () => {
    await open();
    const before = text('organization.yaml');
    await ask('field', { id: 'place', before: 'г. Светлоозёрск', value: 'г. Энск' });
    const [version] = await ask<readonly Version[]>('versions');
    expect(version?.file).toBe('organization.yaml');
    expect(await ask('restore', { id: version?.id })).toEqual({ value: null });
    expect(text('organization.yaml')).toBe(before);
    // What stood there in between is kept, too.
    expect(await ask<readonly Version[]>('versions')).toHaveLength(2);
    session.close();
    begin();
    day = `${Number(today().slice(0, 4)) + 1}-01-01`;
    await open();
    expect(await ask('versions')).toEqual([]);
  });

  it.each(['../organization.yaml', '..', '', '/etc/passwd', '2026-11-27T12-00-00-000 ../../x'])(
    'is no path: «%s»',
    async (id) => {
      await open();
      const before = readdirSync(folder);
      expect(await ask('restore', { id })).toHaveProperty('refused');
      expect(readdirSync(folder)).toEqual(before);
    },
  );
});

describe('a table', () => {
  it('in windows-1251 keeps its encoding, its delimiter and its unknown columns', async () => {
    const bytes = execFileSync('iconv', ['-f', 'UTF-8', '-t', 'CP1251'], {
      input:
        'Фамилия,Имя,Отчество,Должность,Табельный\r\nКим,Анна,Ильинична,повар,007\r\nЛи,Пётр,Олегович,врач,008\r\n',
    });
    writeFileSync(join(folder, 'staff.csv'), bytes);
    await open();
    const table = await ask<SheetTable>('table', { name: 'staff' });
    expect(table.columns.map(({ id }) => id)).toEqual(['last', 'first', 'middle', 'post', null]);
    const [first, second] = table.rows;
    const rows = [first?.line, { line: second?.line, cells: ['Ли', 'Пётр', 'Олегович', 'фельдшер', '008'] }];
    expect(await ask('save-table', { name: 'staff', base: table.base, rows })).toEqual({
      value: 'staff.csv',
    });
    const expected = bytes
      .toString('latin1')
      .replace(
        Buffer.from(execFileSync('iconv', ['-t', 'CP1251'], { input: 'врач' })).toString('latin1'),
        Buffer.from(execFileSync('iconv', ['-t', 'CP1251'], { input: 'фельдшер' })).toString('latin1'),
      );
    expect(readFileSync(join(folder, 'staff.csv')).toString('latin1')).toBe(expected);
  });

  it('that was changed underneath is not written over', async () => {
    await open();
    const table = await ask<SheetTable>('table', { name: 'staff' });
    writeFileSync(join(folder, 'staff.csv'), `${text('staff.csv')}Цой;Ия;;ж;повар;;;;;;;\r\n`);
    const other = text('staff.csv');
    expect(await ask('save-table', { name: 'staff', base: table.base, rows: [] })).toHaveProperty(
      'refused.now',
    );
    expect(text('staff.csv')).toBe(other);
  });

  it('begins with what was pasted, whatever its columns are called', async () => {
    writeFileSync(join(folder, 'staff.csv'), 'Фамилия;Имя;Отчество;Должность\r\n');
    await open();
    const grid = [
      ['Сотрудник', 'Занимаемая должность', 'Стаж'],
      ['Ким Анна Ильинична', 'повар', '12'],
    ];
    expect(await ask<Answer<Taken | null>>('paste', { name: 'staff', grid })).toEqual({ value: null });
    expect(text('staff.csv')).toBe(
      '\u{FEFF}Сотрудник;Занимаемая должность;Стаж\r\nКим Анна Ильинична;повар;12\r\n',
    );
  });

  it('with rows takes what is pasted into its own columns', async () => {
    await open();
    const grid = [
      ['Должность', 'Фамилия', 'Имя', 'Стаж'],
      ['повар', 'Ким', 'Анна', '12'],
    ];
    const taken = await ask<Answer<Taken>>('paste', { name: 'staff', grid });
    expect('value' in taken && taken.value.rows[0]?.slice(0, 5)).toEqual(['Ким', 'Анна', '', '', 'повар']);
    expect('value' in taken && taken.value.left).toEqual(['Стаж']);
  });

  it('tells a problem at its cell', async () => {
    await open();
    writeFileSync(join(folder, 'staff.csv'), text('staff.csv').replace('+7 (900) 000-00-02', '123'));
    session.changed();
    const { problems, rows } = await ask<SheetTable>('table', { name: 'staff' });
    const target = problems.find(({ severity }) => severity === 'error')?.to;
    expect(target).toMatchObject({ screen: 'table', table: 'staff' });
    if (target?.screen !== 'table') throw new Error();
    expect(rows.find(({ line }) => line === target.line)?.cells[target.column - 1]).toBe('123');
  });
});

describe('a list of last year', () => {
  const header = ['ФИО', 'Должность', 'Подразделение'];

  it('has a place of its own, is read, told of and kept as any table, and makes what waits for it', async () => {
    await open();
    const movement = async () =>
      (await ask<Documents>('documents', { set: 'all' })).documents.find(({ id }) => id === 'movement');
    const waiting = await movement();
    expect(waiting?.state).toBe('withheld');
    expect(waiting?.missing.map(({ to }) => to)).toContainEqual({
      ...{ screen: 'table', table: 'previous/staff', line: 0, column: 0 },
    });
    const grid = [header, ['Ким Анна Ильинична', 'повар', '']];
    expect(await ask('paste', { name: 'previous/staff', grid })).toEqual({ value: null });
    expect(text('previous/staff.csv')).toContain('Ким Анна Ильинична;повар');
    expect((await movement())?.state).not.toBe('withheld');
    const table = await ask<SheetTable>('table', { name: 'previous/staff' });
    const rows = [{ line: table.rows[0]?.line ?? 0, cells: ['', 'повар', ''] }];
    expect(await ask('save-table', { name: 'previous/staff', base: table.base, rows })).toEqual({
      value: 'previous/staff.csv',
    });
    const { problems } = await ask<SheetTable>('table', { name: 'previous/staff' });
    expect(problems.map(({ to }) => to)).toContainEqual({
      ...{ screen: 'table', table: 'previous/staff', line: 2, column: 1 },
    });
    const { tables } = await ask<FolderState>('state');
    expect(tables.find(({ name }) => name === 'previous/staff')?.errors).toBeGreaterThan(0);
    expect(tables.find(({ name }) => name === 'staff')?.errors).toBe(0);
    const [version] = await ask<readonly Version[]>('versions');
    expect(version?.file).toBe('previous/staff.csv');
    await ask('restore', { id: version?.id });
    expect(text('previous/staff.csv')).toContain('Ким Анна Ильинична;повар');
  });

  it('of Excel stays beside the table that goes on in its place', async () => {
    mkdirSync(join(folder, 'previous'));
    const book = workbook([header, ['Ким Анна Ильинична', 'повар', '']]);
    writeFileSync(join(folder, 'previous/staff.xlsx'), book);
    await open();
    expect((await ask<SheetTable>('table', { name: 'previous/staff' })).isWorkbook).toBe(true);
    expect(await ask('leave-workbook', { name: 'previous/staff' })).toEqual({ value: 'previous/staff.csv' });
    expect(readdirSync(join(folder, 'previous')).sort()).toEqual(['staff (прежний).xlsx', 'staff.csv']);
  });

  it('has none where its folder has become a link', async () => {
    await open();
    const elsewhere = mkdtempSync(join(tmpdir(), 'sferum-elsewhere-'));
    symlinkSync(elsewhere, join(folder, 'previous'));
    const grid = [header, ['Ким Анна Ильинична', 'повар', '']];
    expect(await ask('paste', { name: 'previous/staff', grid })).toHaveProperty('refused');
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

describe('documents', () => {
  it('have their states, and blanks lead to their fields', async () => {
    await open();
    await ask('field', { id: 'documents.order-use.date', before: '30.08.2024', value: '' });
    const { documents } = await ask<Documents>('documents', { set: 'registration' });
    const order = documents.find(({ id }) => id === 'order-use');
    expect(order).toMatchObject({ state: 'blank', number: '87-ОД', date: '' });
    expect(order?.blanks.map(({ to }) => to)).toContainEqual({
      screen: 'documents',
      id: 'order-use',
      field: 'date',
    });
  });

  it('are made in memory, fetched once, and saved as the command saves them', async () => {
    await open();
    const made = await ask<{ address: string }>('file', { id: 'memo-staff', format: 'pdf', as: 'frame' });
    expect(
      Buffer.from(tickets.take(made.address)?.bytes ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(existsSync(join(folder, 'output'))).toBe(false);
    const zip = await ask<{ address: string }>('zip', { set: 'change-administrator' });
    expect(
      Buffer.from(tickets.take(zip.address)?.bytes ?? [])
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const saved = await ask<{ isDone: boolean; files: readonly { path: string }[] }>('save-documents', {
      set: 'change-administrator',
    });
    expect(saved.isDone).toBe(true);
    expect(readdirSync(join(folder, 'output')).sort()).toEqual(
      [...saved.files.map(({ path }) => path), 'manifest.json'].sort(),
    );
  });

  it('with errors say what to put right, and where', async () => {
    await open();
    await ask('field', { id: 'head', before: 'Белозёрова Елена Павловна', value: '' });
    const { documents, errors } = await ask<Documents>('documents', { set: 'registration' });
    expect(documents).toEqual([]);
    expect(errors.map(({ to }) => to)).toContainEqual({ screen: 'organization', field: 'head' });
    expect(await ask('file', { id: 'memo-staff', format: 'pdf', as: 'frame' })).toBeNull();
  });

  it('with errors say it in the words of the screens: no key, no choice of the file, no line', async () => {
    const wrong: readonly (readonly [RegExp, string])[] = [
      [/^platform:.*$/mu, 'platform: maxx'],
      [/^shortName:.*$/mu, 'registered: может быть\nadministratorFrom: кто-то'],
      [/^inn:.*$/mu, 'inn: 123'],
      [/^head:.*$/mu, ''],
      [/^administrator:.*$/mu, 'administrator: Никто Никита Никитич'],
    ];
    const organization = wrong.reduce(
      (found, [from, to]) => found.replace(from, to),
      text('organization.yaml'),
    );
    writeFileSync(join(folder, 'organization.yaml'), organization.replace(/^kind:.*$/mu, ''));
    writeFileSync(join(folder, 'staff.csv'), text('staff.csv').concat('Лишний\r\n'));
    await open();
    const { errors, warnings } = await ask<Documents>('documents', { set: 'registration' });
    expect(errors).toContainEqual(
      expect.objectContaining({
        message: 'Заполните «Вид организации» на экране «Организация».',
        hint: '',
        place: '',
        to: { screen: 'organization', field: 'kind' },
      }),
    );
    const told = [...errors, ...warnings].map(({ message, hint, place }) => `${message} ${hint} ${place}`);
    for (const one of told) expect(one).not.toMatch(/\.yaml|\.csv|строка \d|ключ|«[a-z]|[a-z] –|: …/iu);
    expect(told.length).toBeGreaterThan(7);
  });

  it('lead to the field of the fact that they are of, of a document to its number or day', async () => {
    const dated = text('organization.yaml').replace(
      /(\n {2}order-administrator:\n(?: {4}.*\n)*? {4}date: ).*/u,
      '$131.02.2024',
    );
    writeFileSync(join(folder, 'organization.yaml'), dated);
    await open();
    const { errors } = await ask<Documents>('documents', { set: 'registration' });
    expect(errors.map(({ to }) => to)).toContainEqual({
      screen: 'documents',
      id: 'order-administrator',
      field: 'date',
    });
  });
});

describe('a folder', () => {
  it('is opened by one page at a time', async () => {
    await open();
    const first = session;
    begin();
    // Another process holds it: its number is one that lives.
    writeFileSync(
      join(folder, '.sferum-docs-page.lock'),
      readFileSync(join(folder, '.sferum-docs-page.lock'), 'utf8').replace(
        /"pid":\d+/u,
        `"pid":${process.ppid}`,
      ),
    );
    expect(await ask('open', { path: folder })).toMatchObject({
      refused: { message: expect.stringContaining('другом окне') },
    });
    first.close();
  });

  it.each(['staff.csv', 'output', '.sferum-docs', 'usage'])(
    'with a link «%s» that leads out is not opened',
    async (name) => {
      const outside = mkdtempSync(join(tmpdir(), 'outside-'));
      writeFileSync(join(outside, 'staff.csv'), 'тайна');
      const target = name.includes('.csv') ? join(outside, name) : outside;
      execFileSync('rm', ['-rf', join(folder, name)]);
      symlinkSync(target, join(folder, name));
      expect(await ask('open', { path: folder })).toMatchObject({
        refused: { message: expect.stringContaining(name) },
      });
      expect(await ask('state')).toBeNull();
    },
  );

  it('that is none, or has no facts, is told', async () => {
    mkdirSync(join(folder, 'usage-only'));
    for (const path of ['', join(folder, 'none'), join(folder, 'staff.csv'), join(folder, 'usage-only')])
      expect(await ask('open', { path })).toHaveProperty('refused');
    expect(readdirSync(join(folder, 'usage-only'))).toEqual([]);
  });

  it('is begun under the name that was given, made safe, and never over another', async () => {
    expect(await ask('create', { name: '../Сад «Ромашка»/' })).toEqual({ value: null });
    const made = readdirSync(join(folder, '../home'));
    expect(made).toEqual([expect.stringContaining('Сад «Ромашка»')]);
    expect(await ask('create', { name: '../Сад «Ромашка»/' })).toHaveProperty('refused');
    expect(await ask<{ recent: unknown }>('start')).toMatchObject({
      recent: [{ name: made[0], obstacle: null }],
    });
  });

  it('tells news when another program writes into it', async () => {
    await open();
    const { version } = session;
    const news = ask<number>('wait', { version });
    writeFileSync(join(folder, 'staff.csv'), `${text('staff.csv')}\r\n`);
    expect(await news).toBeGreaterThan(version);
  });
});

describe('a question', () => {
  it('of any shape is answered or refused, and leaves the folder as it was', async () => {
    await open();
    const before = readdirSync(folder).sort();
    const anything = fc.anything({ withBigInt: false, withDate: false, withMap: false, withSet: false });
    // What ends, opens or makes is for tests of its own.
    const names = [...routes.keys()].filter(
      (name) => !/end|open|create|leave$|sample|wait|save-documents/u.test(name),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), anything, async (name, body) => {
        await ask(name.replace('/api/', ''), body as object);
      }),
      { numRuns: runs(300) },
    );
    expect(
      readdirSync(folder)
        .filter((name) => name !== '.sferum-docs')
        .sort(),
    ).toEqual(before);
  });
});
