import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import type { Block } from '../../src/document/tree.ts';
import { clauseNumberIn } from '../../src/organization/clause-number.ts';
import type { OwnClause } from '../../src/organization/clauses.ts';
import { type Problem, reveal } from '../../src/problem.ts';
import { Amendment } from '../../src/templating/own-clauses/amendment.ts';
import { rendererOf } from '../../src/templating/render.ts';
import { isWithheld } from '../../src/templating/rendered.ts';
import { writeText } from '../../src/writers/text/text.ts';
import { runs } from '../setup/runs.ts';
import { tree } from '../writers/docx/build.ts';
import { docxParagraphs } from '../writers/docx/text.ts';
import { write } from '../writers/docx/write.ts';
import { catalogue, dossier } from './world.ts';

type Change = readonly [action: OwnClause['action'], clause: string, ...lines: string[]];

/** Rows of a table, the first in line 2. */
function rows(changes: readonly Change[], document = 'act'): readonly OwnClause[] {
  return changes.map(([action, clause, ...lines], index) => {
    const place = { file: 'clauses.csv', line: index + 2, column: 2 };
    const places = { document: place, clause: place, text: place };
    return { document, action, clause, number: clauseNumberIn(clause), lines, places };
  });
}

interface Amended {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
  readonly references: ReadonlyMap<string, string>;
}

function amended(body: string, ...changes: readonly Change[]): Amended {
  const amendment = new Amendment(rows(changes), 'Акт');
  const { blocks, problems, references } = parseDocument(`<body>${body}</body>`, amendment.amend);
  const all = [...problems, ...amendment.problems, ...amendment.movedNumbers(references)];
  const shown = all.map((problem) => reveal(problem, true));
  return {
    text: writeText({ blocks }).replaceAll('\u00A0', ' ').trim(),
    blocks,
    problems: shown,
    references,
  };
}

function lines(body: string, ...changes: readonly Change[]): readonly string[] {
  const { text, problems } = amended(body, ...changes);
  expect(problems).toEqual([]);
  return text.split('\n').filter((line) => line !== '');
}

function faults(body: string, ...changes: readonly Change[]): readonly string[] {
  const shipped = amended(body);
  const { text, problems } = amended(body, ...changes);
  expect(text).toBe(shipped.text);
  return problems.map(({ line, code, message, hint }) => `${line} ${code} ${message} ${hint}`);
}

const ACT = `<h2 id="a">Раз</h2><ol><li id="a1">А1.</li><li id="a2">А2, по <ref to="b1"/>:<ol><li id="a21">А21.</li><li>А22.</li></ol></li></ol>
<h2 id="b">Два</h2><ol><li id="b1">Б1.</li><li id="b2">Б2.</li></ol>`;

