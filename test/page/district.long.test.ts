import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DistrictState, SavedRollUp } from '../../src/page/district-protocol.ts';
import type { FolderListing } from '../../src/page/folder-protocol.ts';
import type { Answer, FolderState, MadeFileLink } from '../../src/page/protocol.ts';
import { SAMPLE } from '../cli/run.ts';
import { type OpenDesk, openDesk } from './desk.ts';
import { districtFolder } from './district-folder.ts';

let root: string;
let desk: OpenDesk;

beforeEach(async () => {
  root = districtFolder(['Детский сад № 10', 'Детский сад № 2', 'Школа № 4']);
  rmSync(join(root, 'Школа № 4/usage'), { recursive: true });
  desk = openDesk(mkdtempSync(join(tmpdir(), 'sferum-home-')));
  expect(await desk.ask('open', { path: root })).toEqual({ value: null });
});

afterEach(() => {
  desk.district.close();
  desk.session.close();
});

/** The state as soon as nothing is under way. */
async function done(): Promise<DistrictState> {
  for (;;) {
    const before = desk.session.version;
    const state = await desk.ask<DistrictState>('district');
    if (state.run === null) return state;
    await desk.session.news(before, 60_000, new AbortController().signal);
  }
}

describe('a folder of organisations', () => {
  it('opens as a table of them, and an organisation stands in front of it', async () => {
    const state = await desk.ask<DistrictState>('district');
    expect(state.organizations.map(({ folder }) => folder)).toEqual([
      'Детский сад № 2',
      'Детский сад № 10',
      'Школа № 4',
    ]);
    expect(await desk.ask('state')).toBeNull();
    expect(await desk.ask('district-open', { folder: 'Школа № 4' })).toEqual({ value: null });
    expect((await desk.ask<FolderState>('state')).title).toBe('Школа № 4');
    await desk.ask('leave');
    expect(await desk.ask('state')).toBeNull();
    expect(await desk.ask('district')).not.toBeNull();
  });

  it.each(['../..', '/etc', 'Школа № 4/usage', ''])('opens no %o', async (folder) => {
    expect(await desk.ask('district-open', { folder })).toHaveProperty('refused');
    expect(await desk.ask('state')).toBeNull();
  });

  it('is none without an organisation in it', async () => {
    const other = realpathSync(mkdtempSync(join(tmpdir(), 'sferum-none-')));
    mkdirSync(join(other, 'Фотографии'));
    expect(await desk.ask('open', { path: other })).toHaveProperty('refused');
    expect(await desk.ask('district')).not.toBeNull();
  });
});

describe('a folder that is looked for', () => {
  it('is found by names of folders alone', async () => {
    writeFileSync(join(root, 'пароли.txt'), 'тайна');
    mkdirSync(join(root, '.git'));
    const found = await desk.ask<Answer<FolderListing>>('folders', { path: root });
    expect(found).toEqual({
      value: {
        path: root,
        above: join(root, '..'),
        isOrganization: false,
        folders: ['Детский сад № 2', 'Детский сад № 10', 'Школа № 4'],
        left: 0,
      },
    });
    expect(await desk.ask('folders', { path: join(root, 'Школа № 4') })).toMatchObject({
      value: { isOrganization: true },
    });
    for (const path of ['', '\0']) expect(await desk.ask('folders', { path })).toHaveProperty('value');
    for (const path of [join(root, 'пароли.txt'), join(root, 'нет')])
      expect(await desk.ask('folders', { path })).toHaveProperty('refused');
  });
});

describe('the roll-up on the page', () => {
  const asked = { period: '2025-Q2', from: '', to: '' };

  it('has sums, charts, who did not hand in, and a letter to them', async () => {
    expect(await desk.ask('district-figures', asked)).toEqual({ value: null });
    expect(await desk.ask('district-figures', asked)).toHaveProperty('refused');
    const { rollUp } = await done();
    expect(rollUp?.rows.map(({ name }) => name)).toEqual(['Детский сад № 2', 'Детский сад № 10']);
    expect(rollUp?.total.cells[0]?.shown).toBe(rollUp?.rows[0]?.cells[0]?.shown);
    expect(rollUp?.charts.length).toBeGreaterThan(1);
    expect(rollUp?.left.map(({ name }) => name)).toEqual(['Школа № 4']);
    expect(rollUp?.left[0]?.reminder.replaceAll('\u{A0}', ' ')).toMatch(
      /^Здравствуйте!\nВ свод за II квартал 2025 года не вошли показатели организации «Школа № 4»\.\nПричина: В папке usage нет ни одной выгрузки:/u,
    );
  });

  it('tells what an organisation lacks as its screens do', async () => {
    const facts = join(root, 'Детский сад № 2/organization.yaml');
    writeFileSync(facts, readFileSync(facts, 'utf8').replace(/^shortName:.*$/mu, ''));
    await desk.ask('district-figures', asked);
    const { rollUp } = await done();
    expect(rollUp?.left[0]?.reason).toBe('Заполните «Сокращённое наименование» на экране «Организация».');
  });

  it('is saved as the command saves it, and each of its files can be had', async () => {
    expect(await desk.ask('district-save')).toHaveProperty('refused');
    await desk.ask('district-figures', asked);
    await done();
    for (const [id, format] of [
      ['summary', 'xlsx'],
      ['summary', 'csv'],
      ['', 'docx'],
      ['', 'pdf'],
    ] as const) {
      const link = await desk.ask<MadeFileLink>('district-file', { id, format });
      expect(desk.tickets.take(link.address)?.name).toMatch(new RegExp(`\\.${format}$`, 'u'));
    }
    const saved = await desk.ask<Answer<SavedRollUp>>('district-save');
    const names = readdirSync(root).filter((name) => /^Св|^Спр/u.test(name));
    expect(names.map((name) => name.split('.').at(-1)).toSorted()).toEqual([
      'csv',
      'docx',
      'json',
      'pdf',
      'xlsx',
    ]);
    expect('value' in saved && saved.value.files).toHaveLength(5);
  });

  it('of a period without data says who has none', async () => {
    await desk.ask('district-figures', { ...asked, period: '2019-Q1' });
    const state = await done();
    expect(state.rollUp).toBeNull();
    expect(state.refused).toContain('Ни у одной из организаций (3)');
    expect(state.left).toHaveLength(3);
  });

  it('shows no value of an organisation’s files', async () => {
    const staff = join(root, 'Детский сад № 2/staff.csv');
    writeFileSync(staff, readFileSync(staff, 'utf8').replace('воспитатель', 'вос<img>питатель'));
    const evil = join(root, '<img src=x onerror=alert(1)>');
    cpSync(SAMPLE, evil, { recursive: true });
    writeFileSync(join(evil, 'usage/журнал-2025-2-квартал.csv'), 'Дата;Тайна Иванова\n1;2\n');
    await desk.ask('leave');
    desk.district.close();
    await desk.ask('open', { path: root });
    await desk.ask('district-figures', asked);
    const { rollUp } = await done();
    expect(existsSync(evil)).toBe(true);
    expect(JSON.stringify(rollUp)).not.toContain('Тайна Иванова');
  });
});
