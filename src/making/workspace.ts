import { type ActsRead, NO_ACTS } from '../acts/reading.ts';
import { type Doubtful, doubtfulForms, doubtProblem } from '../checks/doubtful.ts';
import { unknownPlatform, unverifiedPlatform } from '../checks/platform.ts';
import type { Dossier } from '../organization/dossier.ts';
import type { Manifest } from '../output/manifest.ts';
import { hasErrors, type Problem, withoutRepeats } from '../problem.ts';
import type { Catalogue } from '../templating/catalogue.ts';
import { checkTemplates } from '../templating/catalogue-checks.ts';
import type { OfferedPeriod } from '../usage/figures/periods-with-data.ts';
import type { SourceLine } from '../usage/view/source-table.ts';
import type { UsageView } from '../usage/view/view.ts';
import { sha256 } from '../world/hash.ts';
import { type FactsFound, readFacts } from './facts.ts';
import type { Job } from './job.ts';
import { readScans, SIGNED, type SignedScan } from './scans.ts';
import { INPUT } from './true-names.ts';

/** Everything that is read before anything is made. */
export interface Workspace {
  readonly dossier: Dossier | null;
  readonly doubtful: readonly Doubtful[];
  /** What is issued. */
  readonly acts: ActsRead;
  /** Signed scans by the id of their document. */
  readonly scans: ReadonlyMap<string, SignedScan>;
  /** Null when no document that is wanted speaks of usage. */
  readonly usage: UsageView | null;
  /** What was read for that, whether or not it came to figures. */
  readonly exported: Exported | null;
  readonly sources: Manifest['sources'];
  readonly problems: readonly Problem[];
}

/** The exports themselves. */
export interface Exported {
  readonly sources: readonly SourceLine[];
  /** Found out when the page asks for them. */
  readonly periods: () => readonly OfferedPeriod[];
}

/** A workspace without errors. */
export interface ReadyWorkspace extends Workspace {
  readonly dossier: Dossier;
}

export function isReady(workspace: Workspace): workspace is ReadyWorkspace {
  return workspace.dossier !== null && !hasErrors(workspace.problems);
}

/** Of a folder that cannot be read. */
export const NOTHING_READ: Workspace = {
  dossier: null,
  doubtful: [],
  acts: NO_ACTS,
  scans: new Map(),
  usage: null,
  exported: null,
  sources: [],
  problems: [],
};

/** What is read of a folder before any exports. */
type Reading = Pick<Job, 'files' | 'input' | 'catalogue'> & {
  readonly options: Pick<Job['options'], 'today'>;
};

/**
 * Reads the input folder, its facts unless they are given, and holds it and the templates against each other; `usage` is null. Throws the
 * file system's error.
 */
export async function readWorkspace(
  { files, input, catalogue, options }: Reading,
  facts: Promise<FactsFound> = readFacts(files, input, catalogue, options.today),
): Promise<Workspace> {
  const { dossier, problems, sources, acts } = await facts;
  const { scans, problems: scanProblems } = readScans(files, input, catalogue);
  const doubtful = dossier ? doubtfulForms(dossier) : [];
  const signed = [...scans.values()].map(({ name, bytes }) => ({ path: `${SIGNED}/${name}`, bytes }));
  const read = { dossier, doubtful, acts, scans, sources: hashes([...sources, ...signed], catalogue) };
  const templates = [...catalogue.problems, ...(dossier ? templateProblems(catalogue, dossier) : [])];
  const found = [...problems, ...scanProblems, ...doubtful.map(doubtProblem), ...templates];
  return { ...NOTHING_READ, ...read, problems: withoutRepeats(found) };
}

/** Of every file that is read, by path. */
function hashes(
  inputs: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  { sources }: Catalogue,
): Manifest['sources'] {
  const all = [
    ...inputs.map(({ path, bytes }) => ({ path: INPUT + path, sha256: sha256(bytes) })),
    ...sources.map(({ file, bytes }) => ({ path: file, sha256: sha256(bytes) })),
  ];
  return all.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Without a profile of the platform no word of it is known: that is told once, not for every word. */
function templateProblems(catalogue: Catalogue, { organization }: Dossier): readonly Problem[] {
  const unknown = unknownPlatform(organization.platform, catalogue.data);
  if (unknown.length > 0) return unknown;
  return [
    ...unverifiedPlatform(organization.platform, catalogue.data),
    ...checkTemplates(catalogue, organization),
  ];
}
