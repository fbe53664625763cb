import { describe, expect, it } from 'vitest';
import { lintAct } from '../../src/lint/lint.ts';
import { readAct } from '../../src/lint/reading/read.ts';
import { readTree } from '../../src/lint/reading/tree.ts';
import { layOut } from '../../src/making/lay-out.ts';
import { ORGANIZATION_KINDS } from '../../src/organization/facts/names.ts';
import type { Rendered } from '../../src/templating/rendered.ts';
import { writeDocx } from '../../src/writers/docx/docx.ts';
import { writeHtml } from '../../src/writers/html/html.ts';
import { writeText } from '../../src/writers/text/text.ts';
import { CASES, renderCase } from '../cases.ts';
import { lintBytes, SETTINGS } from './lint-text.ts';

async function docxOf(rendered: Rendered): Promise<Uint8Array> {
  const { tree, layout } = layOut(rendered, {});
  return (await writeDocx(tree, layout)).bytes;
}

/** Word puts a blank between a number and the text, the plain text of a tree does not always; its lines to sign say so below them. */
function folded(text: string): string {
  return text.replace(/\s+|\((?:подпись|дата)\)/gu, '');
}

describe.each(CASES)('documents of %s', async (name) => {
  const { dossier, documents } = await renderCase(name);
  const kind = ORGANIZATION_KINDS.find((known) => known === dossier.organization.kind) ?? null;

  it('have nothing to be found by the linter, in any format it reads', async () => {
    expect(documents.length).toBeGreaterThan(0);
    for (const rendered of documents) {
      const { template, tree } = rendered;
      const bytes = await docxOf(rendered);
      const page = new TextEncoder().encode(writeHtml(tree));
      const text = new TextEncoder().encode(writeText(tree));
      expect([template.id, lintBytes(bytes, { kind }, 'act.docx')]).toEqual([template.id, []]);
      expect([template.id, lintBytes(page, { kind }, 'act.html')]).toEqual([template.id, []]);
      expect([template.id, lintBytes(text, { kind })]).toEqual([template.id, []]);
      const act = readTree(tree, () => null);
      expect([template.id, lintAct(act, { ...SETTINGS, kind, date: tree.date })]).toEqual([template.id, []]);
    }
  });

  it('are read whole: every word and every number that Word computes', async () => {
    const withoutCharts = documents.filter(({ tree }) => !JSON.stringify(tree).includes('"type":"chart"'));
    for (const rendered of withoutCharts) {
      const read = readAct(await docxOf(rendered), 'act.docx').act?.paragraphs.map(({ text }) => text) ?? [];
      const whole = folded(writeText(rendered.tree).replaceAll(' | ', ''));
      expect(folded(read.join(''))).toBe(whole);
      const plain = readTree(rendered.tree, () => null).paragraphs.map(({ text }) => text);
      expect(folded(plain.join(''))).toBe(whole);
    }
  });
});
