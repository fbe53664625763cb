import { describe, expect, test } from 'vitest';
import { chartsOf } from '../../src/document/charts.ts';
import { ELEMENTS } from '../../src/document/elements.ts';
import { type ParsedDocument, parseDocument } from '../../src/document/parse.ts';
import { plainText } from '../../src/document/plain-text.ts';
import type { Block, Cell, Inline } from '../../src/document/tree.ts';
import {
  appendix,
  cells,
  clause,
  clauses,
  columns,
  dashes,
  heading,
  p,
  signature,
  text,
} from '../writers/docx/build.ts';

const BREAK = { type: 'break' } as const;

function parsed(html: string): ParsedDocument {
  const document = parseDocument(`<body>${html}</body>`);
  expect(document.problems).toEqual([]);
  return document;
}

function found(html: string): readonly string[] {
  const { problems } = parseDocument(`<body>${html}</body>`);
  return problems.map(({ severity, code, message, hint }) =>
    `${severity} ${code} ${message} ${hint ?? ''}`.trim(),
  );
}

function link(href: string, ...content: Inline[]): Inline {
  return { type: 'link', href, content } as Inline;
}

const row = (...items: string[]): string => `<tr>${items.map((item) => `<td>${item}</td>`).join('')}</tr>`;
const plain = (content: Parameters<typeof p>[0]): Block => p(content, 'plain');

describe('an element becomes its block', () => {
  test.each<[string, Block]>([
    ['<h1>Приказ</h1>', heading('title', 1, 'Приказ')],
    ['<h1 class="subject">О чате</h1>', heading('subject', 1, 'О чате')],
    ['<h1 class="a  subject">О чате</h1>', heading('subject', 1, 'О чате')],
    ['<h1 class="other">Приказ</h1>', heading('title', 1, 'Приказ')],
    ['<h2>Права</h2>', heading('section', 2, 'Права', [1])],
    ['<p>Текст.</p>', p('Текст.')],
    ['<p class="center">Текст.</p>', p('Текст.', 'center')],
    ['<p class="right">Текст.</p>', p('Текст.', 'right')],
    ['<p class="small">Текст.</p>', p('Текст.', 'small')],
    ['<p class=" plain ">Текст.</p>', plain('Текст.')],
    ['<p keep="">Текст.</p>', p('Текст.', 'body', { keepWithNext: true })],
    ['<p space="12">Текст.</p>', p('Текст.', 'body', { spaceBefore: 12 })],
    ['<p space="много">Текст.</p>', p('Текст.')],
    ['<ol><li>Пункт.</li></ol>', clauses(clause([1], 'Пункт.'))],
    ['<ul><li>пункт</li></ul>', dashes(1, 'пункт.')],
    ['<ul><li>а<ul><li>б</li></ul></li></ul>', dashes(1, { blocks: [p('а:'), dashes(2, 'б.')] })],
    ['<hr/>', { type: 'rule' }],
    [
      '<columns><column><p class="plain">а</p></column><column width="80"><p class="plain">б</p></column></columns>',
      columns([null, plain('а')], [80, plain('б')]),
    ],
    [
      '<cards><card><p class="plain">а</p></card><card><p class="plain">б</p></card></cards>',
      { type: 'cards', cards: [{ blocks: [plain('а')] }, { blocks: [plain('б')] }] },
    ],
    [
      '<cards cut="4"><card><p class="plain">а</p></card><card><p class="plain">б</p></card></cards>',
      { type: 'cards', cut: 4, cards: ['а', 'б', 'а', 'б'].map((letter) => ({ blocks: [plain(letter)] })) },
    ],
    ['<h2 plain="">Права</h2>', heading('section', 2, 'Права')],
    [
      '<ol><li sign="link">Возьмите ссылку</li></ol>',
      clauses({ ...clause([1], 'Возьмите ссылку'), sign: 'link' }),
    ],
    [
      '<signature><signer><position>Методист</position><name>Т.А. Ким</name></signer></signature>',
      signature(['Методист', 'Т.А. Ким']),
    ],
    [
      '<signature><signer dated=""><name>Т.А. Ким</name></signer></signature>',
      signature(['', 'Т.А. Ким', true]),
    ],
    [
      '<qr text=" https://a.example/ "/>',
      { type: 'qr', text: 'https://a.example/', size: 30, alt: 'https://a.example/' },
    ],
    ['<qr text="a" size="25" alt=" Чат "/>', { type: 'qr', text: 'a', size: 25, alt: 'Чат' }],
    ['<qr text="a" alt=" "/>', { type: 'qr', text: 'a', size: 30, alt: 'a' }],
    ['<appendix><p class="plain">Текст.</p></appendix>', { ...appendix(1, ['Приложение'], plain('Текст.')) }],
    [
      '<appendix><p class="plain">а</p><mark>к приказу</mark><p class="plain">б</p></appendix>',
      {
        type: 'appendix',
        scope: 1,
        mark: [p([text('Приложение'), BREAK, text('к приказу')], 'plain')],
        blocks: [plain('а'), plain('б')],
      },
    ],
  ])('%s', (html, block) => {
    expect(parsed(html).blocks).toEqual([block]);
  });
});

