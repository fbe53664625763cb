import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import type { Block } from '../../src/document/tree.ts';
import { writeText } from '../../src/writers/text/text.ts';
import { anyText } from '../setup/any-text.ts';
import { runs } from '../setup/runs.ts';

function text(html: string): string {
  const { blocks, problems } = parseDocument(`<body>${html}</body>`);
  expect(problems).toEqual([]);
  return writeText({ blocks }).trim();
}

describe('numbering', () => {
  it('numbers sections, clauses under them and deeper clauses', () => {
    const html = `
      <h2>Общие положения</h2><ol><li>Первый.</li><li>Второй:<ol><li>глубже.</li></ol></li></ol>
      <p>Прерывает.</p><ol><li>Третий.</li></ol>
      <h2>Права</h2><ol><li>Снова первый.</li></ol>`;
    expect(text(html)).toBe(
      [
        '1. Общие положения',
        '1.1. Первый.',
        '1.2. Второй:',
        '1.2.1. глубже.',
        'Прерывает.',
        '1.3. Третий.',
        '',
        '2. Права',
        '2.1. Снова первый.',
      ].join('\n'),
    );
  });

  it('numbers the items of an act without sections «1.», «2.»', () => {
    expect(text('<ol><li>Назначить.</li></ol><ol><li>Контроль.</li></ol>')).toBe(
      '1. Назначить.\n2. Контроль.',
    );
  });

  it('counts appendices, numbers them only when there are several, and starts clauses anew in each', () => {
    const one =
      '<p>(приложение<ref to="a"/>)</p><ol><li>Пункт.</li></ol><appendix id="a"><mark>к приказу</mark><ol><li>Пункт.</li></ol></appendix>';
    expect(text(one)).toBe('(приложение)\n1. Пункт.\n\nПриложение\nк приказу\n1. Пункт.');
    const two = `<p>(приложение<ref to="b"/>)</p><appendix id="a"></appendix><appendix id="b"></appendix>`;
    expect(text(two)).toBe(
      '(приложение\u00A0№\u00A02)\n\nПриложение\u00A0№\u00A01\n\nПриложение\u00A0№\u00A02',
    );
  });

  it('starts clauses anew on each sheet, which is no appendix', () => {
    const sheets =
      '<sheet><ol><li>Да.</li></ol></sheet><sheet><ol><li>Нет.</li></ol></sheet><appendix></appendix>';
    expect(text(sheets)).toBe('1. Да.\n\n1. Нет.\n\nПриложение');
  });

  it('counts on in cards and columns', () => {
    const inBoxes = (boxes: string): string =>
      text(`<ol><li>Первый.</li></ol>${boxes}<ol><li>Третий.</li></ol>`).replace(/\n+/gu, ' ');
    const item = '<ol><li>Второй.</li></ol>';
    const counted = '1. Первый. 2. Второй. 3. Третий.';
    expect(inBoxes(`<cards><card>${item}</card></cards>`)).toBe(counted);
    expect(inBoxes(`<columns><column>${item}</column></columns>`)).toBe(counted);
  });

  it('bears the id of a clause where others refer to it, and no other', () => {
    const html = '<p><ref to="b"/></p><ol><li id="a">Да.</li><li id="b">Нет.</li><li>Ещё.</li></ol>';
    const { blocks } = parseDocument(`<body>${html}</body>`);
    const ids = blocks.flatMap((block) =>
      block.type === 'clauses' ? block.items.map(({ number }) => number.id) : [],
    );
    expect(ids).toEqual([undefined, 'b', undefined]);
  });

  it('resolves references to later clauses', () => {
    expect(text('<p>по пункту <ref to="x"/></p><h2>А</h2><ol><li id="x">Да.</li></ol>')).toContain(
      'по пункту 1.1\n',
    );
  });
});

describe('dash lists', () => {
  it('puts «;», «:» and «.» at the ends, through nested lists', () => {
    const html = '<ul><li>один</li><li>два<ul><li>внутри</li><li>ещё</li></ul></li><li>три</li></ul>';
    expect(text(html)).toBe('– один;\n– два:\n– внутри;\n– ещё;\n– три.');
  });

  it('keeps an end that the template wrote itself', () => {
    expect(text('<ul><li>почему?</li><li>потому.</li></ul>')).toBe('– почему?\n– потому.');
  });
});

