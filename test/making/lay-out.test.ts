import { expect, it } from 'vitest';
import { plainText } from '../../src/document/plain-text.ts';
import { openTemplates } from '../../src/making/job.ts';
import { layOut } from '../../src/making/lay-out.ts';
import { openWorkspace, produce } from '../../src/making/make.ts';
import { renderDocuments } from '../../src/making/render-documents.ts';
import { isReady } from '../../src/making/workspace.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { usualFormats } from '../../src/writers/registry.ts';
import { SHUT } from '../../src/writers/typesetting/breaks.ts';
import { SAMPLE } from '../cli/run.ts';
import { docxText } from '../writers/docx/text.ts';
import { examine } from '../writers/pdf/conformance.ts';

const job = {
  ...openTemplates(disk, [TEMPLATES]),
  files: disk,
  input: SAMPLE,
  options: { ids: ['regulation'], formats: usualFormats(), date: null, period: null, today: '2026-11-23' },
  progress: () => {},
};

it('numbers the pages of a document, not those of papers that part, one for each person', async () => {
  const workspace = await openWorkspace(job);
  if (!isReady(workspace)) throw new Error(JSON.stringify(workspace.problems));
  const ids = ['regulation', 'parent-choice'];
  const { documents } = renderDocuments(workspace, { ...job, options: { ...job.options, ids } });
  expect(documents.map((made) => layOut(made, {}).layout.isNumbered)).toEqual([true, false]);
});

/** The text without the marks that keep a page from ending inside a word. */
function open(text: string): string {
  return text.replaceAll(SHUT, '');
}

/** Words with a soft hyphen inside. */
function cutWords(text: string): readonly string[] {
  return text.match(/(?:[а-яё]+\u00ad)+[а-яё]+/g) ?? [];
}

/** The word parted at one of its soft hyphens, for each of them. */
function partings(word: string): readonly string[] {
  const parts = word.split('\u00ad');
  return parts
    .slice(1)
    .map((_, index) => `${parts.slice(0, index + 1).join('')}\u00ad${parts.slice(index + 1).join('')}`);
}

it('has the same soft hyphens at any size of type', async () => {
  const workspace = await openWorkspace(job);
  if (!isReady(workspace)) throw new Error('no facts in the sample');
  const [rendered] = renderDocuments(workspace, job).documents;
  if (!rendered) throw new Error('no regulation in the sample');
  const texts = [12, 13, 14].map((fontSize) => open(plainText(layOut(rendered, { fontSize }).tree.blocks)));
  expect(new Set(texts).size).toBe(1);
});

it('a DOCX has all soft hyphens, a PDF those that its evenest lines need', async () => {
  const workspace = await openWorkspace(job);
  if (!isReady(workspace)) throw new Error('no facts in the sample');
  const [rendered] = renderDocuments(workspace, job).documents;
  if (!rendered) throw new Error('no regulation in the sample');
  const { style } = workspace.dossier.organization;
  const wanted = cutWords(open(plainText(layOut(rendered, style).tree.blocks)));
  const { products } = await produce(workspace, job);
  const [docx, pdf] = products.map(({ bytes }) => bytes);
  expect(wanted.length).toBeGreaterThan(20);
  expect(cutWords(docxText(docx ?? new Uint8Array()))).toEqual(wanted);
  const cut = cutWords(examine(pdf ?? new Uint8Array()).text);
  expect(cut.length).toBeGreaterThan(20);
  expect(wanted.flatMap(partings)).toEqual(expect.arrayContaining([...cut]));
});

it('no word is divided where the instruction forbids it', async () => {
  const workspace = await openWorkspace(job);
  if (!isReady(workspace)) throw new Error('no facts in the sample');
  const [rendered] = renderDocuments(workspace, job).documents;
  if (!rendered) throw new Error('no regulation in the sample');
  expect(cutWords(plainText(layOut(rendered, { hyphenation: 'нет' }).tree.blocks))).toEqual([]);
});
