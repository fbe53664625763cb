import { describe, expect, it, test } from 'vitest';
import { UnitNames } from '../../src/organization/unit-names.ts';
import { codes, group, log, problem, reportOf, value } from './support.ts';

const OWN = [
  'Солнышко',
  'Группа № 1 «Пчёлки»',
  '4 «А»',
  '4 «Б»',
  '01',
  'Старшая группа',
  'Малыши (ясли)',
  'Малыши (сад)',
];
const NAMES = new UnitNames(OWN);

describe('a unit of the organisation, as others call it', () => {
  test.each([
    ['Солнышко (2-3 года)', 'Солнышко'],
    ['гр.Солнышко', 'Солнышко'],
    ['Средняя группа «Солнышко»', 'Солнышко'],
    ['вторая младшая группа Солнышко', 'Солнышко'],
    ['Группа общеразвивающей направленности "Солнышко"', 'Солнышко'],
    ['Солнышко, 2–3 года', 'Солнышко'],
    ['СОЛНЫШКО.', 'Солнышко'],
    ['Cолнышкo', 'Солнышко'],
    ['«Пчелки»', 'Группа № 1 «Пчёлки»'],
    ['группа 1 Пчёлки', 'Группа № 1 «Пчёлки»'],
    ['4A', '4 «А»'],
    ['4-а кл.', '4 «А»'],
    ['04А', '4 «А»'],
    ['4А (основное здание)', '4 «А»'],
    ['1', '01'],
    ['Группа № 1', '01'],
    ['старшая', 'Старшая группа'],
    ['Малыши (ясли)', 'Малыши (ясли)'],
  ])('%s is %s', (name, own) => expect(NAMES.find(name)).toBe(own));

  test.each([
    'Солнышки',
    'Солнышко 2',
    'Солнышко-2',
    '4',
    '4В',
    '14А',
    '10',
    'Малыши',
    'Средняя группа',
    'Группа',
    '2-3 года',
    '',
  ])('%s is none of them, or might be two', (name) => expect(NAMES.find(name)).toBeNull());

  it('5-1 is not 51', () => expect(new UnitNames(['51']).find('5-1')).toBeNull());
});

const ROW = (unit: string): string => `01.09.2026;u1;родитель;${unit};сообщение;1`;
const GROUPS = [group('Солнышко', 18, 31), group('5-1', 20, 30)];

describe('columns.yaml', () => {
  it('tells which unit a name means, or that it means none', async () => {
    const yaml = '"*.csv":\n  units:\n    гр. 01 корп. 2: Солнышко\n    Все пользователи: ""\n';
    const files = {
      'usage/log.csv': log(ROW('группа 1 корп. 2'), ROW('Все пользователи')),
      'usage/columns.yaml': yaml,
    };
    const report = await reportOf({ files, groups: GROUPS, period: '2026-Q3' });
    expect(value(report, 'parent / Солнышко / messages')).toBe(1);
    expect(value(report, 'parent / все / messages')).toBe(2);
    expect(codes(report).filter((code) => code.includes('unit'))).toEqual([]);
  });

  it('cannot mean a unit that is not there', async () => {
    const yaml = '"*.csv":\n  units:\n    Гр-1: Солнышка\n';
    const report = await reportOf({
      files: { 'usage/log.csv': log(ROW('Гр-1')), 'usage/columns.yaml': yaml },
      groups: GROUPS,
    });
    expect(problem(report, 'usage/bad-mapping')).toMatchObject({ severity: 'error', line: 3 });
    expect(problem(report, 'usage/bad-mapping').hint).toMatch(
      /^Может быть, «Солнышко»\? Можно: Солнышко, 5-1\.$/u,
    );
  });
});

it('a class that Excel took for a date is read as it was typed, and told with its line', async () => {
  const report = await reportOf({
    files: { 'usage/log.csv': log(ROW('Солнышко'), ROW('05.янв'), ROW('05.янв')) },
    groups: GROUPS,
    period: '2026-Q3',
  });
  expect(value(report, 'parent / 5-1 / messages')).toBe(2);
  expect(problem(report, 'usage/became-date')).toMatchObject({ severity: 'warning', line: 3 });
});

it('a dash is no unit, an error of a formula leaves the row out', async () => {
  const report = await reportOf({
    files: { 'usage/log.csv': log(ROW('—'), ROW('н/д'), ROW('#ССЫЛКА!')) },
    groups: GROUPS,
    period: '2026-Q3',
  });
  expect(value(report, 'parent / все / messages')).toBe(2);
  expect(report.sources[0]?.left).toEqual([{ reason: 'в ячейке ошибка формулы', rows: 1 }]);
});
