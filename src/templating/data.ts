import type { TableDescription } from '../organization/tables/description.ts';
import type { Problem } from '../problem.ts';
import type { Target } from '../usage/figures/targets.ts';
import type { ReadFiles } from '../world/unchanged.ts';
import { checkTerms } from './data-checks.ts';
import { type DataFile, DataFolders } from './data-folders.ts';
import { readNorms, readTables } from './data-tables.ts';
import type { Law } from './laws.ts';
import { type PlatformFacts, splitProfile } from './platform-facts.ts';
import { PREPARED, type Prepared } from './prepared.ts';
import type { Terms } from './root-shape.ts';

/** Data files that templates cite: platform profiles, vocabularies, laws; and the input tables they need. */
export interface TemplateData {
  /** Words of the platform profiles. */
  readonly platforms: Readonly<Record<string, Terms>>;
  readonly platformFacts: Readonly<Record<string, PlatformFacts>>;
  readonly vocabularies: Readonly<Record<string, Terms>>;
  readonly laws: Readonly<Record<string, Law>>;
  readonly tables: readonly TableDescription[];
  /** Announced norms, for who chooses them. */
  readonly norms: readonly Target[];
  readonly problems: readonly Problem[];
}

/** Reads `data/laws.yaml` and the files of `data/platforms`, `vocabulary` and `tables` of each folder; later folders win. */
export function readTemplateData(
  files: ReadFiles,
  folders: readonly string[],
  readText: (path: string, shown: string) => string,
  prepared: Prepared = PREPARED,
): TemplateData {
  const problems: Problem[] = [];
  const folder = new DataFolders(files, folders, readText, prepared, (problem) => problems.push(problem));
  const laws = folder.laws();
  const tables = readTables(files, folders, readText, (problem) => problems.push(problem), prepared);
  const announced = readNorms(files, folders, readText, prepared);
  problems.push(...announced.problems);
  const vocabularies = folder.inside('vocabulary');
  problems.push(...checkTerms(new Map([...vocabularies.values()].map(({ shown, data }) => [shown, data]))));
  const { platforms, platformFacts, problems: wrong } = profilesOf(folder.inside('platforms'));
  problems.push(...wrong);
  return {
    platforms,
    platformFacts,
    vocabularies: Object.fromEntries([...vocabularies].map(([id, { data }]) => [id, data as Terms])),
    laws,
    tables,
    norms: announced.norms,
    problems,
  };
}

/** Platform profiles: their words are held against each other, and that each says to whom it passes data on. */
function profilesOf(
  files: ReadonlyMap<string, DataFile>,
): Pick<TemplateData, 'platforms' | 'platformFacts' | 'problems'> {
  const profiles = [...files].map(([id, { shown, data }]) => ({ id, shown, ...splitProfile(data, shown) }));
  const words = profiles.map(({ shown, terms, has }) => [shown, { ...terms, ...has }] as const);
  return {
    platforms: Object.fromEntries(profiles.map(({ id, terms }) => [id, terms as Terms])),
    platformFacts: Object.fromEntries(profiles.map(({ id, facts }) => [id, facts])),
    problems: [...checkTerms(new Map(words)), ...profiles.flatMap((profile) => profile.problems)],
  };
}
