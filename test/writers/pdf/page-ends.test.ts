import { expect, test } from 'vitest';
import type { DocumentTree } from '../../../src/document/tree.ts';
import { pageLayout } from '../../../src/writers/layout.ts';
import { compose } from '../../../src/writers/pdf/compose.ts';
import { wholeAtPageEnds } from '../../../src/writers/pdf/page-ends.ts';
import { SHUT } from '../../../src/writers/typesetting/breaks.ts';
import { hyphenate } from '../../../src/writers/typesetting/hyphenate.ts';
import { p, tree } from '../docx/build.ts';
import { docxText } from '../docx/text.ts';
import { write } from '../docx/write.ts';
import { metrics } from './fonts.ts';

const LAYOUT = pageLayout('ordinary');
const WORDS =
  'Администратор координирует использование платформы в образовательной организации, рассматривает заявки на вступление в сообщество, направляет ссылки-приглашения педагогическим работникам и родителям воспитанников. ';

/** The last lines of all pages but the last one. */
function ends(document: DocumentTree): readonly string[] {
  return compose(document, LAYOUT, metrics)
    .pages.slice(0, -1)
    .map(({ boxes }) => {
      const last = boxes.findLast((box) => box.kind === 'line');
      return last?.kind === 'line' ? last.runs.map(({ text }) => text).join('') : '';
    });
}

const documents = Array.from({ length: 10 }, (_, index) =>
  tree(
    hyphenate(Array.from({ length: 12 }, (_, at) => p(`${'слово '.repeat(index + at)}${WORDS.repeat(3)}`))),
  ),
);

test('no page ends with half a word', () => {
  const isHalf = (end: string): boolean => /[-\u00ad]$/.test(end);
  expect(documents.flatMap(ends).filter(isHalf).length).toBeGreaterThan(2);
  expect(
    documents
      .map((each) => wholeAtPageEnds(each, LAYOUT, metrics))
      .flatMap(ends)
      .filter(isHalf),
  ).toEqual([]);
});

test('the text of a DOCX does not tell where its pages end', async () => {
  const [moved] = documents
    .map((each) => [each, wholeAtPageEnds(each, LAYOUT, metrics)] as const)
    .filter(([, whole]) => JSON.stringify(whole).includes(`\u00ad${SHUT}`));
  if (moved === undefined) throw new Error('no page ends inside a word');
  const [before, after] = await Promise.all(moved.map(async (each) => docxText(await write(each))));
  expect(after?.replaceAll('\u2011', '-') === before).toBe(true);
});

test('a paragraph that ends no page keeps its hyphens, whatever another with the same words has to give up', () => {
  const twins = documents.map((_, index) => {
    const twin = p(`${'слово '.repeat(index)}${WORDS.repeat(3)}`);
    return tree(hyphenate([...Array.from({ length: 33 }, () => p('Строка.')), twin, twin]));
  });
  const kept = twins.map((each) => {
    const { blocks } = wholeAtPageEnds(each, LAYOUT, metrics);
    return blocks.slice(-2).map((block, at) => block === each.blocks.at(at - 2));
  });
  expect(kept).toContainEqual([false, true]);
  expect(kept).not.toContainEqual([false, false]);
});
