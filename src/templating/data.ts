import { join } from 'node:path';
import { parse } from 'yaml';
import type { Problem } from '../problem.ts';
import type { Files } from '../world/files.ts';
import type { Terms } from './fields.ts';
import type { Law } from './laws.ts';
import { shownPath } from './shown-path.ts';

/** Data files that templates cite: platform profiles, vocabularies, laws. */
export interface TemplateData {
  readonly platforms: Readonly<Record<string, Terms>>;
  readonly vocabularies: Readonly<Record<string, Terms>>;
  readonly laws: Readonly<Record<string, Law>>;
  readonly problems: readonly Problem[];
}

/** Reads `data/platforms/*.yaml`, `data/vocabulary/*.yaml` and `data/laws.yaml` of each folder; later folders win. */
export function readTemplateData(
  files: Files,
  folders: readonly string[],
  readText: (path: string, shown: string) => string,
): TemplateData {
  const problems: Problem[] = [];
  const read = (folder: string, ...rest: readonly string[]): unknown => {
    const shown = shownPath(folder, 'data', ...rest);
    try {
      return parse(readText(join(folder, 'data', ...rest), shown));
    } catch (error) {
      problems.push(syntaxProblem(error, shown));
      return {};
    }
  };
  const readFolder = (name: string): Record<string, Terms> => {
    const found: Record<string, Terms> = {};
    for (const folder of folders) {
      for (const file of files.list(join(folder, 'data', name)).filter((entry) => entry.endsWith('.yaml'))) {
        found[file.slice(0, -'.yaml'.length)] = read(folder, name, file) as Terms;
      }
    }
    return found;
  };
  const laws: Record<string, Law> = {};
  for (const folder of folders) {
    if (files.stat(join(folder, 'data', 'laws.yaml'))) Object.assign(laws, read(folder, 'laws.yaml'));
  }
  return { platforms: readFolder('platforms'), vocabularies: readFolder('vocabulary'), laws, problems };
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
