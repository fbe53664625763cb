import { join } from 'node:path';
import type { Problem, Result } from '../../problem.ts';
import type { Files } from '../../world/files.ts';
import { holdingFolder } from '../publish-documents.ts';
import { changedParts, findParts, missingParts } from './parts.ts';
import { joinedTable, publishJoined, rowsOf } from './results-table.ts';

/** The tables of a batch's parts as one. */
export interface Collected {
  /** Path of the table. */
  readonly table: string;
  readonly organizations: number;
  readonly problems: readonly Problem[];
}

/** Joins the tables of the parts in a folder; they stay there, so that it may be done again when more of them are. */
export async function collectBatch(files: Files, folder: string): Promise<Result<Collected>> {
  const found = findParts(files, folder, 'результаты', 'csv');
  if ('problem' in found) return found;
  const { of, names, problems } = found.value;
  const read = (name: string) => rowsOf(files.read(join(folder, name)));
  const parts = [...names].map(([part, name]) => ({ part, name, rows: read(name) }));
  const rows = parts.flatMap((one) => one.rows ?? []);
  const put = await holdingFolder(files, { output: folder, dryRun: false }, async () =>
    publishJoined(files, folder, joinedTable(rows)),
  );
  if ('problem' in put) return put;
  const changed = parts.filter((one) => one.rows === null);
  const there = parts.filter((one) => one.rows !== null).map(({ part }) => part);
  const all = [...problems, ...changedParts(changed, of), ...missingParts(of, there)];
  return { value: { table: put.value, organizations: rows.length, problems: all } };
}