describe('nothing of', () => {
  test.each(['<p> </p>', '<ol></ol>', '<ol><li> </li></ol>', '<ul></ul>', '<ul><li></li></ul>'])(
    '«%s» stays',
    (html) => {
      expect(parsed(html).blocks).toEqual([]);
    },
  );
});

describe('tables', () => {
  const head = (value: string): Partial<Cell> => ({ header: true, content: [text(value)] });

  test.each<[string, Partial<Extract<Block, { type: 'table' }>>]>([
    [
      `<table><tbody>${row('а', 'б')}</tbody></table>`,
      { widths: [1, 1], header: [], body: [cells(head('а'), 'б')] },
    ],
    [
      `<table><colgroup><col width="3"/><col/></colgroup><tbody>${row('а', 'б', 'в')}</tbody></table>`,
      { widths: [3, 1, 1], body: [cells(head('а'), 'б', 'в')] },
    ],
    ['<table><colgroup><col width="x"/></colgroup></table>', { widths: [1], header: [], body: [] }],
    [`<table class="signing"><tbody>${row('а')}</tbody></table>`, { signing: true }],
    [`<table class="small"><tbody>${row('а')}</tbody></table>`, { small: true }],
    [
      `<table><thead><tr><th colspan="1">А</th><th align="left">Б</th></tr></thead><tbody>${row('а', 'б')}</tbody></table>`,
      {
        header: [
          cells(
            { align: 'center', header: true, content: [text('А')] },
            { align: 'left', header: true, content: [text('Б')] },
          ),
        ],
        body: [cells(head('а'), 'б')],
      },
    ],
  ])('%s', (html, table) => {
    expect(parsed(html).blocks).toMatchObject([{ type: 'table', ...table }]);
  });

  test.each([
    ['', { align: 'left', span: 1 }],
    ['align="center"', { align: 'center', span: 1 }],
    ['align="right"', { align: 'right', span: 1 }],
    ['align="left"', { align: 'left', span: 1 }],
    ['align="middle"', { align: 'left', span: 1 }],
    ['colspan="2"', { align: 'left', span: 2 }],
    ['colspan="2.9"', { align: 'left', span: 2 }],
    ['colspan="0"', { align: 'left', span: 1 }],
    ['colspan="-3"', { align: 'left', span: 1 }],
    ['colspan="два"', { align: 'left', span: 1 }],
  ])('<td %s>', (attributes, cell) => {
    const { blocks } = parsed(`<table><tbody><tr><td ${attributes}>а</td></tr></tbody></table>`);
    expect(blocks).toEqual([
      {
        type: 'table',
        caption: '',
        widths: Array.from({ length: cell.span }, () => 1),
        header: [],
        body: [{ cells: [{ header: cell.span > 1, content: [text('а')], ...cell }] }],
      },
    ]);
  });

  test('a heading of rows spans all columns', () => {
    const { blocks } = parsed(
      `<table><tbody><tr><td colspan="2">а</td></tr>${row('б', 'в')}</tbody></table>`,
    );
    expect(blocks).toMatchObject([
      { widths: [1, 1], body: [cells({ ...head('а'), span: 2 }), cells(head('б'), 'в')] },
    ]);
  });

  test('a row is named by its first cell past the ordinal, when it says something', () => {
    const html = `<table><thead>${row('№ п/п', 'Имя', 'Подпись')}</thead><tbody>${row('1', 'Анна', '')}${row('2', '', '')}</tbody></table>`;
    const [{ body }] = parsed(html).blocks as [Extract<Block, { type: 'table' }>];
    expect(body.map((each) => each.cells.map(({ header }) => header))).toEqual([
      [false, true, false],
      [false, false, false],
    ]);
  });

  test('a table is named by the words above it', () => {
    const cell = `<table><tbody>${row('а')}</tbody></table>`;
    const html = `${cell}<h2>Сведения</h2>${cell}<p>Лица:</p>${cell}<ol><li>Утвердить список:${cell}${cell}</li></ol><appendix>${cell}<h1>ПЕРЕЧЕНЬ<br/>групп</h1><columns><column>${cell}</column></columns></appendix>`;
    const { blocks } = parseDocument(`<head><title>Приказ</title></head><body>${html}</body>`);
    const names = JSON.stringify(blocks).matchAll(/"caption":"([^"]*)"/g);
    expect(Array.from(names, ([, name]) => name)).toEqual([
      'Приказ',
      'Сведения',
      'Лица',
      'Утвердить список',
      'Сведения',
      'Сведения',
      'ПЕРЕЧЕНЬ групп',
    ]);
  });
});

