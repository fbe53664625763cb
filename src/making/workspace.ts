import { type Doubtful, doubtfulForms, doubtProblem } from '../checks/doubtful.ts';
import { unknownPlatform } from '../checks/platform.ts';
import type { Dossier } from '../organization/dossier.ts';
import type { Manifest } from '../output/manifest.ts';
import { type Problem, withoutRepeats } from '../problem.ts';
import { type Catalogue, readCatalogue } from '../templating/catalogue.ts';
import { checkTemplates } from '../templating/catalogue-checks.ts';
import type { UsageView } from '../usage/view/view.ts';
import type { Files } from '../world/files.ts';
import { sha256 } from '../world/hash.ts';
import { readFacts } from './facts.ts';
import type { SignedScan } from './produce.ts';
import { readScans, SIGNED } from './scans.ts';

/** Everything a command reads before it makes anything. */
export interface Workspace {
  readonly catalogue: Catalogue;
  readonly dossier: Dossier | null;
  readonly doubtful: readonly Doubtful[];
  readonly scans: ReadonlyMap<string, SignedScan>;
  /** Null until `withUsage` has read the exports. */
  readonly usage: UsageView | null;
  readonly sources: Manifest['sources'];
  readonly problems: readonly Problem[];
}

/** Reads the input folder and the templates, and holds them against each other. Writes nothing. */
export async function openWorkspace(
  files: Files,
  input: string,
  templateFolders: readonly string[],
): Promise<Workspace> {
  return readWorkspace(files, input, readCatalogue(files, templateFolders));
}

/** {@link openWorkspace} with templates that are read already. */
export async function readWorkspace(files: Files, input: string, catalogue: Catalogue): Promise<Workspace> {
  const { dossier, problems, sources } = await readFacts(files, input, catalogue);
  const lint = dossier ? templateProblems(catalogue, dossier) : [];
  const doubtful = dossier ? doubtfulForms(dossier) : [];
  const { scans, problems: scanProblems } = readScans(files, input);
  const signed = [...scans.values()].map(({ name, bytes }) => ({ path: `${SIGNED}/${name}`, bytes }));
  const inputs = [...sources, ...signed].map(({ path, bytes }) => ({
    path: `input/${path}`,
    sha256: sha256(bytes),
  }));
  const templates = catalogue.sources.map(({ file, bytes }) => ({ path: file, sha256: sha256(bytes) }));
  return {
    catalogue,
    dossier,
    doubtful,
    scans,
    usage: null,
    sources: [...inputs, ...templates].sort((a, b) => (a.path < b.path ? -1 : 1)),
    problems: withoutRepeats([
      ...problems,
      ...scanProblems,
      ...doubtful.map(doubtProblem),
      ...catalogue.problems,
      ...lint,
    ]),
  };
}

/** Without a profile of the platform no word of it is known: that is told once, not for every word. */
function templateProblems(catalogue: Catalogue, { organization }: Dossier): readonly Problem[] {
  const unknown = unknownPlatform(organization.platform, catalogue.data);
  return unknown.length > 0 ? unknown : checkTemplates(catalogue, organization);
}
