import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { putClauses, toldOfClauses } from './clauses-table.ts';
import { manifest, sferumDocs, smallFolder } from './run.ts';

let folder = '';
beforeEach(() => {
  folder = smallFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a changed table is another fingerprint', async () => {
  const marks = [];
  for (const text of ['Раз.', 'Два.']) {
    putClauses(folder, `order-use;1;;;${text}`);
    await sferumDocs(['generate', 'order-use', '--format', 'docx'], folder);
    marks.push(manifest(folder).fingerprint);
  }
  expect(new Set(marks).size).toBe(2);
});

it('the linter reads own clauses at their row; quotes them only with --show-values', async () => {
  putClauses(
    folder,
    'Положение;1.7;;;Хороший пункт.',
    'Положение;1.7;;;Родители обязаны вступить в чат группы.',
    'Положение;3.1;;;По пункту 9.9 настоящего Положения.',
  );
  const masked = toldOfClauses(await sferumDocs(['check'], folder)).filter((line) => line.includes('строка'));
  expect(masked).toEqual([
    'предупреждение (строка 3, столбец 5): Родителей или обучающихся обязывают присоединиться к платформе.',
    'предупреждение (строка 4, столбец 5): Акт ссылается на свой пункт, которого в нём нет.',
  ]);
  const shown = toldOfClauses(await sferumDocs(['check', '--show-values'], folder)).join('\n');
  expect(shown).toMatch(/строка 3, столбец 5\): .*«[^»]*обязаны вступить/u);
  expect(shown).toMatch(/строка 4, столбец 5\): Ссылка «пункту 9\.9 настоящего Положения»/u);
});
