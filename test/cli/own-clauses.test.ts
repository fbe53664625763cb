import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readAct } from '../../src/lint/reading/read.ts';
import { docxParagraphs } from '../writers/docx/text.ts';
import { putClauses, toldOfClauses } from './clauses-table.ts';
import { manifest, ROOT, sferumDocs, smallFolder } from './run.ts';

let folder = '';
beforeEach(() => {
  folder = smallFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

function paragraphs(file: string): readonly string[] {
  const bytes = readFileSync(join(folder, 'output', `${file}.docx`));
  const act = readAct(bytes, 'act.docx').act?.paragraphs ?? [];
  return act.map(({ text }) => text.replace(/\u00AD/gu, '').replace(/\s+/gu, ' '));
}

it('the table of README changes the regulation and the order; check says what differs', async () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8').split('## Свои пункты\n')[1] ?? '';
  const rows = Array.from(
    readme.matchAll(/^\| ((?:Положение|order-use) \|.*) \|$/gmu),
    ([, row = '']) => row,
  );
  expect(rows).toHaveLength(4);
  putClauses(
    folder,
    ...rows.map((row) =>
      row
        .split('|')
        .map((cell) => cell.trim())
        .join(';'),
    ),
  );
  const checked = await sferumDocs(['check'], folder);
  expect(checked.code).toBe(0);
  expect(toldOfClauses(checked).filter((line) => !line.startsWith('→'))).toEqual([
    'заметка: «Положение об использовании платформы»: стандартный текст изменён: пункты после 1.7 (добавлен), 3.1 (исключён), 3.4 (заменён).',
    'заметка: «Приказ об использовании платформы, утверждает Положение»: стандартный текст изменён: пункт после 2 (добавлен).',
  ]);
  const made = await sferumDocs(['generate', 'regulation', 'order-use', '--format', 'docx'], folder);
  expect([made.code, toldOfClauses(made)]).toEqual([0, []]);
  const regulation = paragraphs('Положение об использовании платформы');
  expect(regulation).toContain('1.8. Чаты групп работают с 7 до 20 часов.');
  expect(regulation).toContain('3.3. Семинары педагогические работники посещают по плану.');
  expect(regulation.join('\n')).not.toContain('безвозмездно и круглосуточно');
  const order = paragraphs('Приказ об использовании платформы');
  expect(order).toContain(
    '3. Заведующему хозяйством обеспечить доступ к сети «Интернет», как сказано в пункте 1 настоящего приказа.',
  );
  expect(order.join('\n')).toContain('на условиях пункта 3.5 Положения');
  const bytes = readFileSync(join(folder, 'output/Положение об использовании платформы.docx'));
  const counted = docxParagraphs(bytes).flatMap(({ label }) => label?.trim() ?? []);
  expect(counted).toEqual(expect.arrayContaining(['1.8.', '3.1.', '3.5.', '6.4.']));
  expect(manifest(folder).sources.map(({ path }) => path)).toContain('input/clauses.csv');
});

it('what another document cites cannot be left out, whichever document is asked for', async () => {
  putClauses(folder, 'Положение;;;пункт 3.6;');
  const { code, ...run } = await sferumDocs(['generate', 'memo-staff', '--format', 'docx'], folder);
  expect(code).toBe(1);
  expect(toldOfClauses({ code, ...run })).toEqual([
    'ошибка (строка 2, столбец 4): Пункт 3.6 исключён, а на него ссылается «Приказ об использовании платформы, утверждает Положение», пункт 4.1.',
    expect.stringContaining('замените своим текстом'),
  ]);
});
