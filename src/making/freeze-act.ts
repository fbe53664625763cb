import type { ActRecord, ActReference } from '../acts/act.ts';
import { actFile, type Candidate, folderFor, type NamedActs, newAct } from '../acts/new-act.ts';
import type { Register } from '../acts/register.ts';
import type { NewAct } from '../acts/write.ts';
import type { FolderFile } from '../world/files.ts';
import type { Format } from '../writers/registry.ts';
import type { Job } from './job.ts';
import type { MadeFile } from './made-file.ts';

/** In what an act is issued. */
export const ISSUED_AS: readonly Format[] = ['docx', 'pdf'];

/** What a run that issues knows. */
export interface RunOfIssue {
  readonly job: Job;
  readonly register: Register;
  /** Of the program. */
  readonly version: string;
  /** Acts of the run that come before. */
  readonly earlier: readonly NewAct[];
}

/** The act of a document with the files of its folder; `signatures`: those of its draft; `more`: what the act has otherwise. */
export function frozenAct(
  candidate: Candidate,
  made: readonly (Pick<MadeFile, 'name' | 'bytes'> & { readonly format: string })[],
  named: NamedActs,
  { job, register, version, earlier }: RunOfIssue,
  signatures: readonly FolderFile[] = [],
  more: Partial<ActRecord> = {},
): NewAct {
  const { files, input, catalogue, options } = job;
  const folder = folderFor(candidate, files, input, earlier);
  const id = folder.slice('2026/'.length);
  const issue = { id, program: { name: 'sferum-docs', version }, issued: options.today } as const;
  const act = newAct(candidate, named, register, catalogue.templates, issue);
  const contents = made.map(({ name, bytes }) => ({ name, bytes }));
  return { act: { ...act, ...more, files: made.map(actFile) }, folder, files: [...contents, ...signatures] };
}

/** A document that is cited: among the acts of the run, else the act in force on the day. */
export function citedAct(
  id: string,
  date: string,
  { earlier, register }: Pick<RunOfIssue, 'earlier' | 'register'>,
): ActReference | null {
  const together = earlier.find(({ act }) => act.document === id)?.act;
  return together ?? register.inForce(id, date);
}
