import { ACTS } from './acts.ts';
import type { Facts } from './describe.ts';
import { LOOK } from './look.ts';
import { NAMES } from './names.ts';
import { PEOPLE } from './people.ts';
import { REQUISITES } from './requisites.ts';

/**
 * Every fact of the organisation file, described once: the reader with its messages, the types, the checks of templates, the
 * blanks, the starter file and docs/facts.md are made from it.
 */
export const ORGANIZATION_FACTS = { ...NAMES, ...REQUISITES, ...PEOPLE, ...ACTS, ...LOOK };

/** The facts in the order and under the headings of the starter file. */
export const CHAPTERS: readonly Chapter[] = [
  { title: 'Организация', facts: NAMES },
  { title: 'Реквизиты и бланк', facts: REQUISITES },
  {
    title: 'Люди',
    note: 'Каждого пишите так же, как в списке сотрудников staff.csv: фамилия, имя, отчество. Должность, телефон и почту программа возьмёт оттуда.',
    facts: PEOPLE,
  },
  { title: 'Советы и документы', facts: ACTS },
  { title: 'Оформление', facts: LOOK },
];

export interface Chapter {
  readonly title: string;
  readonly note?: string;
  readonly facts: Facts;
}