describe('inline content', () => {
  const bold = (value: string): Inline => text(value, { bold: true });
  const italic = (value: string): Inline => text(value, { italic: true });

  test.each<[string, readonly Inline[]]>([
    ['<b>а</b>б<i>в</i>', [bold('а'), text('б'), italic('в')]],
    ['<b>а<i>б</i></b>', [bold('а'), text('б', { bold: true, italic: true })]],
    ['<i>а<b>б</b></i>', [italic('а'), text('б', { bold: true, italic: true })]],
    ['<b>а</b><b>б</b> <b>в</b>', [bold('аб'), text(' '), bold('в')]],
    ['<i>а</i><i>б</i>', [italic('аб')]],
    ['<b>а</b><i>б</i>', [bold('а'), italic('б')]],
    ['а  б\tв\nг\rд', [text('а б в г д')]],
    [' а ', [text('а')]],
    ['а<b> </b>', [text('а')]],
    ['а <b> б</b>', [text('а '), bold('б')]],
    ['а <br/> б', [text('а'), BREAK, text('б')]],
    [' <br/>а', [BREAK, text('а')]],
    [' а<br/>', [text('а'), BREAK]],
    ['<a href=" https://a.example/ ">а</a>', [link('https://a.example/', text('а'))]],
    ['<a href="HTTP://a.example/">а</a>', [link('HTTP://a.example/', text('а'))]],
    ['<a href="mailto:a@a.example">а</a>', [link('mailto:a@a.example', text('а'))]],
    ['а <a href="mailto:a"> б </a> в', [text('а '), link('mailto:a', text('б ')), text('в')]],
    ['<a href="mailto:a">а<br/><b>б</b></a>', [link('mailto:a', text('а'), bold('б') as never)]],
    ['а<a href="mailto:a"> </a>', [text('а'), link('mailto:a', text(' '))]],
    ['а<a href="mailto:a"></a>', [text('а')]],
    ['<blank size="1" kind="other" field="a"/>', [text('_')]],
    ['<blank size="3"/>', [text('___')]],
    ['<blank size="0"/>', [text('_'.repeat(20))]],
    ['<blank size="-1"/>', [text('_')]],
    ['<blank size="81"/>', [text('_'.repeat(80))]],
  ])('%s', (html, content) => {
    expect(parsed(`<p>${html}</p>`).blocks).toEqual([p(content)]);
  });

  test('loose between blocks is a paragraph', () => {
    const loose = 'а <b>б</b><i>в</i><a href="mailto:a">г</a><br/><blank size="1"/><ref to="x"/>';
    const { blocks } = parsed(`<ol><li id="x">${loose}<hr/>д</li></ol>`);
    const marked = [text('а '), bold('б'), italic('в'), link('mailto:a', text('г'))];
    const content = [...marked, BREAK, text('_'), { ...text('1'), refersTo: 'x' }];
    expect(blocks).toMatchObject([{ items: [{ blocks: [p(content), { type: 'rule' }, p('д')] }] }]);
  });
});

describe('ends of dash lists', () => {
  test.each([
    ['<li>а</li><li>б</li>', 'а; б.'],
    ['<li>а:</li><li>б,</li><li>в!</li><li>г…</li><li>д;</li>', 'а: б, в! г… д;'],
    ['<li>п. 5</li>', 'п. 5.'],
    ['<li><b>а</b></li><li><i>б</i></li>', 'а; б.'],
    ['<li><a href="mailto:a">а</a></li><li><a href="mailto:a">б.</a></li>', 'а; б.'],
    ['<li><a href="mailto:a">а<b>б.</b></a></li>', 'аб.'],
    ['<li>а<br/></li>', 'а'],
    ['<li><ul><li>а</li></ul></li>', 'а'],
    ['<li>а<table><tbody><tr><td>б</td></tr></tbody></table></li>', 'а: б'],
    ['<li>а<ul><li>б</li></ul></li><li>в</li>', 'а: б; в.'],
  ])('%s', (items, expected) => {
    const { blocks } = parsed(`<ul>${items}</ul>`);
    expect(plainText(blocks).split('\n').join(' ').trim()).toBe(expected);
  });

  test('the mark after bold text is not bold', () => {
    expect(parsed('<ul><li><b>а</b></li></ul>').blocks).toEqual([
      dashes(1, { blocks: [p([text('а', { bold: true }), text('.')])] }),
    ]);
  });
});

