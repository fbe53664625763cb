import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { manifest, type Run, sferumDocs, smallFolder } from './run.ts';

let folder = '';
beforeEach(() => {
  folder = smallFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

const HEADER = 'Документ;После пункта;Вместо пункта;Не включать;Текст';

function clauses(...rows: readonly string[]): void {
  writeFileSync(join(folder, 'input/clauses.csv'), [HEADER, ...rows, ''].join('\n'));
}

/** The lines that are told of the table, and the hints below them. */
function told({ out, err }: Run): readonly string[] {
  const lines = `${out}${err}`.split('\n');
  const start = lines.indexOf('clauses.csv') + 1;
  const end = lines.findIndex((line, index) => index >= start && !line.startsWith(' '));
  return start === 0 ? [] : lines.slice(start, end < 0 ? undefined : end).map((line) => line.trim());
}

it('a changed table is another fingerprint', async () => {
  const marks = [];
  for (const text of ['Раз.', 'Два.']) {
    clauses(`order-use;1;;;${text}`);
    await sferumDocs(['generate', 'order-use', '--format', 'docx'], folder);
    marks.push(manifest(folder).fingerprint);
  }
  expect(new Set(marks).size).toBe(2);
});

it('the linter reads own clauses at their row; quotes them only with --show-values', async () => {
  clauses(
    'Положение;1.7;;;Хороший пункт.',
    'Положение;1.7;;;Родители обязаны вступить в чат группы.',
    'Положение;3.1;;;По пункту 9.9 настоящего Положения.',
  );
  const masked = told(await sferumDocs(['check'], folder)).filter((line) => line.includes('строка'));
  expect(masked).toEqual([
    'предупреждение (строка 3, столбец 5): Родителей или обучающихся обязывают присоединиться к платформе.',
    'предупреждение (строка 4, столбец 5): Акт ссылается на свой пункт, которого в нём нет.',
  ]);
  const shown = told(await sferumDocs(['check', '--show-values'], folder)).join('\n');
  expect(shown).toMatch(/строка 3, столбец 5\): .*«[^»]*обязаны вступить/u);
  expect(shown).toMatch(/строка 4, столбец 5\): Ссылка «пункту 9\.9 настоящего Положения»/u);
});
