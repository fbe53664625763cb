import { sha256 } from '../world/hash.ts';
import type { ActRecord } from './act.ts';

const FORMAT = 'sferum-docs/act';

/** Of `act.json`. A later program reads every earlier one: `test/acts/formats` holds a register of each. */
export const ACT_VERSION = 1;

/** Why a text is no `act.json`: it cannot be read, a later program wrote it, somebody edited it. */
export type ActFault = 'damaged' | 'newer' | 'edited';

export function printAct(act: ActRecord): string {
  const content = { format: FORMAT, version: ACT_VERSION, ...act };
  return `${JSON.stringify({ ...content, digest: digestOf(content) }, null, 1)}\n`;
}

/** An act, or why the text is none. */
export function readAct(text: string): ActRecord | ActFault {
  const found = parsed(text);
  if (found === null || found.format !== FORMAT || typeof found.version !== 'number') return 'damaged';
  if (found.version > ACT_VERSION) return 'newer';
  const { digest, ...content } = found;
  if (digest !== digestOf(content)) return 'edited';
  const { format: _, version: __, ...written } = content;
  const act = { amends: [], people: [], ...written };
  return isAct(act) ? act : 'damaged';
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

/** Of the values: blanks and line breaks that a program put in make no difference. */
function digestOf(content: object): string {
  return sha256(new TextEncoder().encode(JSON.stringify(content)));
}

const TEXTS: readonly (keyof ActRecord)[] = ['id', 'document', 'kind', 'title', 'date', 'journal', 'issued'];
const LISTS: readonly (keyof ActRecord)[] = ['cites', 'approves', 'replaces', 'repeals', 'files'];
const RECORDS: readonly (keyof ActRecord)[] = ['occasion', 'clauses', 'tree', 'facts', 'given', 'program'];

/** The digest has told already that nobody changed what the program wrote. */
function isAct(
  value: Readonly<Record<string, unknown>>,
): value is Readonly<Record<string, unknown>> & ActRecord {
  return (
    TEXTS.every((key) => typeof value[key] === 'string') &&
    LISTS.every((key) => Array.isArray(value[key])) &&
    RECORDS.every((key) => typeof value[key] === 'object' && value[key] !== null)
  );
}