describe('own clauses', () => {
  it('stand after the clause they name, at its depth, in the order of the table', () => {
    expect(
      lines(
        ACT,
        ['add', '1.1', 'Один'],
        ['add', 'a21', 'Два.'],
        ['add', '1.1', 'Три.'],
        ['add', '2.2', 'Четыре.'],
      ),
    ).toEqual([
      '1. Раз',
      '1.1. А1.',
      '1.2. Один.',
      '1.3. Три.',
      '1.4. А2, по 2.1:',
      '1.4.1. А21.',
      '1.4.2. Два.',
      '1.4.3. А22.',
      '2. Два',
      '2.1. Б1.',
      '2.2. Б2.',
      '2.3. Четыре.',
    ]);
  });

  it('replace a clause with all that stands in it, and are found by its references', () => {
    expect(lines(ACT, ['replace', '1.2', 'Своё.'])).toEqual([
      '1. Раз',
      '1.1. А1.',
      '1.2. Своё.',
      '2. Два',
      '2.1. Б1.',
      '2.2. Б2.',
    ]);
    expect(lines(ACT, ['replace', 'b1', 'Своё.'], ['add', 'пункт 2.1', 'Ещё.'])).toContain(
      '1.2. А2, по 2.1:',
    );
  });

  it('leave a clause out, what follows and what cites it counts anew', () => {
    expect(lines(ACT, ['drop', '1.1'], ['add', '1.1', 'Вместо него.'], ['drop', '2.2'])).toEqual([
      '1. Раз',
      '1.1. Вместо него.',
      '1.2. А2, по 2.1:',
      '1.2.1. А21.',
      '1.2.2. А22.',
      '2. Два',
      '2.1. Б1.',
    ]);
  });

  it('a section that loses all clauses loses its heading, and the next is numbered for it', () => {
    expect(lines(ACT, ['drop', '1.1'], ['drop', '1.2'])).toEqual(['1. Два', '1.1. Б1.', '1.2. Б2.']);
    const signed =
      '<h2>А</h2><ol><li>Раз.</li></ol><h2>Б</h2><ol><li>Два.</li></ol><signature><signer><name>Я</name></signer></signature>';
    expect(lines(signed, ['drop', '2.1'])).toEqual(['1. А', '1.1. Раз.', 'Я']);
  });

  it('may be a list, cite by {пункт}, and get the marks at their ends', () => {
    const act = '<ol><li>Раз.</li><li id="two">Два.</li></ol>';
    expect(
      lines(act, [
        'add',
        '1',
        'Запрещается',
        '- спам;',
        '–флуд',
        '• по пункту {пункт 1}',
        'Как в "пункте" {пункт two}',
      ]),
    ).toEqual([
      '1. Раз.',
      '2. Запрещается:',
      '– спам;',
      '– флуд;',
      '– по пункту 1.',
      'Как в «пункте» 3.',
      '3. Два.',
    ]);
  });

  it('of an order without sections, and of an appendix', () => {
    const order =
      '<ol><li>Раз.</li><li>Два.</li></ol><appendix><mark>к приказу</mark><ol><li>Три.</li></ol><p>Конец.</p><ol><li>Четыре.</li><li>Пять.</li></ol></appendix>';
    const text = lines(order, ['add', '2', 'Своё.'], ['drop', '3']);
    expect(text).toEqual([
      '1. Раз.',
      '2. Два.',
      '3. Своё.',
      'Приложение',
      'к приказу',
      '1. Три.',
      'Конец.',
      '2. Четыре.',
    ]);
  });
});

describe('what cannot be is told, and nothing is changed', () => {
  test.each<[string, readonly Change[], readonly RegExp[]]>([
    [
      'no such number',
      [['add', '1.9', 'Х.']],
      [
        /^2 clauses\/unknown-clause В документе «Акт» нет пункта 1\.9\. Ближайший – 1\.2\. Есть: 1\.1–1\.2, 1\.2\.1–1\.2\.2, 2\.1–2\.2\./,
      ],
    ],
    ['no such section', [['drop', '7.1']], [/нет пункта 7\.1\. Ближайший – 2\.1\./]],
    ['a section', [['drop', '2']], [/нет пункта 2\. Ближайший/]],
    ['too deep', [['drop', '1.1.1']], [/Ближайший – 1\.1\./]],
    ['an id like another', [['drop', 'a211']], [/нет пункта «a211»\. Ближайший – a21\./]],
    ['several numbers', [['drop', '1.1 и 1.2']], [/нет пункта «1\.1 и 1\.2»\. Есть: .* одного пункта/]],
    [
      'replaced and dropped',
      [
        ['replace', '1.1', 'Х.'],
        ['drop', 'a1'],
      ],
      [/^3 clauses\/contradiction Пункт 1\.1 уже заменён в строке 2\. Оставьте одну/],
    ],
    [
      'dropped twice',
      [
        ['drop', '2.2'],
        ['drop', 'п. 2.2'],
      ],
      [/^3 clauses\/contradiction Пункт 2\.2 уже исключён в строке 2\./],
    ],
    [
      'inside a replaced one',
      [
        ['add', '1.2.1', 'Х.'],
        ['replace', '1.2', 'У.'],
      ],
      [
        /^2 clauses\/contradiction Подпункт 1\.2\.1 стоит в пункте 1\.2, который заменён целиком в строке 3\./,
      ],
    ],
    [
      'cited',
      [['drop', '2.1']],
      [
        /^2 clauses\/cited Пункт 2\.1 исключён, а на него ссылается «Акт», пункт 1\.2\. Не исключайте его, а замените/,
      ],
    ],
    [
      'cited by own text',
      [
        ['drop', '1.1'],
        ['add', '2.2', 'Как в {пункт a1}.'],
      ],
      [/^2 clauses\/cited Пункт 1\.1 исключён, а на него ссылается «Акт», пункт в строке 3 таблицы\./],
    ],
    [
      'own text cites what is not there',
      [['add', '2.2', 'Как в {пункт 8.8}.']],
      [/^2 clauses\/unknown-clause .* нет пункта 8\.8\. Ближайший – 2\.2/],
    ],
    [
      'no sub-clause left',
      [
        ['drop', '1.2.1'],
        ['drop', '1.2.2'],
      ],
      [
        /^3 clauses\/nothing-left В пункте 1\.2 не осталось подпунктов\. Исключите или замените сам пункт 1\.2\./,
      ],
    ],
    [
      'no clause left',
      [
        ['drop', '1.1'],
        ['drop', '1.2'],
        ['drop', '2.1'],
        ['drop', '2.2'],
      ],
      [/^5 clauses\/nothing-left В документе «Акт» не осталось пунктов/],
    ],
  ])('%s', (_, changes, expected) => {
    const found = faults(ACT, ...changes);
    expect(found).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(found[index]).toMatch(pattern);
  });

  it('a cited sub-clause goes with its clause', () => {
    const act =
      '<ol><li>Раз:<ol><li id="x">Икс.</li></ol></li><li>По <ref to="x"/>.</li><li>И по <ref to="x"/>.</li></ol>';
    expect(faults(act, ['replace', '1', 'Своё.'])).toEqual([
      expect.stringContaining(
        'С пунктом 1 исчезает 1.1, а на него ссылается «Акт», пункты 2, 3. Измените только те подпункты',
      ),
    ]);
    expect(lines(act, ['drop', '1'], ['drop', '2'], ['replace', '3', 'Всё.'])).toEqual(['1. Всё.']);
  });

  it('a document without clauses has none to change', () => {
    expect(faults('<p>Журнал.</p>', ['add', '1', 'Х.'])).toEqual([
      expect.stringContaining('нет нумерованных пунктов'),
    ]);
  });

  it('a typed number that means another clause now is a warning', () => {
    const { problems } = amended(
      ACT,
      ['drop', '1.1'],
      ['add', '2.2', 'По пунктам 1.2 и 2.1 настоящего Положения и пункту 1.1 статьи 5.'],
    );
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'clauses/moved-number',
        'В тексте назван пункт 1.2, но с вашими изменениями у этого пункта номер 1.1.',
      ],
    ]);
  });
});

