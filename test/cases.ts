import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { documentProblems } from '../src/checks/document.ts';
import { withUsage } from '../src/making/usage.ts';
import { readWorkspace } from '../src/making/workspace.ts';
import type { Dossier } from '../src/organization/dossier.ts';
import type { Problem } from '../src/problem.ts';
import { readCatalogue } from '../src/templating/catalogue.ts';
import { createRenderer, isWithheld, type Rendered } from '../src/templating/render.ts';
import { disk } from '../src/world/disk.ts';
import { TEMPLATES } from '../src/world/package.ts';
import { SAMPLE } from './cli/run.ts';

/** Of each golden case a folder, with `expected` and an `input` of its own; without one the case is the sample. */
export const GOLDEN = join(import.meta.dirname, 'golden');
export const CASES = readdirSync(GOLDEN).filter((name) => statSync(join(GOLDEN, name)).isDirectory());

const catalogue = readCatalogue(disk, [TEMPLATES]);

/** Everything that is made of the facts of a golden case before it is written. */
export interface RenderedCase {
  readonly dossier: Dossier;
  readonly documents: readonly Rendered[];
  /** Of the facts, the exports, the templates and the documents. */
  readonly problems: readonly Problem[];
}

/** Renders every document of a golden case, the usage report too. */
export async function renderCase(name: string): Promise<RenderedCase> {
  const own = join(GOLDEN, name, 'input');
  const input = existsSync(own) ? own : SAMPLE;
  const opened = await readWorkspace(disk, input, catalogue);
  const period = { ids: [], period: null, today: '2026-11-23' };
  const { dossier, usage, problems } = await withUsage(opened, disk, input, period);
  if (!dossier) throw new Error(`${name}: ${JSON.stringify(problems)}`);
  const renderer = createRenderer(catalogue);
  const options = { date: null, signed: new Set<string>(), usage };
  const documents = catalogue.templates
    .map((template) => renderer.render(template, dossier, options))
    .filter((result): result is Rendered => !isWithheld(result));
  const found = documents.flatMap((made) => [
    ...made.problems,
    ...documentProblems(made, dossier, catalogue.data),
  ]);
  return { dossier, documents, problems: [...problems, ...found] };
}