describe('text', () => {
  it('folds blanks but keeps non-breaking ones, and joins marks', () => {
    expect(text('<p>  Раз \n <b> два</b> три\u00A0 <br/> четыре </p>')).toBe('Раз два три\u00A0\nчетыре');
  });

  it('drops characters that XML forbids', () => {
    expect(text('<p>а\u0000\u000B\uFFFEб\uD800</p>')).toBe('аб\uFFFD');
  });

  it('makes blanks for handwriting and remembers the missing facts once', () => {
    const { blocks, blanks } = parseDocument(
      '<p><blank size="3" field="a.b"/> <blank field="a.b"/> <blank kind="date"/></p>',
    );
    expect(writeText({ blocks })).toBe(
      `___ ${'_'.repeat(20)} «___»\u00A0______________\u00A020___\u00A0г.\n`,
    );
    expect(blanks).toEqual(['a.b']);
  });
});

describe('problems', () => {
  const first = (html: string): string => {
    const [problem] = parseDocument(html).problems;
    return `${problem?.line}:${problem?.column} ${problem?.code} ${problem?.message} ${problem?.hint ?? ''}`.trim();
  };

  it.each([
    [
      '<body>\n <img/></body>',
      '2:2 markup/unknown-element Неизвестный элемент <img>. Список элементов – в docs/document-tree.md.',
    ],
    [
      '<body><p clas="x">а</p></body>',
      '1:7 markup/unknown-attribute У элемента <p> нет свойства «clas». Может быть, «class»?',
    ],
    [
      '<body>\n<img/>\n</body>',
      '2:1 markup/unknown-element Неизвестный элемент <img>. Список элементов – в docs/document-tree.md.',
    ],
    ['<body><p>а</body>', '1:7 markup/not-closed Элемент <p> не закрыт. Добавьте </p>.'],
    ['<body><p>а</p></ul></body>', '1:15 markup/not-opened Закрывающий </ul> без открывающего. Удалите его.'],
    [
      '<body><li>а</li></body>',
      '1:7 tree/wrong-parent Элемент <li> стоит внутри <body>. Его место – в <ol> или <ul>.',
    ],
    [
      '<body><p class="big">а</p></body>',
      '1:7 tree/unknown-class Неизвестный вид абзаца «big». Есть: plain, center, right, small.',
    ],
    [
      '<body><table class="big"><tbody><tr><td>а</td></tr></tbody></table></body>',
      '1:7 tree/unknown-class Неизвестный вид таблицы «big». Есть: signing, small.',
    ],
    [
      '<body><p><ref to="x"/></p></body>',
      '1:10 tree/unknown-reference Ссылка на пункт «x», которого в документе нет.',
    ],
    [
      '<body><p><a href="javascript:x">а</a></p></body>',
      '1:10 tree/unsafe-link Ссылка не открывается: допустимы адреса http, https, mailto и имя файла PDF. Исправьте адрес в href.',
    ],
    [
      '<body><p><h2>а</h2></p></body>',
      '1:10 tree/misplaced Элемент <h2> стоит внутри текста. Вынесите его из абзаца.',
    ],
    [
      '<body><table><tbody><tr><td>1</td></tr><tr><td>1</td><td>2</td></tr></tbody></table></body>',
      '1:7 tree/ragged-table В строках таблицы разное число ячеек. Проверьте td и colspan.',
    ],
  ])('%s', (html, expected) => {
    expect(first(html)).toBe(expected);
  });
});

/** The tree without its texts: what no value may change. */
function shape(blocks: readonly Block[]): unknown {
  return JSON.parse(
    JSON.stringify(blocks, (key, value) => (key === 'value' || key === 'caption' ? '' : value)),
  );
}

describe('values never become structure', () => {
  const escapeHtml = (value: string): string =>
    value.replace(/[&<>"'`=]/g, (found) => `&#x${found.charCodeAt(0).toString(16)};`);
  const page = (value: string): string =>
    `<h1>${value}.</h1><ol><li>А ${value}, б<ul><li>в ${value}.</li></ul></li></ol><table><tbody><tr><td>x${value}y</td></tr></tbody></table>`;

  it('for any text', () => {
    const expected = shape(parseDocument(page('слово')).blocks);
    fc.assert(
      fc.property(anyText(), (value) => {
        const { blocks, problems } = parseDocument(page(escapeHtml(value)));
        expect(problems).toEqual([]);
        expect(shape(blocks)).toEqual(expected);
      }),
      { numRuns: runs(500) },
    );
  });
});