describe('other documents', () => {
  const head = (title: string): string => `<head><title>${title}</title></head>`;
  const templates = catalogue({
    act: `${head('Положение о чатах')}<body><ol><li id="x">Икс.</li><li id="y">Игрек.</li></ol></body>`,
    order: `${head('Приказ о чатах')}<body><ol><li>Раз.</li><li>По пункту {{пункт "act" "y"}} Положения.</li></ol></body>`,
    note: `${head('Справка')}<body><p>По пункту {{пункт "act" "x"}}, {{пункт "act" "z"}}.</p></body>`,
  });

  function rendered(id: string, ...changes: readonly Change[]) {
    const template = templates.templates.find((one) => one.id === id);
    if (!template) throw new Error(id);
    const facts = { ...dossier(), clauses: rows(changes, 'положение') };
    const made = rendererOf(templates).render(template, facts, { date: null, signed: new Set() });
    if (isWithheld(made)) throw new Error(id);
    const text = writeText(made.tree).replaceAll('\u00A0', ' ').trim();
    return {
      text,
      problems: made.problems.map(({ code, message }) => `${code} ${message}`),
      amended: made.amended,
    };
  }

  it('cite the numbers that are printed', () => {
    expect(rendered('order', ['add', '1', 'Своё.'])).toEqual({
      text: '1. Раз.\n2. По пункту 3 Положения.',
      problems: [],
      amended: [],
    });
    expect(rendered('act', ['add', '1', 'Своё.'], ['replace', 'x', 'Икс сам.']).amended).toMatchObject([
      { number: '1', printed: { label: '2.' } },
      { number: '1', printed: { label: '1.' } },
    ]);
  });

  it('that cite what is left out are an error that names both', () => {
    expect(rendered('order', ['drop', '2']).problems).toEqual([
      'clauses/cited Пункт 2 исключён, а на него ссылается «Приказ о чатах», пункт 2.',
    ]);
    const { text, problems } = rendered('note', ['drop', '1']);
    expect(text).toBe('По пункту ______, ______.');
    expect(problems).toEqual([
      'document/no-clause В документе «act» нет пункта с id «z», оставлено место для его номера.',
      'clauses/cited Пункт 1 исключён, а на него ссылается «Справка».',
    ]);
  });
});

