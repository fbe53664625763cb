/* Exports: files of other programs → what they say of usage, with nothing kept of a row but what the figures need. */
import type { Complain } from '../../reading/complain.ts';
import { fileProblem } from '../../reading/file-problem.ts';
import type { Files } from '../../world/files.ts';
import type { Units } from '../units.ts';
import type { TableKind } from './files/columns.ts';
import { type ExportFile, readExport } from './files/export.ts';
import { listExports, type UsageFolder } from './files/folder.ts';
import { recogniseTable } from './files/header.ts';
import { EventLog } from './log/event-log.ts';
import { LogReader } from './log/log-reader.ts';
import { complainOfAll, complainOfLog, complainOfSummary } from './reading-problems.ts';
import type { LeftOut } from './rows/left-out.ts';
import { SummaryReader } from './summary/summary-reader.ts';
import { SummaryRows } from './summary/summary-rows.ts';

/** One export as the report's list of sources shows it. */
export interface UsageSource {
  /** «usage/log.csv». */
  readonly file: string;
  readonly kind: TableKind;
  /** Rows under the header, and how many of them were counted. */
  readonly rows: number;
  readonly used: number;
  readonly left: readonly LeftOut[];
}

/** Everything that the exports say. */
export interface UsageData {
  readonly log: EventLog;
  readonly summary: SummaryRows;
  readonly units: Units;
  readonly sources: readonly UsageSource[];
}

/**
 * Reads all exports under `usage/` of an input folder. Nothing is kept of a row but what the figures need. All problems are
 * reported; only a bug throws. `units` knows the organisation's own units already, so that their spelling wins.
 */
export async function readUsage(
  files: Files,
  input: string,
  units: Units,
  complain: Complain,
): Promise<UsageData> {
  const folder = listExports(files, input, complain);
  const data = { log: new EventLog(), summary: new SummaryRows(), units };
  const sources: UsageSource[] = [];
  for (const file of folder.exports) {
    const source = await readOne(files, file, data, complain);
    if (source) sources.push(source);
  }
  complainOfAll(data.log, data.summary, units, complain);
  return { ...data, sources: withCopies(sources, folder) };
}

type Data = Pick<UsageData, 'log' | 'summary' | 'units'>;

async function readOne(
  files: Files,
  file: ExportFile,
  data: Data,
  complain: Complain,
): Promise<UsageSource | null> {
  try {
    return await readRows(files, file, data, complain);
  } catch (error) {
    complain(fileProblem(error, 'file/unreadable', 'Файл не прочитать', file.name));
    return null;
  }
}

async function readRows(
  files: Files,
  file: ExportFile,
  data: Data,
  complain: Complain,
): Promise<UsageSource | null> {
  const reading: { rows: LogReader | SummaryReader | null } = { rows: null };
  await readExport(
    files,
    file,
    (cells, line) => {
      const table = recogniseTable(file.mapping.headers(cells), { file: file.name, line }, complain);
      if (table?.kind === 'log') {
        data.log.begin(file.name);
        reading.rows = new LogReader(table.header, { ...data, mapping: file.mapping });
      } else if (table) {
        const context = { rows: data.summary, units: data.units, mapping: file.mapping };
        reading.rows = new SummaryReader(file.name, table.header, context);
      }
      return reading.rows;
    },
    complain,
  );
  return reading.rows && finish(file.name, reading.rows, complain);
}

function finish(file: string, rows: LogReader | SummaryReader, complain: Complain): UsageSource {
  if (rows instanceof LogReader) complainOfLog(file, rows, complain);
  else complainOfSummary(file, rows, complain);
  const kind = rows instanceof LogReader ? 'log' : 'summary';
  return { file, kind, rows: rows.rows, used: rows.rows - rows.leftOut.rows, left: rows.leftOut.list() };
}

/** A copy is shown with no rows of its own. */
function withCopies(sources: readonly UsageSource[], folder: UsageFolder): readonly UsageSource[] {
  const copies = folder.copies.flatMap(({ file, of }) => {
    const kind = sources.find((source) => source.file === of)?.kind;
    return kind === undefined ? [] : [{ file, kind, rows: 0, used: 0, left: [] }];
  });
  return [...sources, ...copies].sort((a, b) => (a.file < b.file ? -1 : 1));
}
