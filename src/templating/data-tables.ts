import { join } from 'node:path';
import { readTableDescription, type TableDescription } from '../organization/tables/description.ts';
import type { Complain } from '../reading/complain.ts';
import type { ReadFiles } from '../world/unchanged.ts';
import { announcedNorms } from './announced-norms.ts';
import { parsedData, syntaxProblem } from './data-folders.ts';
import { PREPARED, type Prepared, textKey } from './prepared.ts';
import { shownPath } from './shown-path.ts';

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
    return announcedNorms(parsedData(text, prepared), shown);
  } catch (error) {
    return { norms: [], problems: [syntaxProblem(error, shown)] };
  }
}
