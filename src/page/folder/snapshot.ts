import type { ActsRead } from '../../acts/reading.ts';
import { type Doubtful, doubtfulForms } from '../../checks/doubtful.ts';
import { openText, type TextFile } from '../../editing/text-file.ts';
import { factAt, plainFacts } from '../../editing/yaml-edit.ts';
import type { FactsFound } from '../../making/facts.ts';
import { withTrueNames } from '../../making/true-names.ts';
import type { Reading } from '../../organization/read.ts';
import type { Problem } from '../../problem.ts';
import { withoutRepeats } from '../../problem.ts';
import { bytesOf, fileNamed, type OpenFolder } from './place.ts';

/** What the folder says at one moment. */
export interface Snapshot {
  readonly reading: Reading;
  readonly problems: readonly Problem[];
  readonly doubtful: readonly Doubtful[];
  readonly organization: OrganizationText;
  readonly acts: ActsRead;
}

/** The organisation file as a text. */
export interface OrganizationText {
  /** Its name; null when there is none. */
  readonly file: string | null;
  readonly text: TextFile | null;
  /** Its facts as they are written; null when it cannot be read as such. */
  readonly facts: unknown;
  /** Why it cannot be changed here, or null. */
  readonly locked: string | null;
}

/** Of the facts of a folder, and of how they are written there. Only a bug throws. */
export async function takeSnapshot(place: OpenFolder, facts: Promise<FactsFound>): Promise<Snapshot> {
  const { reading, acts, problems: found } = await facts;
  const doubtful = reading.dossier ? doubtfulForms(reading.dossier) : [];
  const problems = withTrueNames(withoutRepeats(found), reading.sources);
  return { reading, problems, doubtful, organization: organizationText(place), acts };
}

export function organizationText(place: OpenFolder): OrganizationText {
  const file = fileNamed(place, 'organization');
  if (file === null) return { file, text: null, facts: {}, locked: null };
  const opened = openText(bytesOf(place, file));
  if ('problem' in opened) return { file, text: null, facts: null, locked: opened.problem.message };
  const facts = opened.value.text.trim() === '' ? {} : plainFacts(opened.value.text);
  const locked = facts === null ? BROKEN : null;
  return { file, text: opened.value, facts, locked };
}

const BROKEN =
  'В файле organization.yaml есть строки, записанные не по правилам. Исправьте их в Блокноте, и форма откроется.';

/** What is written under a path, '' for nothing. */
export function writtenAt({ text }: OrganizationText, path: readonly (string | number)[]): string {
  return (text && factAt(text.text, path)) ?? '';
}
