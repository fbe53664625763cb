import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentProblems } from '../src/checks/document.ts';
import { layOut } from '../src/making/lay-out.ts';
import { withUsage } from '../src/making/usage.ts';
import { readWorkspace, type Workspace } from '../src/making/workspace.ts';
import type { Dossier } from '../src/organization/dossier.ts';
import { hasErrors } from '../src/problem.ts';
import { readCatalogue } from '../src/templating/catalogue.ts';
import { checkTemplates } from '../src/templating/catalogue-checks.ts';
import { createRenderer, isWithheld, type Rendered } from '../src/templating/render.ts';
import { disk } from '../src/world/disk.ts';
import { TEMPLATES } from '../src/world/package.ts';
import { writeDocx } from '../src/writers/docx/docx.ts';
import { writePdf } from '../src/writers/pdf/pdf.ts';
import { writeText } from '../src/writers/text/text.ts';
import { SAMPLE } from './cli/run.ts';
import { docxText } from './writers/docx/text.ts';
import { examine } from './writers/pdf/conformance.ts';
import { letters, treeLetters } from './writers/pdf/words.ts';

const FOLDER = join(import.meta.dirname, 'golden');
const CASES = readdirSync(FOLDER).filter((name) => statSync(join(FOLDER, name)).isDirectory());
const catalogue = readCatalogue(disk, [TEMPLATES]);
const renderer = createRenderer(catalogue);

/**
 * Holds a text against its golden file. A mismatch leaves a `…-changed` file beside it, to be looked at and moved over
 * the golden one when it is right; a missing golden file is written, except in CI. UPDATE_GOLDEN=1 takes all as they are.
 */
function expectGolden(path: string, actual: string): void {
  const changed = path.replace(/(\.\w+)$/, '-changed$1');
  rmSync(changed, { force: true });
  if (process.env.UPDATE_GOLDEN || (!existsSync(path) && !process.env.CI)) {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, actual);
  }
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : null;
  if (actual !== expected) writeFileSync(changed, actual);
  expect(actual).toBe(expected);
}

describe.each(CASES)('%s', (name) => {
  const own = join(FOLDER, name, 'input');
  const input = existsSync(own) ? own : SAMPLE;

  const read = async (): Promise<Workspace & { readonly dossier: Dossier }> => {
    const opened = await readWorkspace(disk, input, catalogue);
    const options = { ids: [], period: null, today: '2026-11-23' };
    const { dossier, ...rest } = await withUsage(opened, disk, input, options);
    expect(rest.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (!dossier) throw new Error('no dossier');
    return { ...rest, dossier };
  };

  const render = async (): Promise<readonly Rendered[]> => {
    const { dossier, usage } = await read();
    const options = { date: null, signed: new Set<string>(), usage };
    return catalogue.templates
      .map((template) => renderer.render(template, dossier, options))
      .filter((result): result is Rendered => !isWithheld(result));
  };

  it('has no template problems', async () => {
    expect([
      ...catalogue.problems,
      ...checkTemplates(catalogue, (await read()).dossier.organization),
    ]).toEqual([]);
  });

  it('renders the trees and texts checked by hand', async () => {
    const { dossier } = await read();
    for (const made of await render()) {
      const { template, tree, problems } = made;
      expect(hasErrors([...documentProblems(made, dossier, catalogue.data), ...problems])).toBe(false);
      const base = join(FOLDER, name, 'expected', template.id);
      expectGolden(`${base}.txt`, writeText(tree));
      expectGolden(`${base}.json`, `${JSON.stringify(tree, null, 1)}\n`);
    }
  });

  it('has the same text and numbers in DOCX as in the tree', async () => {
    for (const rendered of await render()) {
      const { tree, layout } = layOut(rendered, {});
      const { bytes } = await writeDocx(tree, layout);
      expect(letters(docxText(bytes))).toBe(letters(writeText(tree).replaceAll(' | ', '')));
    }
  });

  it('is PDF/A-2a and PDF/UA-1 as far as can be seen, its text in reading order with no character missing', async () => {
    for (const rendered of await render()) {
      const { tree, layout } = layOut(rendered, {});
      const { bytes, problems } = await writePdf(tree, layout);
      const { flaws, text } = examine(bytes);
      expect([tree.id, ...problems, ...flaws]).toEqual([tree.id]);
      if (!JSON.stringify(tree).includes('"type":"chart"')) expect(letters(text)).toBe(treeLetters(tree));
    }
  });

  it('has no slips that a clerk would find', async () => {
    for (const { template, tree } of await render()) {
      const text = writeText(tree).replaceAll(' | ', '\n');
      const slips = [
        / {2}|\u00A0 | \u00A0/,
        /undefined|null|\[object|NaN/,
        / [,.;:!?»)]/,
        /[«(„] /,
        /\.\.|,,|;;|,\./,
        /(^|\s)-\s/,
        /\bРФ\b/,
        /««|»»/,
      ];
      for (const slip of slips)
        expect([template.id, slip.exec(text)?.[0] ?? null]).toEqual([template.id, null]);
    }
  });
});
