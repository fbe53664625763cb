import { ACTS } from './act-codes.ts';
import { CLAUSES } from './clause-codes.ts';
import { DISTRICT } from './district-codes.ts';
import { DOCUMENTS } from './document-codes.ts';
import { FILES } from './file-codes.ts';
import { LISTS, type ROWS } from './list-codes.ts';
import { ORGANIZATION } from './organization-codes.ts';
import { REGISTER } from './register-codes.ts';
import { SIGNATURES } from './signature-codes.ts';
import { TEMPLATES } from './template-codes.ts';
import { USAGE } from './usage-codes.ts';

/** Every code with a fixed area, as docs/problems.md has them: heading → codes. */
export const CODES = {
  'Папки, файлы и таблицы': FILES,
  'Сведения об организации': ORGANIZATION,
  'Списки сотрудников и групп': LISTS,
  'Свои пункты документов': CLAUSES,
  'Документы и команды': DOCUMENTS,
  'Изданные акты и их реестр': REGISTER,
  'Шаблоны и их данные': TEMPLATES,
  'Выгрузки и отчёт об использовании': USAGE,
  'Свод многих организаций': DISTRICT,
  'Проверка готового акта (lint)': ACTS,
  'Электронные подписи (verify, stamp)': SIGNATURES,
} as const;

declare const described: unique symbol;

/** Name of a described table. Only the reader of descriptions gives it. */
export type TableName = string & { readonly [described]: true };

/** Whose rows they are: the area of the codes that every list has. */
export type ListName = 'staff' | 'groups' | 'forms' | 'clauses' | TableName;

type KeysOf<Sections> = Sections extends unknown ? keyof Sections : never;

/** Stable id of a kind of problem, `area/what`; one that is not in the catalogue does not compile. */
export type ProblemCode = KeysOf<(typeof CODES)[keyof typeof CODES]> | `${ListName}/${keyof typeof ROWS}`;
