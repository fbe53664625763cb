import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { edit, sferumDocs, smallFolder } from '../cli/run.ts';
import { FIRST, issue, registerOf } from './acts.ts';

const ORDER = '2024/2024-08-30 87-ОД Приказ об использовании платформы';

const refusals: readonly (readonly [
  what: string,
  words: readonly string[],
  change: (text: string) => string,
  told: string,
])[] = [
  [
    'what it cites is not issued',
    ['order-administrator'],
    (text) => text,
    'ссылается на документ «Приказ об использовании платформы, утверждает Положение» (order-use), который не издан',
  ],
  [
    'two of one journal have one number',
    FIRST,
    (text) => text.replace('88-ОД', '87-од'),
    'Номер «8***» уже есть',
  ],
  [
    'it has no number',
    FIRST,
    (text) => text.replace('number: 88-ОД', 'number:'),
    'Следующий свободный номер – 88-ОД: --number 88-ОД.',
  ],
  [
    'a fact is missing',
    ['order-use'],
    (text) => text.replace(/^publisher:.*$/mu, ''),
    'остались пустые места: «ответственный за сайт»',
  ],
  [
    'there is no day',
    ['order-use'],
    (text) => text.replace(/(order-use:\n\s+number: 87-ОД\n)\s+date:.*\n/u, '$1'),
    'нет даты',
  ],
  [
    'it cannot be made',
    ['order-change-administrator'],
    (text) => text.replace(/^newAdministrator:.*$/mu, ''),
    'не хватает: новый администратор',
  ],
  [
    'the facts have errors',
    ['order-use'],
    (text) => text.replace('kind: kindergarten', 'kind: сарай'),
    'kind',
  ],
];

it.each(refusals)('refuses and writes nothing when %s', async (_, words, change, told) => {
  const folder = smallFolder();
  edit(folder, change);
  const { code, err } = await sferumDocs(['issue', ...words], folder);
  expect([code, err]).toEqual([1, expect.stringContaining(told)]);
  expect(existsSync(join(folder, 'input/acts'))).toBe(false);
});

it('takes the signature of a draft along, and refuses an edited draft and a signature of other bytes', async () => {
  const folder = smallFolder();
  const output = (name: string): string => join(folder, 'output', name);
  await sferumDocs(['generate', 'order-use', 'regulation'], folder);
  writeFileSync(output('Приказ об использовании платформы.pdf.sig'), 'подпись');
  writeFileSync(output('Положение об использовании платформы.docx'), 'правка');
  const edited = await sferumDocs(['issue', 'order-use', 'regulation'], folder);
  expect([edited.code, edited.err]).toEqual([1, expect.stringContaining('изменён вручную')]);
  await issue(folder, 'order-use');
  const names = readdirSync(join(folder, 'input/acts', ORDER));
  expect(names).toContain('Приказ об использовании платформы.pdf.sig');
  expect(registerOf(folder)[0]?.Состояние).toBe('подписан');
  await sferumDocs(['generate', 'order-administrator'], folder);
  writeFileSync(output('Приказ о назначении администратора.pdf.sig'), 'подпись');
  edit(folder, (text) => text.replace(/^controller: .*$/mu, ''));
  const other = await sferumDocs(['issue', 'order-administrator'], folder);
  expect([other.code, other.err]).toEqual([1, expect.stringContaining('подпись не от него')]);
});
