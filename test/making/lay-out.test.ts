import { expect, it } from 'vitest';
import { plainText } from '../../src/document/plain-text.ts';
import { layOut } from '../../src/making/lay-out.ts';
import { produce } from '../../src/making/produce.ts';
import { openWorkspace } from '../../src/making/workspace.ts';
import { createRenderer, isWithheld, type Rendered } from '../../src/templating/render.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { SAMPLE } from '../cli/run.ts';
import { docxText } from '../writers/docx/text.ts';
import { examine } from '../writers/pdf/conformance.ts';

const { catalogue, dossier } = await openWorkspace(disk, SAMPLE, [TEMPLATES]);
const template = catalogue.templates.find(({ id }) => id === 'regulation');
if (!dossier || !template) throw new Error('no regulation in the sample');
const renderer = createRenderer(catalogue);

function rendered(): Rendered {
  const result =
    template && dossier ? renderer.render(template, dossier, { date: null, signed: new Set() }) : null;
  if (result === null || isWithheld(result)) throw new Error('no regulation');
  return result;
}

/** Words with a soft hyphen inside. */
function cutWords(text: string): readonly string[] {
  return text.match(/[а-яё]+\u00ad[а-яё]+/g) ?? [];
}

it('a DOCX and a PDF have the same soft hyphens', async () => {
  const wanted = cutWords(plainText(layOut(rendered(), dossier.organization.style).tree.blocks));
  const { products } = await produce(catalogue, renderer, dossier, [template], {
    formats: ['docx', 'pdf'],
    date: null,
    scans: new Map(),
    progress: () => {},
  });
  const [docx, pdf] = products.map(({ bytes }) => bytes);
  expect(wanted.length).toBeGreaterThan(20);
  expect(cutWords(docxText(docx ?? new Uint8Array()))).toEqual(wanted);
  expect(cutWords(examine(pdf ?? new Uint8Array()).text)).toEqual(wanted);
});
