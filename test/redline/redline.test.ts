import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block } from '../../src/document/tree.ts';

import { runs } from '../setup/runs.ts';
import { part, parts } from '../writers/docx/archive.ts';
import { cells, clause, clauses, columns, p, signature, text, tree } from '../writers/docx/build.ts';
import { write } from '../writers/docx/write.ts';
import { within } from '../writers/docx/xml.ts';
import { anyTree } from '../writers/pdf/trees.ts';
import { answered } from './changes.ts';
import { edited, expectBoth, redline } from './pairs.ts';

/** What the changes say: «–гone», «+come», in their order. */
function changes(docx: Uint8Array): readonly string[] {
  const [body] = within(part(docx, 'word/document.xml'), 'w:body');
  const found: string[] = [];
  const walk = (node: { name: string; children: readonly unknown[] }) => {
    for (const child of node.children as { name: string; children: readonly unknown[] }[]) {
      if (typeof child !== 'object') continue;
      const texts = within(child as never, child.name === 'w:del' ? 'w:delText' : 'w:t');
      const inner = texts
        .map(({ children }) => children.join(''))
        .join('')
        .replaceAll('\u{A0}', ' ');
      if (child.name === 'w:ins' && inner !== '') found.push(`+${inner}`);
      else if (child.name === 'w:del' && inner !== '') found.push(`–${inner}`);
      else walk(child);
    }
  };
  if (body) walk(body);
  return found;
}

it('who accepts all has the new text, who rejects all has the old one', async () => {
  await fc.assert(
    fc.asyncProperty(edited, (pair) => expectBoth(pair)),
    { numRuns: runs(200) },
  );
});

it('a text that stays bears no change', async () => {
  await fc.assert(
    fc.asyncProperty(anyTree, async (one) => {
      expect(parts(await redline(one, one))['word/document.xml']).not.toMatch(/<w:(?:ins|del)[ >]/u);
    }),
    { numRuns: runs(20) },
  );
});

it('changes are marked word by word, in bold and in links too', async () => {
  const old = tree([p([text('Чаты работают с 7 до '), text('20', { bold: true }), text(' часов.')])]);
  const now = tree([p([text('Чаты групп работают с 7 до '), text('19', { bold: true }), text(' часов.')])]);
  expect(changes(await redline(old, now))).toEqual(['+групп ', '–20', '+19']);
});

it('a paragraph of other words is another paragraph', async () => {
  const old = tree([p('Администратор ведёт журнал заявок.'), p('Срок хранения – год.')]);
  const now = tree([p('Родители вступают в чат по ссылке педагога.'), p('Срок хранения – год.')]);
  expect(changes(await redline(old, now))).toEqual([
    '–Администратор ведёт журнал заявок.',
    '+Родители вступают в чат по ссылке педагога.',
  ]);
});

it('clauses of one id are held against each other, whatever their numbers and words', async () => {
  const old = tree([clauses(clause([1], 'Общее.'), clause([2], 'Чаты закрыты ночью.'))]);
  const now = tree([
    clauses(clause([1], 'Общее.'), clause([2], 'Вставлено.'), clause([3], 'Беседы ночью не ведут.')),
  ]);
  const ids = [new Map([['2', 'night']]), new Map([['3', 'night']])];
  expect(changes(await redline(old, now, ids))).toEqual([
    '+Вставлено.',
    '–Чаты закрыты ночью.',
    '+Беседы ночью не ведут.',
  ]);
});

it('rows of tables come and go, cells change by words; so do stamps and signatures', async () => {
  const table = (...rows: readonly (readonly [string, string])[]): Block => ({
    type: 'table',
    widths: [1, 1],
    header: [cells('Кто', 'Когда')],
    body: rows.map((row) => cells(...row)),
  });
  const old = tree([
    columns([null, p('УТВЕРЖДЕНО приказом № 5')]),
    table(['Орлова', '1 мая'], ['Петров', '2 мая']),
    signature(['Заведующий', 'А.А. Орлова']),
  ]);
  const now = tree([
    columns([null, p('УТВЕРЖДЕНО приказом № 9')]),
    table(['Орлова', '3 мая'], ['Смирнов', '9 июня'], ['Петров', '2 мая']),
    signature(['Заведующий', 'Б.Б. Зайцев']),
  ]);
  const docx = await redline(old, now);
  expect(changes(docx)).toEqual(
    ['–5', '+9', '–1', '+3', '+Смирнов', '+9 июня', '–А.А. Орлова', '+Б.Б. Зайцев'].map((one) =>
      expect.stringContaining(one),
    ),
  );
  expect(answered(docx, 'reject')).toEqual(answered(await write(old), 'accept'));
});

it('every change has a number of its own, the author and the day of the new text', async () => {
  const [old, now] = [
    tree([p('Один'), p('Два')]),
    { ...tree([p('Один'), p('Три'), p('Четыре')]), date: '2026-06-01' },
  ];
  const xml = parts(await redline(old, now))['word/document.xml'] ?? '';
  const marks = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)" w:author="([^"]*)" w:date="([^"]*)"/gu)];
  expect(new Set(marks.map(([, id]) => id)).size).toBe(marks.length);
  expect(new Set(marks.map(([, , author, date]) => `${author} ${date}`))).toEqual(
    new Set([`${now.author} 2026-06-01T00:00:00Z`]),
  );
});

it.each([
  ['is said otherwise', 'Совсем другое.', ['+Совсем другое.', '–Пункт первый.', '+Новый абзац.']],
  ['has grown', 'Пункт первый. И ещё.', ['+первый.', '+ И ещё.', '–первый.', '+Новый абзац.']],
  ['stays', 'Пункт первый.', ['+Новый абзац.']],
])('a paragraph that %s ends with what was there where a new one follows', async (_, after, said) => {
  const docx = await redline(tree([p('Пункт первый.')]), tree([p(after), p('Новый абзац.')]));
  expect(changes(docx)).toEqual(said);
});
