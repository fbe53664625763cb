import { expect, test } from 'vitest';
import { aimOfSource } from '../../src/page/folder/aim.ts';

test('a place that has a screen is led to, a list of last year, too; the journal is written by the program', () => {
  expect(aimOfSource('staff.csv: Телефон')).toMatchObject({ screen: 'table', table: 'staff' });
  expect(aimOfSource('organization.yaml: documents → order-use → number')).toEqual({
    screen: 'documents',
    id: 'order-use',
    field: 'number',
  });
  expect(aimOfSource('previous/staff.csv')).toMatchObject({ screen: 'table', table: 'previous/staff' });
  expect(aimOfSource('acts/register.csv')).toBeNull();
});
