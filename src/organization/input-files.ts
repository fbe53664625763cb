/* The files of an input folder that the program knows without a description. `severity`: of what is said when one is missing. */

import type { Wanted } from '../reading/source.ts';

export const ORGANIZATION: Wanted = {
  name: 'organization',
  extensions: ['yaml', 'yml'],
  title: 'Сведения об организации',
  severity: 'error',
};

export const STAFF: Wanted = {
  name: 'staff',
  extensions: ['csv', 'xlsx'],
  title: 'Список сотрудников',
  severity: 'error',
};

export const FORMS: Wanted = {
  name: 'forms',
  extensions: ['csv', 'xlsx'],
  title: 'Падежи должностей и подразделений',
  severity: null,
};

export const CLAUSES: Wanted = {
  name: 'clauses',
  extensions: ['csv', 'xlsx'],
  title: 'Свои пункты документов',
  severity: null,
};

export const GROUPS: Wanted = {
  name: 'groups',
  extensions: ['csv', 'xlsx'],
  title: 'Список групп',
  severity: 'warning',
};
