/* What a shard of a roll-up leaves for the others: the figures of its organisations. */
import { join } from 'node:path';
import type { Problem, Result } from '../../problem.ts';
import { dateOf } from '../../usage/day.ts';
import type { HandedIn } from '../../usage/district/handed-in.ts';
import type { OrganizationFigures } from '../../usage/district/organization-figures.ts';
import { packed, unpacked } from '../../usage/district/packed-figures.ts';
import type { ReportPeriod } from '../../usage/period.ts';
import { type Files, LOCK } from '../../world/files.ts';
import { sha256 } from '../../world/hash.ts';
import type { Shard } from '../batch/organizations.ts';
import { changedParts, findParts, missingParts, NO_PARTS, otherRun, partName } from '../batch/parts.ts';
import { putOwnFile } from '../own-file.ts';
import { holdingFolder } from '../publish-documents.ts';

const SCHEMA = 'sferum-docs/handed-in';
const VERSION = 1;
const STEM = 'показатели';

interface ShardFile {
  readonly schema: typeof SCHEMA;
  readonly version: typeof VERSION;
  /** Version of the program that wrote it. */
  readonly program: string;
  /** ISO dates: parts of another period are another run. */
  readonly from: string;
  readonly to: string;
  readonly organizations: readonly StoredHandIn[];
}

/** Its numbers as they are in a file of figures. */
type StoredHandIn = Omit<HandedIn, 'figures'> & { readonly figures: OrganizationFigures | null };

/** Puts down what a shard gathered; gives the path. */
export async function putShard(
  files: Files,
  folder: string,
  { part, of }: Shard,
  organizations: readonly HandedIn[],
  { period, program }: { readonly period: ReportPeriod; readonly program: string },
): Promise<Result<string>> {
  const days = { from: dateOf(period.from), to: dateOf(period.to) };
  const about = { schema: SCHEMA, version: VERSION, program, ...days } as const;
  const file: ShardFile = { ...about, organizations: organizations.map(stored) };
  const bytes = new TextEncoder().encode(`${JSON.stringify({ ...file, sha256: hashOf(file) })}\n`);
  const name = partName(STEM, part, of, 'json');
  const isShard = (old: Uint8Array): boolean => readShard(old) !== null;
  const put = async (): Promise<string> => putOwnFile(files, folder, name, bytes, isShard);
  return holdingFolder(files, { output: folder, dryRun: false }, put, `${LOCK}-summary-${part}-${of}`);
}

function stored(one: HandedIn): StoredHandIn {
  return { ...one, figures: one.figures && unpacked(one.figures) };
}

function hashOf(file: object): string {
  return sha256(new TextEncoder().encode(JSON.stringify(file)));
}

/** Null for a file that somebody has changed, or of another version. */
function readShard(bytes: Uint8Array): ShardFile | null {
  try {
    const { sha256: hash, ...file } = JSON.parse(new TextDecoder().decode(bytes));
    return file.schema === SCHEMA && file.version === VERSION && hash === hashOf(file) ? file : null;
  } catch {
    return null;
  }
}

/** What the parts in a folder gathered: all of one period. */
export interface CollectedFigures {
  readonly organizations: readonly HandedIn[];
  /** ISO dates. */
  readonly from: string;
  readonly to: string;
  readonly problems: readonly Problem[];
}

/** Reads the parts in a folder; where periods or programs differ, those that most have. */
export function collectShards(files: Files, folder: string): Result<CollectedFigures> {
  const found = findParts(files, folder, STEM, 'json');
  if ('problem' in found) return found;
  const { of, names } = found.value;
  const parts = [...names].map(([part, name]): Part => {
    return { part, name, file: readShard(files.read(join(folder, name))) };
  });
  const taken = ofOneRun(parts.filter(isWhole));
  const problems = [...found.value.problems, ...partProblems(parts, taken, of)];
  const [first] = taken;
  if (!first) return { problem: problems[0] ?? NO_PARTS };
  const { from, to } = first.file;
  return { value: { organizations: organizationsOf(taken), from, to, problems } };
}

/** A file of a part; null when somebody has changed it. */
interface Part {
  readonly part: number;
  readonly name: string;
  readonly file: ShardFile | null;
}

type WholePart = Part & { readonly file: ShardFile };

function isWhole(part: Part): part is WholePart {
  return part.file !== null;
}

/** The parts of the run that most are of. */
function ofOneRun(parts: readonly WholePart[]): readonly WholePart[] {
  const run = ({ file: { from, to, program } }: WholePart): string => `${to} ${from} ${program}`;
  const usual = mostOf(parts.map(run));
  return parts.filter((one) => run(one) === usual);
}

function partProblems(parts: readonly Part[], taken: readonly WholePart[], of: number): readonly Problem[] {
  const damaged = parts.filter((one) => !isWhole(one));
  const strangers = parts.filter((one) => isWhole(one) && !taken.includes(one)).map(({ name }) => name);
  const there = taken.map(({ part }) => part);
  return [
    ...changedParts(damaged, of),
    ...(strangers.length > 0 ? [otherRun(strangers, of)] : []),
    ...missingParts(of, there),
  ];
}

/** By their folders. */
function organizationsOf(parts: readonly WholePart[]): readonly HandedIn[] {
  const all = parts.flatMap(({ file }) => file.organizations);
  const read = all.map((one) => ({ ...one, figures: one.figures && packed(one.figures) }));
  return read.sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** The one that most are; of two that as many are, the later. */
function mostOf(runs: readonly string[]): string | undefined {
  const tally = new Map<string, number>();
  for (const run of runs) tally.set(run, (tally.get(run) ?? 0) + 1);
  return [...tally].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1))[0]?.[0];
}
