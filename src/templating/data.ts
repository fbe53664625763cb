import { join } from 'node:path';
import { parse } from 'yaml';
import { readTableDescription, type TableDescription } from '../organization/tables/description.ts';
import type { Problem } from '../problem.ts';
import type { Complain } from '../reading/complain.ts';
import type { Target } from '../usage/figures/targets.ts';
import type { ReadFiles } from '../world/unchanged.ts';
import { announcedNorms } from './announced-norms.ts';
import { checkLaws, checkTerms } from './data-checks.ts';
import type { Law } from './laws.ts';
import { type PlatformFacts, splitProfile } from './platform-facts.ts';
import { PREPARED, type Prepared, textKey } from './prepared.ts';
import type { Terms } from './root-shape.ts';
import { shownPath } from './shown-path.ts';

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
  const read = (folder: string, ...rest: readonly string[]): unknown => {
    const shown = shownPath(folder, 'data', ...rest);
    try {
      const text = readText(join(folder, 'data', ...rest), shown);
      return prepared.data[textKey(text)] ?? parse(text);
    } catch (error) {
      problems.push(syntaxProblem(error, shown));
      return {};
    }
  };
  const readFolder = (name: string): ReadonlyMap<string, DataFile> => {
    const found = new Map<string, DataFile>();
    for (const folder of folders) {
      for (const file of files.list(join(folder, 'data', name)).filter((entry) => entry.endsWith('.yaml'))) {
        const shown = shownPath(folder, 'data', name, file);
        found.set(file.slice(0, -'.yaml'.length), { shown, data: read(folder, name, file) });
      }
    }
    return found;
  };
  const laws: Record<string, Law> = {};
  for (const folder of folders.filter((one) => files.stat(join(one, 'data', 'laws.yaml')))) {
    Object.assign(laws, read(folder, 'laws.yaml'));
    problems.push(...checkLaws(laws, shownPath(folder, 'data', 'laws.yaml')));
  }
  const tables = readTables(files, folders, readText, (problem) => problems.push(problem), prepared);
  const announced = readNorms(files, folders, readText, prepared);
  problems.push(...announced.problems);
  const vocabularies = readFolder('vocabulary');
  problems.push(...checkTerms(new Map([...vocabularies.values()].map(({ shown, data }) => [shown, data]))));
  const { platforms, platformFacts, problems: wrong } = profilesOf(readFolder('platforms'));
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

interface DataFile {
  readonly shown: string;
  readonly data: unknown;
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

/** The descriptions of input tables in `data/tables`. `readText`: the text of a path, which users know as `shown`. */
export function readTables(
  files: ReadFiles,
  folders: readonly string[],
  readText: (path: string, shown: string) => string,
  complain: Complain,
  prepared: Prepared = PREPARED,
): readonly TableDescription[] {
  const found = new Map<string, TableDescription>();
  for (const folder of folders) {
    const inner = join(folder, 'data', 'tables');
    for (const entry of files.list(inner).filter((name) => name.endsWith('.yaml'))) {
      const shown = shownPath(folder, 'data', 'tables', entry);
      const name = entry.slice(0, -'.yaml'.length);
      const text = readText(join(inner, entry), shown);
      const known = prepared.tables[textKey(text)];
      const table = known?.name === name ? known : readTableDescription(name, text, shown, complain);
      if (table) found.set(name, table);
    }
  }
  return [...found.values()];
}

/** The norms of the last folder that has any. */
export function readNorms(
  files: ReadFiles,
  folders: readonly string[],
  readText: (path: string, shown: string) => string,
  prepared: Prepared = PREPARED,
): ReturnType<typeof announcedNorms> {
  const path = (folder: string): string => join(folder, 'data', 'norms.yaml');
  const last = folders.findLast((folder) => files.stat(path(folder)));
  if (last === undefined) return { norms: [], problems: [] };
  const shown = shownPath(last, 'data', 'norms.yaml');
  try {
    const text = readText(path(last), shown);
    return announcedNorms(prepared.data[textKey(text)] ?? parse(text), shown);
  } catch (error) {
    return { norms: [], problems: [syntaxProblem(error, shown)] };
  }
}

function syntaxProblem(error: unknown, file: string): Problem {
  const { linePos } = error as { linePos?: readonly { line: number; col: number }[] };
  return {
    severity: 'error',
    code: 'data/syntax',
    message: 'Файл данных не читается как YAML.',
    file,
    ...(linePos?.[0] ? { line: linePos[0].line, column: linePos[0].col } : {}),
    hint: 'Проверьте отступы (только пробелы) и кавычки в этой строке.',
  };
}