describe('numbers', () => {
  test.each([
    ['inside columns', '<columns><column><h2 id="x">А</h2></column></columns>', '1'],
    ['of a clause', '<h2>А</h2><ol><li>а</li><li id="x">б</li></ol>', '1.2'],
    [
      'of a clause after another list',
      '<ol><li>а<ul><li>-</li></ul><ol><li id="x">б</li></ol></li></ol>',
      '1.1',
    ],
    ['of the second inner list', '<ol><li>а<ol><li>б</li></ol>в<ol><li id="x">г</li></ol></li></ol>', '1.2'],
    ['of a clause of an appendix', '<ol><li>а</li></ol><appendix><ol><li id="x">б</li></ol></appendix>', '1'],
    ['of the only appendix', '<appendix id="x"/>', ''],
    ['of the second appendix', '<appendix/><appendix id="x"/>', '\u00A0№\u00A02'],
  ])('%s', (_, html, printed) => {
    expect([...parsed(html).references]).toEqual([['x', printed]]);
  });

  test('count in their own scope', () => {
    const { blocks } = parsed('<h2>А</h2><appendix><h2>Б</h2></appendix><appendix><h2>В</h2></appendix>');
    const scopes = blocks.map((block) => (block.type === 'appendix' ? block.blocks : [block])[0]);
    expect(scopes).toEqual([0, 1, 2].map((scope) => heading('section', 2, 'АБВ'.charAt(scope), [1], scope)));
  });
});

describe('the head', () => {
  const read = (html: string) => {
    const { title, meta, problems } = parseDocument(html);
    expect(problems.filter(({ code }) => code.startsWith('markup'))).toEqual([]);
    return { title, meta };
  };

  test.each([
    ['<body></body>', { title: '', meta: {} }],
    ['<head></head><body></body>', { title: '', meta: {} }],
    ['<head><title> О \n чате </title></head>', { title: 'О чате', meta: {} }],
    ['<head><title>а<b>б</b>в</title></head>', { title: 'ав', meta: {} }],
    ['<head><meta name="a" content="б"><meta></head>', { title: '', meta: { a: 'б', '': '' } }],
    ['<body><meta name="a" content="б"/></body>', { title: '', meta: {} }],
  ])('%s', (html, expected) => {
    expect(read(html)).toEqual(expected);
  });
});

describe('an element at the wrong place', () => {
  test.each([
    ['li', '<ol> или <ul>'],
    ['colgroup', '<table>'],
    ['col', '<colgroup>'],
    ['thead', '<table>'],
    ['tbody', '<table>'],
    ['tr', '<thead> или <tbody>'],
    ['th', '<tr>'],
    ['td', '<tr>'],
    ['series', '<chart>'],
    ['point', '<series>'],
    ['column', '<columns>'],
    ['signer', '<signature>'],
    ['position', '<signer>'],
    ['name', '<signer>'],
    ['mark', '<appendix>'],
    ['head', '<#root>'],
    ['title', '<head>'],
    ['meta', '<head>'],
    ['body', '<#root>'],
  ])('<%s> belongs to %s', (name, place) => {
    expect(found(`<${name}/>`)).toEqual([
      `error tree/wrong-parent Элемент <${name}> стоит внутри <body>. Его место – в ${place}.`,
      `error tree/misplaced Элемент <${name}> стоит не на своём месте.`,
    ]);
  });

  test('no element takes an attribute of another', () => {
    const taken = Object.keys(ELEMENTS).filter(
      (name) =>
        !found(`<${name} other=""/>`).some((problem) => problem.startsWith('error markup/unknown-attribute')),
    );
    expect(taken).toEqual([]);
  });

  test('an appendix inside a column', () => {
    expect(found('<columns><column><appendix/></column></columns>')).toEqual([
      'error tree/wrong-parent Элемент <appendix> стоит внутри <column>. Его место – в <body>.',
    ]);
  });
});

test.each(['<hr>', '<p>а<br>б</p>', '<table><colgroup><col></colgroup></table>'])(
  '%s needs no end',
  (html) => {
    expect(found(html)).toEqual([]);
  },
);

