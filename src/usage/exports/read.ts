/* Exports: files of other programs → what they say of usage, with nothing kept of a row but what the figures need. */
import type { Complain } from '../../reading/complain.ts';
import { fileProblem } from '../../reading/file-problem.ts';
import type { ReadFiles } from '../../world/unchanged.ts';
import type { Units } from '../units.ts';
import { complainOfLongAgo } from './date-problems.ts';
import type { HeaderTaker } from './files/after-header.ts';
import { readExport } from './files/export.ts';
import type { ExportFile } from './files/export-file.ts';
import { listExports, type UsageFolder } from './files/folder.ts';
import { EventLog } from './log/event-log.ts';
import { complainOfAll } from './reading-problems.ts';
import { DateScout } from './rows/date-scout.ts';
import { SummaryRows } from './summary/summary-rows.ts';
import { type OwnFacts, type TableData, TableReading, type UsageSource } from './table-reading.ts';

export type { OwnFacts, UsageSource };

/** Everything that the exports say. */
export interface UsageData {
  readonly log: EventLog;
  readonly summary: SummaryRows;
  readonly units: Units;
  readonly sources: readonly UsageSource[];
}

/**
 * Reads all exports under `usage/` of an input folder. Nothing is kept of a row but what the figures need. All problems are
 * reported; only a bug throws. `own`: units that the organisation has itself, so that their spelling wins, and its calendar.
 */
export function readUsage(files: ReadFiles, input: string, own: OwnFacts, complain: Complain): UsageData {
  const folder = listExports(files, input, own.units, complain);
  const data = { log: new EventLog(), summary: new SummaryRows(), ...own };
  const sources: UsageSource[] = [];
  for (const file of folder.exports) {
    const source = readOne(files, file, data, complain);
    if (source) sources.push(source);
  }
  complainOfAll(data.log, data.summary, own.units, complain);
  complainOfLongAgo(data.log, data.summary.all(), complain);
  const { log, summary, units } = data;
  return { log, summary, units, sources: withCopies(sources, folder) };
}

function readOne(
  files: ReadFiles,
  file: ExportFile,
  data: TableData,
  complain: Complain,
): UsageSource | null {
  try {
    return readRows(files, file, data, complain);
  } catch (error) {
    complain(fileProblem(error, 'file/unreadable', 'Файл не прочитать', file.name));
    return null;
  }
}

function readRows(
  files: ReadFiles,
  file: ExportFile,
  data: TableData,
  complain: Complain,
): UsageSource | null {
  const scout = new DateScout();
  const reading = new TableReading(file, data, scout, complain);
  const isTold = file.mapping.dates.order !== null;
  const passes: readonly HeaderTaker[] = isTold ? [] : [(cells) => scout.under(cells)];
  readExport(files, file, [...passes, (...header) => reading.under(...header)], complain);
  return reading.finish();
}

/** A copy is shown with no rows of its own. */
function withCopies(sources: readonly UsageSource[], folder: UsageFolder): readonly UsageSource[] {
  const copies = folder.copies.flatMap(({ file, of }) => {
    const kind = sources.find((source) => source.file === of)?.kind;
    return kind === undefined ? [] : [{ file, kind, rows: 0, used: 0, left: [] }];
  });
  return [...sources, ...copies].sort((a, b) => (a.file < b.file ? -1 : 1));
}
