import fc from 'fast-check';
import { pageLayout } from '../../modules/writers/layout.js';
import { hyphenate } from '../../modules/writers/typesetting/hyphenate.js';

const WORDS =
  'в и о с на для платформе приказ № 5 педагогических работников образовательной организации информационно-коммуникационной родителей (законных представителей) воспитанников учебного профиля администратор – И.И. Иванова своевременно сообщает руководителю обязан настоящим Положением, 2024 г. статьи'.split(
    ' ',
  );

const words = (minLength, maxLength) =>
  fc.array(fc.constantFrom(...WORDS), { minLength, maxLength }).map((list) => list.join(' '));
const content = (length) =>
  words(1, length).map((value) => [{ type: 'text', value, bold: false, italic: false }]);
const paragraph = (length, style = 'body') =>
  content(length).map((own) => ({
    type: 'paragraph',
    style,
    keepWithNext: false,
    spaceBefore: 0,
    content: own,
  }));

const list = fc
  .array(paragraph(25), { minLength: 1, maxLength: 5 })
  .map((items) => ({ type: 'list', level: 1, items: items.map((item) => ({ blocks: [item] })) }));

const cell = content(10).map((own) => ({ align: 'left', header: false, span: 1, content: own }));
const row = fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => ({ cells }));
const table = fc
  .record({ header: fc.array(row, { maxLength: 1 }), body: fc.array(row, { minLength: 1, maxLength: 20 }) })
  .map((rows) => ({ type: 'table', widths: [1, 3, 2], ...rows }));

const heading = content(8).map((own) => ({
  type: 'heading',
  style: 'section',
  level: 1,
  number: null,
  content: own,
}));

const signature = fc
  .array(fc.record({ position: content(6), name: content(2), dated: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((lines) => ({ type: 'signature', lines }));

const block = fc.oneof(
  { weight: 8, arbitrary: paragraph(70) },
  { weight: 2, arbitrary: heading },
  { weight: 3, arbitrary: list },
  { weight: 1, arbitrary: table },
);
const tree = fc
  .record({
    blocks: fc.array(block, { minLength: 4, maxLength: 26 }),
    last: paragraph(150),
    signature,
    acquaintance: fc.option(signature, { nil: null }),
    storage: fc.constantFrom('permanent', 'ordinary'),
  })
  .map((parts) => ({
    type: 'document',
    id: 'random',
    title: 'Случайный',
    author: '',
    date: '2024-09-02',
    storage: parts.storage,
    blocks: [...parts.blocks, parts.last, parts.signature, ...acquainted(parts.acquaintance)],
  }));

function acquainted(block) {
  if (block === null) return [];
  const text = { type: 'text', value: 'С приказом ознакомлены:', bold: false, italic: false };
  return [{ type: 'paragraph', style: 'plain', keepWithNext: true, spaceBefore: 12, content: [text] }, block];
}

/** Documents of random blocks and lengths that end with a paragraph and its signature: the same at every run. */
export function randomCases(count) {
  return fc.sample(tree, { numRuns: count, seed: 20240902 }).map((each, index) => {
    const layout = pageLayout(each.storage);
    return { name: `random ${index + 1}`, tree: { ...each, blocks: hyphenate(each.blocks) }, layout };
  });
}
