import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readShared } from '../../../src/usage/district/shared-file.ts';
import { sferumDocs } from '../../cli/run.ts';
import { log, table } from '../../usage/support.ts';
import { madeOf, rolledUp, totalOf } from './compare.ts';
import { districtFolder, type Plain } from './plain-district.ts';

const PERIOD = { period: '2025-Q2' };

/** Two workers of ten active a week in one, one of two in the other. */
const BIG: Plain = { staff: 10, active: 2 };
const SMALL: Plain = { staff: 2, active: 1 };

describe('what does not fit', () => {
  it('counts a copy of a folder, and a link to it, once', async () => {
    const root = districtFolder({ А: BIG, Б: SMALL });
    cpSync(join(root, 'А'), join(root, 'А (копия)'), { recursive: true });
    symlinkSync(join(root, 'Б'), join(root, 'Я'));
    const made = madeOf(await rolledUp(root, PERIOD));
    expect(made.counted.map(({ folder }) => folder)).toEqual(['А', 'Б']);
    expect(made.problems.filter(({ code }) => code === 'district/twice')).toHaveLength(2);
  });

  it('warns of one ИНН of two organisations and counts both', async () => {
    const inn = '9901004511';
    const made = madeOf(await rolledUp(districtFolder({ А: { ...BIG, inn }, Б: { ...SMALL, inn } }), PERIOD));
    expect(made.counted).toHaveLength(2);
    expect(made.problems).toMatchObject([{ code: 'district/same-inn', message: /«А», «Б»/u }]);
  });

  it('marks what covers the period in part and still counts it', async () => {
    const made = madeOf(
      await rolledUp(districtFolder({ А: { ...BIG, lastDay: '2025-05-31' }, Б: SMALL }), PERIOD),
    );
    expect(made.counted).toHaveLength(2);
    expect(made.problems).toMatchObject([{ code: 'district/partial', message: /«А» – 61 из 91/u }]);
  });

  it('takes the quarter of most organisations when none is named', async () => {
    const root = districtFolder({ А: BIG, Б: SMALL, В: { staff: 4, active: 1, lastDay: '2025-07-02' } });
    const made = madeOf(await rolledUp(root));
    expect(made.period.label).toBe('II квартал 2025 года');
    expect(made.counted).toHaveLength(3);
    expect(made.problems.map(({ code }) => code)).toContain('district/usual-period');
  });

  it('refuses a district that has nothing of the period', async () => {
    const made = await rolledUp(districtFolder({ А: BIG }), { period: '2020-Q1' });
    expect(made).toMatchObject({ problem: { code: 'district/no-figures' } });
  });
});

describe('groups', () => {
  it('has subtotals of a column, and tells who is in none', async () => {
    const root = districtFolder({ А: BIG, Б: SMALL, В: { staff: 4, active: 4 } });
    writeFileSync(join(root, 'districts.csv'), table('Папка;Округ', 'А;Север', 'Б;Север', 'Г;Юг'));
    const made = madeOf(await rolledUp(root, { ...PERIOD, by: 'Округ' }));
    expect(made.groups?.groups.map(({ name, counted }) => [name, counted])).toEqual([
      ['', 1],
      ['Север', 2],
    ]);
    const north = made.groups?.groups.find(({ name }) => name === 'Север')?.total ?? [];
    expect(totalOf(north, 'workers', 'active_share').value).toBeCloseTo(3 / 12, 12);
    expect(made.problems).toMatchObject([
      { code: 'district/no-group', message: /«В»/u },
      { code: 'district/unknown-folder', line: 4 },
    ]);
  });

  it.each([
    ['no table', null, 'file/missing'],
    ['no such column', 'Папка;Район\nА;Север\n', 'table/missing-column'],
  ])('refuses %s', async (_, text, code) => {
    const root = districtFolder({ А: BIG });
    if (text) writeFileSync(join(root, 'districts.csv'), text);
    expect(await rolledUp(root, { ...PERIOD, by: 'Округ' })).toMatchObject({ problem: { code } });
  });
});

describe('the file of figures', () => {
  async function shared(plain: Plain): Promise<{ readonly root: string; readonly path: string }> {
    const root = districtFolder({ А: plain, Б: SMALL });
    const args = [
      'report',
      '--share',
      '--input',
      join(root, 'А'),
      '--output',
      join(root, 'А'),
      '--period',
      '2025-Q2',
    ];
    const { code, out } = await sferumDocs(args);
    expect([code, out]).toEqual([0, expect.stringContaining('показатели.json')]);
    return { root, path: join(root, 'А/показатели.json') };
  }

  it('gives the same sums as the folder, has no name of a person, and the same bytes twice', async () => {
    const { root, path } = await shared({ ...BIG, norm: 40 });
    const text = readFileSync(path, 'utf8');
    expect(text).not.toMatch(/Цой|Анна|kniga|u\d|Ель/u);
    const alone = districtFolder({ Б: SMALL });
    mkdirSync(join(alone, 'А'));
    cpSync(path, join(alone, 'А/показатели.json'));
    const [one, other] = [madeOf(await rolledUp(root, PERIOD)), madeOf(await rolledUp(alone, PERIOD))];
    expect(one.total).toEqual(other.total);
    expect(one.norms).toEqual(other.norms);
    await sferumDocs([
      'report',
      '--share',
      '--input',
      join(root, 'А'),
      '--output',
      join(root, 'А'),
      '--period',
      '2025-Q2',
    ]);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it.each([
    [
      'one figure is another',
      (text: string) => text.replace('"value": 10', '"value": 11'),
      'district/changed-figures',
    ],
    [
      'a figure was added',
      (text: string) => text.replace('"community": {', '"a": 1, "community": {'),
      'district/changed-figures',
    ],
    [
      'the version is newer',
      (text: string) => text.replace('"version": 1', '"version": 2'),
      'district/other-version',
    ],
    ['it is cut off', (text: string) => text.slice(0, 500), 'district/not-figures'],
    ['it is another JSON', () => '{"a":[1]}', 'district/not-figures'],
    ['it is empty', () => '', 'district/not-figures'],
  ])('is told when %s, and the rest is made', async (_, change, code) => {
    const { root, path } = await shared(BIG);
    const text = readFileSync(path, 'utf8');
    const changed = change(text);
    expect(changed).not.toBe(text);
    writeFileSync(path, changed);
    const made = madeOf(await rolledUp(root, PERIOD));
    expect(made.left).toMatchObject([{ folder: 'А', problems: [{ code, file: 'показатели.json' }] }]);
    expect(made.counted.map(({ folder }) => folder)).toEqual(['Б']);
  });

  it('does not mind other blanks and line ends', async () => {
    const { path } = await shared(BIG);
    const packed = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
    expect(readShared(new TextEncoder().encode(packed), 'f')).toHaveProperty('value');
  });

  it('of another period is in no sum', async () => {
    const { root } = await shared(BIG);
    writeFileSync(
      join(root, 'Б/usage/more.csv'),
      log('2025-01-05;я;педагог;;вход;1', '2025-03-30;я;педагог;;вход;1'),
    );
    const made = madeOf(await rolledUp(root, { period: '2025-Q1' }));
    expect(made.left).toMatchObject([{ folder: 'А', problems: [{ code: 'district/other-period' }] }]);
  });
});
