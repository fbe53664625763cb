// tame-pairs.mjs FOLDER COUNT SEED: random documents of the length of a real act, each with a random edit of it: NN.docx with the changes,
// NN-old.docx and NN-now.docx without, for LibreOffice to accept and reject. The same seed gives the same files.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseDocument } from '../../modules/document/parse.js';
import { writeDocx } from '../../modules/writers/docx/docx.js';
import { writeRedline } from '../../modules/writers/docx/redline/redline.js';
import { pageLayout } from '../../modules/writers/layout.js';

const [folder = '.', count = '10', seed = '1'] = process.argv.slice(2);

const WORDS =
  'администратор платформы ведёт журнал приказов и передаёт сведения о группах руководителю организации не позднее пятого рабочего дня месяца № 87-ОД «Сказка» пункт 2.1 в срок';
const words = WORDS.split(' ');
const text = fc
  .array(fc.constantFrom(...words), { minLength: 3, maxLength: 30 })
  .map((chosen) => `${chosen.join(' ')}.`);
const dashes = fc.array(text, { minLength: 2, maxLength: 4 }).map((items) => ({ kind: 'ul', items }));
const table = fc
  .array(fc.tuple(text, text), { minLength: 1, maxLength: 5 })
  .map((rows) => ({ kind: 'table', rows }));
const plain = text.map((value) => ({ kind: 'p', text: value }));
const clause = fc.record({
  id: fc.integer({ min: 0, max: 1e9 }),
  text,
  inner: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.array(text, { minLength: 1, maxLength: 3 }).map((items) => ({ kind: 'ol', items })),
    },
    { weight: 1, arbitrary: dashes },
  ),
});
const clauses = fc.array(clause, { minLength: 1, maxLength: 5 }).map((items) => ({ kind: 'clauses', items }));
const section = fc.record({
  title: text,
  parts: fc.array(fc.oneof({ weight: 4, arbitrary: clauses }, table, plain), { minLength: 1, maxLength: 2 }),
});
const document = fc.record({
  hasSections: fc.boolean(),
  sections: fc.array(section, { minLength: 1, maxLength: 4 }),
  annex: fc.option(fc.tuple(plain, clauses, table)),
});

/** Parts that go, come, change places, are others or stand twice. */
function edited(list, spare, roll, change) {
  return list.flatMap((one) => {
    const what = roll();
    if (what === 0) return [];
    if (what === 1) return [one, ...spare.splice(0, 1)];
    if (what === 2) return [...spare.splice(0, 1), one];
    return what < 5 ? [change(one)] : [one];
  });
}

function reworded(value, roll) {
  return value
    .split(' ')
    .flatMap((word) => (roll() === 0 ? ['иное'] : roll() === 1 ? [] : [word]))
    .join(' ');
}

function changed(old, other, roll) {
  const spares = other.sections.flatMap(({ parts }) => parts);
  const others = spares.flatMap((part) => (part.kind === 'clauses' ? part.items : []));
  const inPart = (part) => {
    if (part.kind === 'p') return { ...part, text: reworded(part.text, roll) };
    if (part.kind === 'table')
      return {
        ...part,
        rows: part.rows.map((row) => (roll() < 3 ? row.map((one) => reworded(one, roll)) : row)),
      };
    return { ...part, items: edited(part.items, others, roll, inClause) };
  };
  const inClause = (one) => ({
    ...one,
    text: reworded(one.text, roll),
    inner: one.inner && { ...one.inner, items: one.inner.items.map((item) => reworded(item, roll)) },
  });
  const sections = edited(old.sections, [...other.sections], roll, (one) => ({
    ...one,
    parts: edited(one.parts, spares, roll, inPart),
  }));
  const annex = roll() < 2 ? other.annex : old.annex?.map((part) => (roll() < 4 ? inPart(part) : part));
  return { ...old, sections, annex };
}

const escaped = (value) => value.replace(/&/gu, '&amp;');

function html({ hasSections, sections, annex }) {
  const items = (tag, list) => `<${tag}>${list.map((one) => `<li>${escaped(one)}</li>`).join('')}</${tag}>`;
  const partHtml = (part) => {
    if (part.kind === 'p') return `<p>${escaped(part.text)}</p>`;
    if (part.kind === 'table') {
      const rows = part.rows.map(
        (row) => `<tr>${row.map((one) => `<td>${escaped(one)}</td>`).join('')}</tr>`,
      );
      return `<table><colgroup><col width="1"/><col width="2"/></colgroup><tbody>${rows.join('')}</tbody></table>`;
    }
    const list = part.items.map(
      ({ id, text, inner }) =>
        `<li id="c${id}">${escaped(text)}${inner ? items(inner.kind, inner.items) : ''}</li>`,
    );
    return list.length > 0 ? `<ol>${list.join('')}</ol>` : '';
  };
  const body = sections.map(
    ({ title, parts }) => `${hasSections ? `<h2>${escaped(title)}</h2>` : ''}${parts.map(partHtml).join('')}`,
  );
  const behind = annex ? `<appendix><mark>к приказу</mark>${annex.map(partHtml).join('')}</appendix>` : '';
  return `<head><title>Положение</title></head><body><h1>ПОЛОЖЕНИЕ</h1>${body.join('')}${behind}</body>`;
}

function versionOf(content) {
  const { blocks, references, problems } = parseDocument(html(content));
  if (problems.some(({ code }) => !code.startsWith('document/repeated')))
    throw new Error(problems.map(({ message }) => message).join('\n'));
  const tree = {
    ...{ type: 'document', id: 'sample', title: 'Положение', author: 'Школа', date: '2026-09-02' },
    ...{ storage: 'permanent', blocks },
  };
  return { tree, clauses: new Map([...references].map(([id, number]) => [number, id])) };
}

const dice = fc.infiniteStream(fc.integer({ min: 0, max: 9 }));
const samples = fc.sample(fc.tuple(document, document, dice), { numRuns: Number(count), seed: Number(seed) });
for (const [index, [first, second, rolls]] of samples.entries()) {
  const old = versionOf(first);
  const now = versionOf(changed(first, second, () => rolls.next().value));
  const layout = pageLayout('permanent');
  const name = join(folder, String(index).padStart(2, '0'));
  writeFileSync(`${name}.docx`, (await writeRedline(old, now, layout)).bytes);
  for (const [what, { tree }] of [
    ['old', old],
    ['now', now],
  ])
    writeFileSync(`${name}-${what}.docx`, (await writeDocx(tree, layout)).bytes);
}
