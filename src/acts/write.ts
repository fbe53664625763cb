import { join } from 'node:path';
import type { Problem } from '../problem.ts';
import { fileProblem } from '../reading/file-problem.ts';
import type { TemplateHead } from '../templating/heads.ts';
import type { Files, FolderFile, Staged } from '../world/files.ts';
import { putFile } from '../world/put-file.ts';
import { ACT_FILE, type ActRecord } from './act.ts';
import { printAct } from './act-file.ts';
import { ACTS } from './place.ts';
import { type ActsRead, readActs } from './reading.ts';
import type { Entry } from './register.ts';
import { printRegisterFile, REGISTER, REGISTER_FILE, type RegisterRow } from './register-file.ts';
import { printRegister, registerRows } from './register-rows.ts';

/** An act on its way into the register. */
export interface NewAct {
  readonly act: ActRecord;
  /** Below the folder of the acts. */
  readonly folder: string;
  /** Its files, and what signs them. */
  readonly files: readonly FolderFile[];
}

/**
 * Puts acts down, each a folder that is there at once with all its files, in their order: killed at any moment, an act is issued or
 * it is not. The register follows; it can always be made of the folders again. Throws the file system's error.
 */
export function writeActs(files: Files, input: string, acts: readonly NewAct[]): void {
  const root = join(input, ACTS);
  const staged: Staged[] = [];
  try {
    for (const { act, folder, files: contents } of acts) {
      const record = { name: ACT_FILE, bytes: new TextEncoder().encode(printAct(act)) };
      staged.push(files.stageFolder(root, join(root, folder), [...contents, record]));
    }
    for (const [index, { folder }] of acts.entries()) {
      staged[index]?.commit();
      files.flush(join(root, folder.slice(0, 4)));
    }
  } finally {
    for (const one of staged) one.discard();
  }
}

/** Takes the issue of an act back: its folder stays, and says so. Throws the file system's error. */
export function withdrawAct(files: Files, input: string, { act, folder }: Entry, today: string): void {
  if (!act) return;
  const bytes = new TextEncoder().encode(printAct({ ...act, withdrawn: today }));
  putFile(files, join(input, ACTS, folder ?? '', ACT_FILE), bytes);
}

/** Writes the register of the acts that are there; where there is nothing to write none is begun. Gives why it could not be written: nothing is lost by that. */
export function writeRegister(
  files: Files,
  input: string,
  heads: readonly TemplateHead[],
): readonly Problem[] {
  const { register, table } = readActs(files, input, heads);
  if (register.isEmpty && files.stat(join(input, ACTS, REGISTER)) === null) return [];
  return putRegister(files, input, { register, table });
}

/** Puts a row for an act made elsewhere into the register, which then stands in its order. Throws the file system's error. */
export function addRow(
  files: Files,
  input: string,
  { register, table }: Pick<ActsRead, 'register' | 'table'>,
  cells: RegisterRow['cells'],
): void {
  const rows = [...registerRows(register, table), { cells, added: [] }];
  putFile(files, join(input, ACTS, REGISTER), printRegisterFile({ added: table.added, rows }));
}

function putRegister(
  files: Files,
  input: string,
  { register, table }: Pick<ActsRead, 'register' | 'table'>,
): readonly Problem[] {
  const path = join(input, ACTS, REGISTER);
  const bytes = printRegister(register, table);
  try {
    const before = files.stat(path)?.kind === 'file' ? files.read(path) : null;
    if (before === null || !isSame(before, bytes)) putFile(files, path, bytes);
    return [];
  } catch (error) {
    return [notWritten(error)];
  }
}

function notWritten(error: unknown): Problem {
  const message = 'Не удалось обновить реестр';
  return {
    ...fileProblem(error, 'acts/register-not-written', message, REGISTER_FILE),
    severity: 'warning',
    hint: 'Закройте его в Excel. Реестр запишется по папкам актов, когда вы запустите sferum-docs issue',
  };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
