import { basename, join } from 'node:path';
import { sha256 } from '../../world/hash.ts';
import { putFile } from '../../world/put-file.ts';
import type { Version } from '../protocol.ts';
import type { OpenFolder } from './place.ts';

/** Folder inside the folder of the facts; the program reads no name that begins with a dot. */
export const KEPT = join('.sferum-docs', 'versions');

const DAYS = 30;

/** `2026-11-27T12-03-05-123 staff.csv`. */
const NAME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3}) (.+)$/u;

/** Replaces a file of the folder in one step and keeps what it was. Throws the file system's error. */
export function replaceFile(place: OpenFolder, name: string, bytes: Uint8Array): void {
  const path = join(place.input, name);
  if (place.files.stat(path) !== null) {
    const before = place.files.read(path);
    if (sha256(before) === sha256(bytes)) return;
    keepVersion(place, name, before);
  }
  putFile(place.files, path, bytes);
}

/** Keeps what a file was, before it is replaced. */
function keepVersion(place: OpenFolder, name: string, bytes: Uint8Array): void {
  const { files, input, moment } = place;
  const [last] = named(place, name);
  if (last !== undefined && sha256(files.read(join(input, KEPT, last))) === sha256(bytes)) return;
  putFile(files, join(input, KEPT, `${moment()} ${keptName(name)}`), bytes);
}

/** What is kept, the newest first. */
export function versions(place: OpenFolder): readonly Version[] {
  return named(place).map((id) => {
    const [, year, month, day, hour, minute, , , file = ''] = NAME.exec(id) ?? [];
    return { id, file: trueName(file), when: `${day}.${month}.${year} ${hour}:${minute}` };
  });
}

function named({ files, input }: OpenFolder, file?: string): readonly string[] {
  const names = files.list(join(input, KEPT)).filter((name) => NAME.test(name));
  return names.filter((name) => file === undefined || NAME.exec(name)?.[8] === keptName(file)).toReversed();
}

/** Of a file in a folder, as one name. */
function keptName(file: string): string {
  return file.replaceAll('/', '%2F');
}

function trueName(kept: string): string {
  return kept.replaceAll('%2F', '/');
}

/** Puts a kept version in the place of the file; what stands there now is kept, too. False when there is no such version. */
export function restoreVersion(place: OpenFolder, id: string): boolean {
  const [, , , , , , , , file] = NAME.exec(id) ?? [];
  if (file === undefined || basename(id) !== id || !named(place).includes(id)) return false;
  if (trueName(file).split('/').includes('..')) return false;
  replaceFile(place, trueName(file), place.files.read(join(place.input, KEPT, id)));
  return true;
}

/** Removes what is older than thirty days. */
export function forgetOld(place: OpenFolder): void {
  const limit = dayNumber(place.today()) - DAYS;
  for (const id of named(place))
    if (dayNumber(id.slice(0, 10)) < limit) place.files.remove(join(place.input, KEPT, id));
}

function dayNumber(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
