import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sferumDocs, workFolder } from '../cli/run.ts';
import { docxText } from '../writers/docx/text.ts';

const DESCRIPTION = `title: Журнал проверок
columns:
  unit: { title: Подразделение, synonyms: [Группа], type: unit, required: true }
  inspector: { title: Проверил, type: person, required: true }
  date: { title: Дата, type: date, required: true }
  found: { title: Замечаний, type: number }
  closed: { title: Устранено, type: flag }
  due: { title: Срок, type: date }
views:
  open-inspections: { empty: closed }
  timely-inspections: { notPast: due }
  inspections-by-unit: { groupBy: unit }
`;

const TEMPLATE = `<head>
  <title>Журнал проверок</title>
  <meta name="requires" content="tables.inspections"/>
</head>
<body>
  {{#each tables.inspections as |row|}}
  <p>{{дата row.date "цифрами"}}: {{инициалы row.inspector "твор"}}, {{падеж row.unit "предл"}}, замечаний: {{row.found}}</p>
  {{/each}}
  {{#each tables.inspections-by-unit as |group|}}<p>{{group.unit}}: {{group.rows.length}}</p>{{/each}}
  <p>Годны: {{#each tables.timely-inspections as |row|}}{{row.ordinal}} {{row.unit}} {{/each}}</p>
  <p>Открыто: {{tables.open-inspections.length}}. Всего замечаний: {{totals.inspections.found}}.</p>
</body>
`;

const ROWS = [
  'Дата;Группа;Проверил;Замечаний;Устранено;Срок',
  '10.09.2024;Солнышко;Сушко Н.И.;2;да;30.09.2024',
  '11.09.2024;Радуга;Гордеева Марина Львовна;0;нет;01.10.2024',
  '12.09.2024;солнышко;Сушко Наталья Игоревна;1;;',
];

/** A sample folder with the journal added: description, template, and the table unless it is left out. */
function folderWith(rows: readonly string[] | null, description = DESCRIPTION): string {
  const folder = workFolder();
  mkdirSync(join(folder, 'own/data/tables'), { recursive: true });
  writeFileSync(join(folder, 'own/data/tables/inspections.yaml'), description);
  writeFileSync(join(folder, 'own/inspections.hbs'), TEMPLATE);
  if (rows) writeFileSync(join(folder, 'input/inspections.csv'), rows.join('\n'));
  return folder;
}

describe('a document with an input table of its own, without TypeScript', () => {
  it('is made from the rows, each read by the type of its column', async () => {
    const folder = folderWith(ROWS);
    const { code, err } = await sferumDocs(
      ['generate', 'inspections', '--templates', 'own', '--date', '01.10.2024'],
      folder,
    );
    expect([code, err]).toEqual([0, expect.not.stringContaining('ошибка')]);
    const made = readFileSync(join(folder, 'output/Журнал проверок.docx'));
    expect(docxText(made).replaceAll('\u00AD', '').split('\n')).toEqual([
      '10.09.2024: Сушко\u00A0Н.И., Солнышке, замечаний: 2',
      '11.09.2024: Гордеевой\u00A0М.Л., Радуге, замечаний: 0',
      '12.09.2024: Сушко\u00A0Н.И., Солнышке, замечаний: 1',
      'Солнышко: 2',
      'Радуга: 1',
      'Годны: 1 Радуга 2 Солнышко',
      'Открыто: 2. Всего замечаний: 3.',
    ]);
  });

  it('is skipped with a clear word while the table is absent, and nothing else is said of it', async () => {
    const { out } = await sferumDocs(['check', '--templates', 'own', '--json'], folderWith(null));
    const problems: readonly { code: string; message: string; hint: string }[] = JSON.parse(out).problems;
    const said = problems.filter(({ message, hint }) => `${message}${hint}`.includes('проверок'));
    expect(said.map(({ code, message, hint }) => [code, message, hint])).toEqual([
      [
        'document/withheld',
        '«Журнал проверок» (inspections) не подготовлен, не хватает: журнал проверок.',
        'Добавьте сведения: inspections.csv.',
      ],
    ]);
  });

  it('tells in `fields` which file and column each fact comes from', async () => {
    const { out } = await sferumDocs(['fields', 'inspections', '--templates', 'own'], folderWith(null));
    expect(out).toContain('* tables.inspections');
    expect(out).toContain('журнал проверок: Замечаний – inspections.csv: Замечаний');
  });

  it('is held against the description: a column that is not there is a template problem', async () => {
    const renamed = DESCRIPTION.replace('found:', 'defects:');
    const { code, err } = await sferumDocs(['check', '--templates', 'own'], folderWith(ROWS, renamed));
    expect(code).toBe(1);
    expect(err).toContain('Неизвестное поле «row.found».');
    expect(err).toContain('Неизвестное поле «totals.inspections.found».');
  });
});
