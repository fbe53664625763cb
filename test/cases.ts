import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { documentProblems } from '../src/checks/document.ts';
import { openTemplates } from '../src/making/job.ts';
import { openWorkspace } from '../src/making/make.ts';
import { renderDocuments } from '../src/making/render-documents.ts';
import { isReady } from '../src/making/workspace.ts';
import type { Dossier } from '../src/organization/dossier.ts';
import type { Problem } from '../src/problem.ts';
import type { Rendered } from '../src/templating/rendered.ts';
import { disk } from '../src/world/disk.ts';
import { TEMPLATES } from '../src/world/package.ts';
import { SAMPLE } from './cli/run.ts';

/** Of each golden case a folder, with `expected` and an `input` of its own; without one the case is the sample. */
export const GOLDEN = join(import.meta.dirname, 'golden');
export const CASES = readdirSync(GOLDEN).filter((name) => statSync(join(GOLDEN, name)).isDirectory());

const templates = openTemplates(disk, [TEMPLATES]);

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
  const options = { ids: [], formats: [], date: null, period: null, today: '2026-11-23' };
  const job = { ...templates, files: disk, input, options };
  const workspace = await openWorkspace(job);
  const { problems } = workspace;
  if (!isReady(workspace)) throw new Error(`${name}: ${JSON.stringify(problems)}`);
  const { dossier } = workspace;
  const { documents } = renderDocuments(workspace, job);
  const found = documents.flatMap((made) => [
    ...made.problems,
    ...documentProblems(made, dossier, templates.catalogue.data),
  ]);
  return { dossier, documents, problems: [...problems, ...found] };
}
