import { describe, expect, it, test } from 'vitest';
import { readHeads } from '../../src/templating/heads.ts';
import { documentsNamed } from '../../src/templating/named-documents.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { clausesIn, expectProblem, read } from '../organization/support.ts';
import { checked } from './support.ts';

const { templates } = readHeads(disk, [TEMPLATES]);

describe('a document in a cell', () => {
  test.each([
    ['regulation', 'regulation'],
    ['Regulation', 'regulation'],
    ['regulation.docx', 'regulation'],
    ['order_use', 'order-use'],
    ['Положение', 'regulation'],
    ['положения', null],
    ['Положение об использовании платформы', 'regulation'],
    ['ПОЛОЖЕНИЕ ОБ ИСПОЛЬЗОВАНИИ ИКОП «СФЕРУМ» И МЕССЕНДЖЕРА МАХ', 'regulation'],
    ['«Положение  об использовании»', 'regulation'],
    ['Приказ об использовании', 'order-use'],
    ['приказ об использовании платформы.', 'order-use'],
    ['Приказ об использовании платформы, утверждает Положение', 'order-use'],
    ['Приказ о назначении администратора', 'order-administrator'],
    ['О назначении администратора', 'order-administrator'],
    ['Приказ о смене администратора', 'order-change-administrator'],
    ['о смене администратора', null],
    ['Лист ознакомления', 'acknowledgement'],
    ['Приказ', null],
    ['Памятка', null],
    ['Приказ об отпуске', null],
    ['', null],
  ])('«%s» is %s', (text, id) => {
    const [found, ...others] = documentsNamed(text, templates);
    expect(found && others.length === 0 ? found.id : null).toBe(id);
  });

  it('every code and title of the list in README names its document', () => {
    for (const { id, meta } of templates) {
      expect(documentsNamed(id, templates).map((one) => one.id)).toEqual([id]);
      expect(documentsNamed(meta.about, templates).map((one) => one.id)).toEqual([id]);
    }
  });
});

test.each([
  ['Устав', /^Документа «Устав» нет\.$/u, /sferum-docs fields/u],
  ['Полжение об использовании платформы', /нет/u, /^Может быть, «Положение об использовании платформы»\?$/u],
  [
    'Приказ о назначении',
    /подходит нескольким/u,
    /order-administrator – «[^»]+», order-additional-administrators/u,
  ],
])('«%s» is told', async (document, text, advice) => {
  const reading = await checked(read(clausesIn(`${document};1.1;;;Текст.`)));
  expectProblem(reading, 'clauses/unknown-document', {
    file: 'clauses.csv',
    line: 2,
    column: 1,
    text,
    advice,
  });
});