interface Shape {
  readonly cites: number;
  readonly inner: readonly Shape[];
}

interface Node extends Shape {
  readonly id: string;
  readonly inner: readonly Node[];
}

const shape = (depth: number): fc.Arbitrary<Shape> =>
  fc.record({
    cites: fc.nat(),
    inner: depth === 0 ? fc.constant([]) : fc.array(shape(depth - 1), { maxLength: 3 }),
  });
const ACTS = fc.array(fc.array(shape(2), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
/** Also what looks like markup, a template or a reference to nothing. */
const TEXT = fc
  .array(fc.constantFrom('<b>', '</li>', '&amp;', '{{x}}', '<ol><li>', ' ', 'слово', '𝄞', ']]>', '\u0000'), {
    minLength: 1,
  })
  .map((pieces) => `Свой ${pieces.join('')}.`);
const CHANGES = fc.array(fc.tuple(fc.constantFrom('add', 'replace', 'drop'), fc.nat(), TEXT), {
  maxLength: 6,
});

/** What an act should read like, by a road of its own. */
function expectedTexts(nodes: readonly Node[], changes: readonly Change[]): readonly string[] {
  return nodes.flatMap(({ id, inner }) => {
    const own = changes.filter(([, clause]) => clause === id);
    const taken = own.find(([action]) => action !== 'add');
    const text = taken ? taken.slice(2) : [`Пункт ${id}.`, ...expectedTexts(inner, changes)];
    return [...text, ...own.filter(([action]) => action === 'add').map(([, , line = '']) => line)];
  });
}

it('random changes of random acts: numbers as Word counts them, references that lead where they led, no text lost', async () => {
  await fc.assert(
    fc.asyncProperty(ACTS, CHANGES, async (sections, picks) => {
      const ids: string[] = [];
      const named = ({ cites, inner }: Shape): Node => {
        const id = `id-${ids.push('')}-x`;
        ids[ids.length - 1] = id;
        return { id, cites, inner: inner.map(named) };
      };
      const nodes = sections.map((items) => items.map(named));
      const html = ({ id, cites, inner }: Node): string =>
        `<li id="${id}">Пункт ${id}. {<ref to="${ids[cites % ids.length]}"/>}${inner.length > 0 ? `<ol>${inner.map(html).join('')}</ol>` : ''}</li>`;
      const body = nodes
        .map((items, index) => `<h2>Раздел ${index}</h2><ol>${items.map(html).join('')}</ol>`)
        .join('');
      const changes = picks.map(([action, at, text]): Change => {
        const id = ids[at % ids.length] ?? '';
        return action === 'drop' ? ['drop', id] : [action as 'add', id, text];
      });
      const { blocks, problems, references } = amended(body, ...changes);
      expect(problems.filter(({ code }) => !code.startsWith('clauses/'))).toEqual([]);
      const told = problems.length > 0 ? [] : changes;
      const printed = writeText({ blocks })
        .split('\n')
        .filter((line) => /^[\d.]+\. (?:Пункт|Свой)/u.test(line));
      const folded = (text: string): string => text.replace(/[\s\u0000]+/gu, '');
      const texts = printed.map((line) => folded(line.replace(/^[\d.]+ | \{\d.*$/gu, '')));
      expect(texts).toEqual(nodes.flatMap((items) => expectedTexts(items, told)).map(folded));
      const cited = new Map(
        printed.flatMap((line) => {
          const [, number = '', id] = /^([\d.]+)\. Пункт (\S+)\./u.exec(line) ?? [];
          return id === undefined ? [] : [[id, number] as const];
        }),
      );
      for (const [id, number] of cited) expect(references.get(id)).toBe(number);
      const labels = docxParagraphs(await write(tree([...blocks]))).flatMap(({ label }) => label ?? []);
      const own = writeText({ blocks })
        .split('\n')
        .flatMap((line) => /^(?:\d+\.)+ /u.exec(line)?.[0] ?? []);
      expect(labels).toEqual(own);
    }),
    { numRuns: runs(200) },
  );
});

it('own text is no element, whatever it looks like', () => {
  const { blocks } = amended('<ol><li>Раз.</li></ol>', ['add', '1', '<ref to=x/><b>жирно</b>&lt;.']);
  expect(writeText({ blocks })).toContain('2. <ref to=x/><b>жирно</b>&lt;.');
});
