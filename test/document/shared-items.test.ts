import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import type { Block, Clause } from '../../src/document/tree.ts';
import { runs } from '../setup/runs.ts';

/** What a document says; its elements, of which some stand in others too, by their numbers. */
function said(html: string): unknown {
  const { numbers, outside, ...rest } = parseDocument(html);
  const cited = outside.map(({ to, item }) => [to, item && numbers.get(item)]);
  return { ...rest, numbers: [...numbers.values()], cited };
}

/** With a comment in it a document is read as a whole. */
const COMMENT = '<!---->';

const ITEMS = [
  '<li>Работник хранит пароль в тайне</li>',
  '<li id="a">Пункт, на который ссылаются</li>',
  '<li>Смотри пункт <ref to="a"/></li>',
  '<li>Другой документ, пункт <ref to="regulation#links"/></li>',
  '<li>Ответственный: <blank field="a.b"/></li>',
  '<li>Адрес <a href="https://max.ru">max.ru</a> <b>и</b> <i>слово</i></li>',
  '<li>Список:<ul><li>один</li><li>два</li></ul></li>',
  '<li>Пункты:<ol><li id="b">один</li><li>два</li></ol></li>',
  '<li>Смотри пункт <ref to="b"/></li>',
  '<li>Список:<ul><li>один<ul><li>глубже</li></ul></li></ul></li>',
];

const FAULTY = [
  '<li>Смотри пункт <ref to="нет"/></li>',
  '<li sign="clock">Знак, которого нет</li>',
  '<li><a href="javascript:x">адрес</a></li>',
  '<li><p class="big">вид</p></li>',
  '<li><h2>а</h2></li>',
  '<li>не закрыт',
  '<li>лишнее</b></li>',
  '<li/>',
  '</li>',
];

const LISTS = [
  (items: string): string => `<ol>${items}</ol>`,
  (items: string): string => `<ul>\n${items}\n</ul>`,
  (items: string): string => `<h2>Раздел</h2>\n<ol>${items}</ol>`,
  (items: string): string => `<columns><column><ul>${items}</ul></column></columns>`,
  (items: string): string => `<ol><li>Внутри:<ul>${items}</ul></li></ol>`,
];

const IN_ATTRIBUTES = [
  (items: string): string => `<chart title="${items}"></chart>`,
  (items: string): string => `<p class="> ${items}">а</p>`,
  (items: string): string => `<p class='${items}'>а</p>`,
];

describe('items that were read before', () => {
  it('make the document that is read as a whole, faults and their places too', () => {
    const item = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...ITEMS) },
      { weight: 1, arbitrary: fc.constantFrom(...FAULTY) },
    );
    const list = fc.tuple(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...LISTS) },
        { weight: 1, arbitrary: fc.constantFrom(...IN_ATTRIBUTES) },
      ),
      fc.array(item, { maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(list, { maxLength: 4 }), (lists) => {
        const html = `<body>${lists.map(([within, items]) => within(items.join('\n'))).join('\n')}</body>`;
        expect(said(html)).toEqual(said(html + COMMENT));
      }),
      { numRuns: runs(1000) },
    );
  });
});

function clausesIn(html: string): readonly Clause[] {
  return parseDocument(`<body><ol>${html}</ol></body>`).blocks.flatMap((block: Block) =>
    block.type === 'clauses' ? block.items : [],
  );
}

test('a clause of two documents is one object, of one document two', () => {
  const [own, other] = ['<li>Свой пункт</li>', '<li>Другой пункт</li>'];
  const read = [own, own, own].map((html) => clausesIn(html)[0]);
  expect(read[2] === read[1]).toBe(true);
  const [first, second] = clausesIn(own + own);
  expect(first === read[2]).toBe(true);
  expect(second === first).toBe(false);
  expect(clausesIn(other + own)[1]).toEqual({ ...read[1], number: { parts: [2], label: '2.', scope: 0 } });
});

test('an item in a comment is none', () => {
  for (const html of ['<!-- <li>а</li> --><li>б</li>', '<li>а<!-- </li><li> -->б</li>'])
    expect(clausesIn(html)).toHaveLength(1);
});

test('what is wrong with an item is told every time', () => {
  const html = '<body><ul><li>См. <a href="javascript:x">адрес</a></li></ul></body>';
  for (const _ of [1, 2, 3, 4]) expect(parseDocument(html).problems).toHaveLength(1);
});

test('a clause inside an item is cited here and not there', () => {
  const item = '<li>Пункты:<ol><li id="b">один</li></ol></li>';
  const inner = (html: string): unknown => {
    const [first] = clausesIn(html);
    return first?.blocks.flatMap((block) => (block.type === 'clauses' ? block.items : []))[0]?.number.id;
  };
  for (const _ of [1, 2, 3]) expect(inner(item)).toBe(undefined);
  expect(inner(`${item}<li>См. <ref to="b"/></li>`)).toBe('b');
});