describe('text stands in no other element', () => {
  const LOOSE = 'Возьмите его в <p>; место текста – в абзаце, пункте или ячейке.';

  test.each([
    ['а <b>б</b>', ['1:7 Текст стоит прямо в <body>.', '1:9 Элемент <b> стоит прямо в <body>.']],
    ['<hr/>\n  а &amp; б<hr/>', ['2:3 Текст стоит прямо в <body>.']],
    [
      '<columns>а<column>б</column></columns>',
      ['1:16 Текст стоит прямо в <columns>.', '1:25 Текст стоит прямо в <column>.'],
    ],
    ['<appendix>а<mark>б</mark><p>в</p></appendix>', ['1:17 Текст стоит прямо в <appendix>.']],
    ['<ol>а<li>б</li></ol>', ['1:11 Текст стоит прямо в <ol>.']],
    ['<table><tbody><tr>а<td>б</td></tr></tbody></table>', ['1:25 Текст стоит прямо в <tr>.']],
  ])('%s', (html, expected) => {
    const { problems } = parseDocument(`<body>${html}</body>`);
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual(expected);
    expect(new Set(problems.map(({ hint }) => hint))).toEqual(new Set([LOOSE]));
  });

  test('nor outside the body', () => {
    const { problems } = parseDocument('<head><title>а</title></head>б<body/>');
    expect(problems.map(({ message }) => message)).toEqual(['Текст стоит вне <body>.']);
  });
});

describe('problems', () => {
  const QR = 'Укажите в text адрес страницы.';

  test.each([
    ['<qr/>', `error tree/qr QR-код без текста. ${QR}`],
    ['<qr text=" "/>', `error tree/qr QR-код без текста. ${QR}`],
    [`<qr text="${'a'.repeat(2332)}"/>`, `error tree/qr Текст слишком длинный для QR-кода. ${QR}`],
    [`<qr text="${'я'.repeat(1166)}"/>`, `error tree/qr Текст слишком длинный для QR-кода. ${QR}`],
    [
      `<p><a href="javascript:x('https://a.example/')">а</a></p>`,
      'error tree/unsafe-link Ссылка не открывается: допустимы адреса http, https, mailto и имя файла PDF. Исправьте адрес в href.',
    ],
    [
      '<p><a>а</a></p>',
      'error tree/unsafe-link Ссылка не открывается: допустимы адреса http, https, mailto и имя файла PDF. Исправьте адрес в href.',
    ],
    [
      '<p class=" big ">а</p>',
      'error tree/unknown-class Неизвестный вид абзаца «big». Есть: plain, center, right, small.',
    ],
    ['<p><ref/></p>', 'error tree/unknown-reference Ссылка на пункт «», которого в документе нет.'],
    ['<tabel/>', 'error markup/unknown-element Неизвестный элемент <tabel>. Может быть, <table>?'],
  ])('%s', (html, expected) => {
    expect(found(html)).toContain(expected);
  });

  test('a QR code may be full, and no QR code is made of a bad one', () => {
    expect(parsed(`<qr text="${'a'.repeat(2331)}"/>`).blocks).toHaveLength(1);
    expect(parseDocument('<body><qr/></body>').blocks).toEqual([]);
  });

  test('the words of a bad link and of a bad reference stay as they are', () => {
    expect(parseDocument('<body><p>а<a href="x">б</a><ref to="y"/></p></body>').blocks).toEqual([p('аб')]);
  });

  test('a misplaced element leaves nothing', () => {
    expect(parseDocument('<body><p>а<hr/></p><li>б</li></body>').blocks).toEqual([p('а')]);
  });
});

test('charts are found wherever they stand', () => {
  const chart = (title: string): string =>
    `<chart kind="bar" title="${title}" alt="а"><series name="Р"><point label="1" value="1"/></series></chart>`;
  const { blocks } = parsed(
    `${chart('а')}<p>а</p><ol><li>а${chart('б')}</li></ol><ul><li>а${chart('в')}</li></ul>` +
      `<columns><column>${chart('г')}</column></columns><appendix>${chart('д')}</appendix>`,
  );
  expect(chartsOf(blocks).map(({ title }) => title)).toEqual(['а', 'б', 'в', 'г', 'д']);
});

test('the text of a document: a line a paragraph, a heading, a break', () => {
  const { blocks } = parsed(
    '<h1>О чате</h1><p>а<br/><b>б</b> <a href="mailto:a">в</a></p><table><tbody><tr><td>г</td></tr></tbody></table>',
  );
  expect(plainText(blocks)).toBe('О чате\nа\nб в\nг');
  expect(plainText(null)).toBe('');
});
