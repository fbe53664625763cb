import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layOut } from '../src/making/lay-out.ts';
import { writeDocx } from '../src/writers/docx/docx.ts';
import { SIGNING_CAPTIONS } from '../src/writers/layout.ts';
import { writePdf } from '../src/writers/pdf/pdf.ts';
import { writeText } from '../src/writers/text/text.ts';
import { CASES, GOLDEN, renderCase } from './cases.ts';
import { type Folder, goldenDifference } from './golden-files.ts';
import { isAll } from './setup/runs.ts';
import { docxText } from './writers/docx/text.ts';
import { examine } from './writers/pdf/conformance.ts';
import { letters, treeLetters } from './writers/pdf/words.ts';

const SLIPS = [
  / {2}|\u00A0 | \u00A0/,
  /undefined|null|\[object|NaN/,
  / [,.;:!?»)]/,
  /[«(„] /,
  /\.\.|,,|;;|,\./,
  /(^|\s)-\s/,
  /\bРФ\b/,
  /««|»»/,
];

/** Without the words below lines to sign on, which are not in the tree. */
function uncaptioned(text: string): string {
  return letters(text).replaceAll(SIGNING_CAPTIONS.signature + SIGNING_CAPTIONS.date, '');
}

describe.each(CASES)('%s', async (name) => {
  const { documents, problems } = await renderCase(name);
  const laidOut = documents.map((rendered) => layOut(rendered, {}));

  it('has no errors, in facts, templates and documents', () => {
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('renders the trees and texts checked by hand', () => {
    const rendered: Folder = Object.fromEntries(
      documents.flatMap(({ template: { id }, tree }) => [
        [`${id}.txt`, writeText(tree)],
        [`${id}.json`, `${JSON.stringify(tree, null, 1)}\n`],
      ]),
    );
    const { found, expected } = goldenDifference(join(GOLDEN, name, 'expected'), rendered);
    expect(found, 'the -changed files show what is new; npm run golden takes it over').toEqual(expected);
  });

  // Each format of one case; `npm run test:all` writes both of both.
  it.runIf(isAll || name === CASES[0])('has the same text and numbers in DOCX as in the tree', async () => {
    for (const { tree, layout } of laidOut) {
      const { bytes } = await writeDocx(tree, layout);
      expect(uncaptioned(docxText(bytes))).toBe(letters(writeText(tree).replaceAll(' | ', '')));
    }
  });

  it.runIf(isAll || name !== CASES[0])(
    'is PDF/A-2a and PDF/UA-1 as far as can be seen, its text in reading order with no character missing',
    async () => {
      for (const { tree, layout } of laidOut) {
        const { bytes, problems } = await writePdf(tree, layout);
        const { flaws, text } = examine(bytes);
        expect([tree.id, ...problems, ...flaws]).toEqual([tree.id]);
        if (!JSON.stringify(tree).includes('"type":"chart"')) expect(letters(text)).toBe(treeLetters(tree));
      }
    },
  );

  it('has no slips that a clerk would find', () => {
    for (const { template, tree } of documents) {
      const text = writeText(tree).replaceAll(' | ', '\n');
      for (const slip of SLIPS)
        expect([template.id, slip.exec(text)?.[0] ?? null]).toEqual([template.id, null]);
    }
  });
});
