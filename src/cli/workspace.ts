import { join } from 'node:path';
import type { Dossier } from '../input/dossier.ts';
import { type Doubtful, doubtfulForms, doubtProblem } from '../input/doubtful.ts';
import { readDossier } from '../input/read.ts';
import type { Manifest } from '../output/manifest.ts';
import type { SignedScan } from '../output/produce.ts';
import { type Problem, withoutRepeats } from '../problem.ts';
import { type Catalogue, readCatalogue } from '../templating/catalogue.ts';
import { lintCatalogue } from '../templating/render.ts';
import type { UsageView } from '../usage/view/view.ts';
import type { Files } from '../world/files.ts';
import { sha256 } from '../world/hash.ts';

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
  const { dossier, problems, sources } = await readDossier(files, input, catalogue.data.tables);
  const lint = dossier ? lintCatalogue(catalogue, dossier) : [];
  const doubtful = dossier ? doubtfulForms(dossier) : [];
  const scans = readScans(files, join(input, SIGNED));
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
    problems: withoutRepeats([...problems, ...doubtful.map(doubtProblem), ...catalogue.problems, ...lint]),
  };
}

/** Folder of the signed scans inside the input folder. */
const SIGNED = 'signed';

const SCAN_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** Signed scans, named by document id: `order-administrator.pdf`. */
function readScans(files: Files, folder: string): ReadonlyMap<string, SignedScan> {
  const scans = new Map<string, SignedScan>();
  for (const name of files.list(folder)) {
    const dot = name.lastIndexOf('.');
    const mime = SCAN_TYPES[name.slice(dot + 1).toLowerCase()];
    if (mime && dot > 0) scans.set(name.slice(0, dot), { name, mime, bytes: files.read(join(folder, name)) });
  }
  return scans;
}
