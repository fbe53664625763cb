import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { actsOf, expectWhole, issue } from '../acts/acts.ts';
import { answered } from '../redline/changes.ts';
import { docxParagraphs, docxText } from '../writers/docx/text.ts';
import { within } from '../writers/docx/xml.ts';
import { edit, manifest, sferumDocs, smallFolder } from './run.ts';

const NAME = 'Положение об использовании платформы';

function output(folder: string, part: string): Buffer {
  return readFileSync(join(folder, 'output', `${NAME} (${part}).docx`));
}

/** Own clauses of the organisation: one comes, one goes, one is another. */
const CLAUSES = [
  'Документ;После пункта;Вместо пункта;Не включать;Текст',
  'Положение;1.7;;;Чаты групп работают с 7 до 20 часов.',
  'Положение;;3.4;;Семинары педагогические работники посещают по плану.',
  '',
].join('\n');

it('without differences it says so and writes nothing', async () => {
  const folder = smallFolder();
  await issue(folder, 'order-use', 'regulation');
  const { code, out, err } = await sferumDocs(['amend', 'regulation'], folder);
  expect([code, err.match(/ошибка.*/gu)]).toEqual([0, null]);
  expect(out).toBe('Отличий нет: изданный акт говорит то же, что сведения, пункты и шаблоны сегодня.\n');
  expect(existsSync(join(folder, 'output'))).toBe(false);
});

it('own clauses make a new edition: changes in Word, the table of both texts, the new text; the act stays', async () => {
  const folder = smallFolder();
  await issue(folder, 'order-use', 'regulation');
  writeFileSync(join(folder, 'input/clauses.csv'), CLAUSES);
  const { code, out } = await sferumDocs(['amend', 'regulation'], folder);
  expect(code).toBe(0);
  expect(out).toMatch(/Готово: 2\sизменения\./u);
  const names = ['изменения', 'новая редакция', 'приказ о внесении изменений', 'сравнительная таблица'].map(
    (part) => `${NAME} (${part}).docx`,
  );
  expect(
    readdirSync(join(folder, 'output'))
      .filter((name) => name.endsWith('.docx'))
      .sort(),
  ).toEqual(names);
  const lines = (docx: Uint8Array, answer: 'accept' | 'reject') =>
    answered(docx, answer).map((line) => {
      const marks = ['<w:vanish >\u{AD}', '\u{AD}', '<w:jc left>'];
      const even = line.replace(/<w:spacing -?\d+>/gu, '');
      return marks.reduce((rest, mark) => rest.replaceAll(mark, ''), even).replaceAll('\u{2011}', '-');
    });
  const redline = output(folder, 'изменения');
  const [place = ''] = [...actsOf(folder).keys()].filter((path) => path.includes('Положение'));
  const issued = readFileSync(join(folder, 'input/acts', place, `${NAME}.docx`));
  expect(lines(redline, 'accept')).toEqual(lines(output(folder, 'новая редакция'), 'accept'));
  expect(lines(redline, 'reject')).toEqual(lines(issued, 'accept'));
  // The changes are few: what stays is not marked.
  const marked = docxParagraphs(redline).filter(
    ({ node }) => within(node, 'w:ins').length + within(node, 'w:del').length > 0,
  );
  expect(marked.length).toBeLessThan(8);
  const table = docxText(output(folder, 'сравнительная таблица')).replaceAll('\u{A0}', ' ');
  expect(table).toContain('новый 1.8\nНет\nЧаты групп работают с 7 до 20 часов.');
  expect(table).toContain(`20 часов.\n${'_'.repeat(18)}\n`);
  expect(table).toContain('3.4\nПедагогические работники');
  expect(table).toContain('\nСеминары педагогические работники посещают по плану.');
  expectWhole(folder);
  // Nothing is remade that has not changed.
  const before = manifest(folder);
  expect((await sferumDocs(['amend', 'regulation'], folder)).code).toBe(0);
  expect(manifest(folder)).toEqual(before);
});

it('an order amends the act by clause: it cites act and approval, old numbers, and what is numbered otherwise', async () => {
  const folder = smallFolder();
  await issue(folder, 'order-use', 'regulation');
  writeFileSync(join(folder, 'input/clauses.csv'), `${CLAUSES}Положение;;;4.5;\n`);
  edit(folder, (text) => text.replaceAll('«Сказка»', '«Теремок»'));
  await sferumDocs(['amend', 'regulation'], folder);
  const order = docxText(output(folder, 'приказ о внесении изменений'))
    .replaceAll('\u{A0}', ' ')
    .replaceAll('\u{AD}', '');
  expect(order).toContain(
    'утверждённое приказом от 30 августа 2024 г. № 87-ОД (далее – Положение), следующие изменения:',
  );
  expect(order).toContain('совета родителей (протокол от «___»');
  expect(order).toContain('Основание: изменение сведения «полное наименование»');
  expect(docxText(output(folder, 'сравнительная таблица'))).toContain(
    'изменение сведения «полное наименование»',
  );
  const points = order.slice(
    order.indexOf('изменения:\n') + 'изменения:\n'.length,
    order.indexOf('2. Настоящий приказ вступает'),
  );
  expect(points.trim().split('\n')).toEqual([
    '1.1. В пункте 1.1 слово «Сказка» заменить словом «Теремок».',
    '1.2. Дополнить пунктом 1.8 следующего содержания:',
    '«1.8. Чаты групп работают с 7 до 20 часов.».',
    '1.3. Пункт 3.4 изложить в следующей редакции:',
    '«3.4. Семинары педагогические работники посещают по плану.».',
    '1.4. Пункт 4.5 исключить.',
    '1.5. Пункты 4.6 и 4.7 считать соответственно пунктами 4.5 и 4.6.',
  ]);
});

it('a document that is not issued has no edition to change', async () => {
  const { code, err } = await sferumDocs(['amend', 'order-use'], smallFolder());
  expect(code).toBe(1);
  expect(err).toContain('Документ «order-use» не издан: изменять нечего.');
});
