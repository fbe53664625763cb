import { posix } from 'node:path';
import { parse } from 'yaml';
import type { Problem } from '../problem.ts';
import type { Files } from '../world/files.ts';
import type { Terms } from './fields.ts';
import type { Law } from './laws.ts';

/** Data files that templates cite: platform profiles, vocabularies, laws. */
export interface TemplateData {
  readonly platforms: Readonly<Record<string, Terms>>;
  readonly vocabularies: Readonly<Record<string, Terms>>;
  readonly laws: Readonly<Record<string, Law>>;
  readonly problems: readonly Problem[];
}

/** Reads `platforms/*.yaml`, `vocabulary/*.yaml` and `laws.yaml`; later folders win. */
export function readTemplateData(files: Files, folders: readonly string[]): TemplateData {
  const problems: Problem[] = [];
  const read = (path: string): unknown => {
    try {
      return parse(new TextDecoder().decode(files.read(path)));
    } catch (error) {
      const { linePos } = error as { linePos?: readonly { line: number; col: number }[] };
      problems.push({
        severity: 'error',
        code: 'data/syntax',
        message: 'Файл данных не читается как YAML.',
        file: path,
        ...(linePos?.[0] ? { line: linePos[0].line, column: linePos[0].col } : {}),
        hint: 'Проверьте отступы (только пробелы) и кавычки в этой строке.',
      });
      return {};
    }
  };
  const readFolder = (name: string): Record<string, Terms> => {
    const found: Record<string, Terms> = {};
    for (const folder of folders.map((base) => posix.join(base, name))) {
      for (const file of files.list(folder).filter((entry) => entry.endsWith('.yaml'))) {
        found[file.slice(0, -'.yaml'.length)] = read(posix.join(folder, file)) as Terms;
      }
    }
    return found;
  };
  const laws: Record<string, Law> = {};
  for (const path of folders.map((folder) => posix.join(folder, 'laws.yaml'))) {
    if (files.stat(path)) Object.assign(laws, read(path));
  }
  return { platforms: readFolder('platforms'), vocabularies: readFolder('vocabulary'), laws, problems };
}
