import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAct } from '../../src/lint/reading/read.ts';
import { KINDS } from '../../src/lint/settings.ts';
import { layOut } from '../../src/making/lay-out.ts';
import { readDossier } from '../../src/organization/read.ts';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { createRenderer, isWithheld, type Rendered } from '../../src/templating/render.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { writeDocx } from '../../src/writers/docx/docx.ts';
import { writeHtml } from '../../src/writers/html/html.ts';
import { writeText } from '../../src/writers/text/text.ts';
import { SAMPLE } from '../cli/run.ts';
import { lintBytes } from './lint-text.ts';

const GOLDEN = join(import.meta.dirname, '../golden');
const INPUTS = [
  SAMPLE,
  ...readdirSync(GOLDEN)
    .map((name) => join(GOLDEN, name, 'input'))
    .filter((folder) => existsSync(folder)),
];
const catalogue = readCatalogue(disk, [TEMPLATES]);
const renderer = createRenderer(catalogue);

async function docxOf(rendered: Rendered): Promise<Uint8Array> {
  const { tree, layout } = layOut(rendered, {});
  return (await writeDocx(tree, layout)).bytes;
}

/** Word puts a blank between a number and the text, the plain text of a tree does not always. */
function folded(text: string): string {
  return text.replace(/\s+/gu, '');
}

describe.each(INPUTS)('documents made from %s', (input) => {
  const make = async (): Promise<{ readonly kind: string; readonly documents: readonly Rendered[] }> => {
    const { dossier } = await readDossier(disk, input, catalogue.data.tables);
    if (!dossier) throw new Error('no dossier');
    const options = { date: null, signed: new Set<string>() };
    const documents = catalogue.templates
      .map((template) => renderer.render(template, dossier, options))
      .filter((result): result is Rendered => !isWithheld(result));
    return { kind: dossier.organization.kind, documents };
  };

  it('have nothing to be found by the linter, in any format it reads', async () => {
    const { kind: name, documents } = await make();
    const kind = KINDS.find((known) => known === name) ?? null;
    expect(documents.length).toBeGreaterThan(0);
    for (const rendered of documents) {
      const { template, tree } = rendered;
      const bytes = await docxOf(rendered);
      const page = new TextEncoder().encode(writeHtml(tree));
      const text = new TextEncoder().encode(writeText(tree));
      expect([template.id, lintBytes(bytes, { kind }, 'act.docx')]).toEqual([template.id, []]);
      expect([template.id, lintBytes(page, { kind }, 'act.html')]).toEqual([template.id, []]);
      expect([template.id, lintBytes(text, { kind })]).toEqual([template.id, []]);
    }
  });

  it('are read whole: every word and every number that Word computes', async () => {
    for (const rendered of (await make()).documents) {
      const read = readAct(await docxOf(rendered), 'act.docx').act?.paragraphs.map(({ text }) => text) ?? [];
      expect(folded(read.join(''))).toBe(folded(writeText(rendered.tree).replaceAll(' | ', '')));
    }
  });
});
