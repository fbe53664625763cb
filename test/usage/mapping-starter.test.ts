import { expect, it } from 'vitest';
import { MAPPING_STARTER } from '../../src/usage/exports/files/mapping-starter.ts';
import { codes, group, LOG, log, reportOf, table, value } from './support.ts';

const ROW = '10.03.2025;u1;педагог;Ель;сообщение;2';
const GROUPS = [group('Ель', 20, 30)];
const [, BELOW = ''] = MAPPING_STARTER.split(/^# -+\n/mu);

it('the columns.yaml of a new organisation says nothing', async () => {
  const files = { 'usage/log.csv': log(ROW), 'usage/columns.yaml': MAPPING_STARTER };
  const report = await reportOf({ files, groups: GROUPS, period: '2025-Q1' });
  expect(codes(report)).not.toContain('usage/bad-mapping');
  expect(value(report, 'educator / Ель / messages')).toBe(2);
});

it('with the marks of comment taken away it maps what it says', async () => {
  const yaml = BELOW.replace(/^# /gmu, '');
  const csv = table(
    LOG.replace('Дата', 'Время').replace('Роль', 'Тип').replace('Событие', 'Действие'),
    ROW.replace('педагог', 'Тьютор'),
  );
  const files = { 'usage/выгрузка 1.csv': csv, 'usage/columns.yaml': yaml };
  const report = await reportOf({ files, groups: GROUPS, period: '2025-Q1' });
  expect(codes(report)).not.toContain('usage/bad-mapping');
  expect(value(report, 'educator / Ель / messages')).toBe(2);
});

it('a long comment before a mapping is no riddle', async () => {
  const yaml = `${'# # # # # # # #\n'.repeat(200)}"*": {roles: {Тьютор: педагог}}\n`;
  const files = { 'usage/log.csv': log(ROW.replace('педагог', 'Тьютор')), 'usage/columns.yaml': yaml };
  expect(value(await reportOf({ files, period: '2025-Q1' }), 'educator / все / messages')).toBe(2);
});
