import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ELEMENTS } from '../../src/document/elements.ts';
import { parseDocument } from '../../src/document/parse.ts';
import type { DocumentTree } from '../../src/document/tree.ts';
import { writeDocx } from '../../src/writers/docx/docx.ts';
import { pageLayout } from '../../src/writers/layout.ts';
import { writePdf } from '../../src/writers/pdf/pdf.ts';
import { ROOT } from '../cli/run.ts';
import { tree } from '../writers/docx/build.ts';
import { docxParagraphs } from '../writers/docx/text.ts';
import { val } from '../writers/docx/xml.ts';
import { readPdf } from '../writers/pdf/reader.ts';

const PAGE = readFileSync(join(ROOT, 'docs/document-tree.md'), 'utf8');
const source = (file: string): string => readFileSync(join(ROOT, 'src/document', file), 'utf8');
const FILES = Array.from(
  source('tree.ts').matchAll(/^export type .* from '\.\/(.+)';$/gm),
  ([, file = '']) => file,
);
const SOURCES = ['tree.ts', ...FILES].map(source).join('\n');
const TYPES = Array.from(SOURCES.matchAll(/readonly type: '(\w+)'/g), ([, type = '']) => type);
const CHAPTERS = PAGE.split(/^## /m)
  .slice(1)
  .map((text) => {
    const [, name = ''] = /^`(\w+)`\n/.exec(text) ?? [];
    const [, example = ''] = /```html\n(.*?)```/s.exec(text) ?? [];
    const words = new Set(
      Array.from(text.replace(/```.*?```/s, '').matchAll(/`([^`]+)`/g), ([, word = '']) => word),
    );
    return { name, text, example, words };
  });

function documentOf(example: string): DocumentTree {
  const { blocks, problems } = parseDocument(
    example.includes('<body>') ? example : `<body>${example}</body>`,
  );
  expect(problems).toEqual([]);
  return tree([...blocks]);
}

/** Types of all nodes, at any depth. */
function typesIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const type = 'type' in node && typeof node.type === 'string' ? [node.type] : [];
  return [...type, ...Object.values(node).flatMap(typesIn)];
}

async function wordStyles(document: DocumentTree): Promise<readonly string[]> {
  const { bytes } = await writeDocx(document, pageLayout('ordinary'));
  return docxParagraphs(bytes).flatMap(({ node }) => val(node, 'w:pPr', 'w:pStyle') ?? []);
}

async function pdfTags(document: DocumentTree): Promise<readonly string[]> {
  const { bytes } = await writePdf(document, pageLayout('ordinary'));
  const objects = [...readPdf(bytes).objects.values()];
  return objects.flatMap((object) => /^<<\/S \/(\w+) \/P /.exec(object)?.[1] ?? []);
}

it('docs/document-tree.md has a chapter for each type of the tree, and no other', () => {
  expect(TYPES.length).toBeGreaterThan(10);
  expect(CHAPTERS.map(({ name }) => name).toSorted()).toEqual(TYPES.toSorted());
});

it('every element of templates and every attribute is told', () => {
  const told = new Set(CHAPTERS.flatMap(({ words }) => [...words].map((word) => word.split('=')[0])));
  const all = Object.entries(ELEMENTS).flatMap(([name, { attributes }]) => [name, ...attributes]);
  expect(all.filter((word) => !told.has(word))).toEqual([]);
});

describe.each(CHAPTERS)('chapter $name', ({ name, example, words }) => {
  const document = documentOf(example);

  it('has an example that is parsed to it', () => {
    expect(typesIn(document)).toContain(name);
  });

  it('names the Word styles and the PDF tags of the example', async () => {
    const used = new Set([...(await wordStyles(document)), ...(await pdfTags(document))]);
    expect(used.size).toBeGreaterThan(2);
    expect([...used].filter((word) => word !== 'Document' && !words.has(word))).toEqual([]);
  });
});
