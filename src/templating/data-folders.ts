import { join } from 'node:path';
import { parse } from 'yaml';
import type { Problem } from '../problem.ts';
import type { Complain } from '../reading/complain.ts';
import type { ReadFiles } from '../world/unchanged.ts';
import { checkLaws } from './data-checks.ts';
import type { Law } from './laws.ts';
import { type Prepared, textKey } from './prepared.ts';
import { shownPath } from './shown-path.ts';

/** The folders `data` of the folders of templates. */
export class DataFolders {
  readonly #files: ReadFiles;
  readonly #folders: readonly string[];
  readonly #readText: (path: string, shown: string) => string;
  readonly #prepared: Prepared;
  readonly #complain: Complain;

  constructor(
    files: ReadFiles,
    folders: readonly string[],
    readText: (path: string, shown: string) => string,
    prepared: Prepared,
    complain: Complain,
  ) {
    this.#files = files;
    this.#folders = folders;
    this.#readText = readText;
    this.#prepared = prepared;
    this.#complain = complain;
  }

  laws(): Readonly<Record<string, Law>> {
    const laws: Record<string, Law> = {};
    for (const folder of this.#folders.filter((one) => this.#files.stat(join(one, 'data', 'laws.yaml')))) {
      Object.assign(laws, this.#read(folder, 'laws.yaml'));
      for (const problem of checkLaws(laws, shownPath(folder, 'data', 'laws.yaml'))) this.#complain(problem);
    }
    return laws;
  }

  /** The files of an inner folder by their names; later folders win. */
  inside(name: string): ReadonlyMap<string, DataFile> {
    const found = new Map<string, DataFile>();
    for (const folder of this.#folders) {
      const entries = this.#files.list(join(folder, 'data', name)).filter((entry) => entry.endsWith('.yaml'));
      for (const file of entries) {
        const shown = shownPath(folder, 'data', name, file);
        found.set(file.slice(0, -'.yaml'.length), { shown, data: this.#read(folder, name, file) });
      }
    }
    return found;
  }

  #read(folder: string, ...rest: readonly string[]): unknown {
    const shown = shownPath(folder, 'data', ...rest);
    try {
      const text = this.#readText(join(folder, 'data', ...rest), shown);
      return parsedData(text, this.#prepared);
    } catch (error) {
      this.#complain(syntaxProblem(error, shown));
      return {};
    }
  }
}

export interface DataFile {
  readonly shown: string;
  readonly data: unknown;
}

export function syntaxProblem(error: unknown, file: string): Problem {
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

/** What a text says; those that are shipped are known already. Throws for what is no YAML. */
export function parsedData(text: string, { data }: Prepared): unknown {
  return data[textKey(text)] ?? parse(text);
}
