import { linkSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Lock, lockPath } from './files.ts';
import { makeFolder } from './make-folder.ts';
import { isGone, type Owner, SELF } from './owner.ts';
import { sweep, temporaryName } from './temporary.ts';

/** Takes a folder, makes it when it is missing, and removes what killed processes left in it. See {@link Files.lock}. */
export function lockFolder(folder: string, name: string): Lock | null {
  const first = makeFolder(folder);
  const path = lockPath(folder, name);
  const candidate = join(folder, temporaryName());
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      writeFileSync(candidate, JSON.stringify(SELF));
      const now = statSync(candidate).mtimeMs;
      if (create(candidate, path)) {
        sweep(folder, now);
        sweepLocks(folder, now);
        return { release: () => release(path, folder, first) };
      }
      if (!isAbandoned(path, now)) return null;
      rmSync(path, { force: true });
    }
    return null;
  } finally {
    rmSync(candidate, { force: true });
  }
}

/** Gives the candidate the lock's name in one step; false when another process was faster. */
function create(candidate: string, path: string): boolean {
  try {
    linkSync(candidate, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
  }
  return createInPlace(path);
}

/** A memory stick (exFAT) knows no links. */
function createInPlace(path: string): boolean {
  try {
    writeFileSync(path, JSON.stringify(SELF), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A lock that cannot be read was cut off by a crash. */
function isAbandoned(path: string, now: number): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isFile()) return false;
  const owner = found && readOwner(path);
  return !owner || isGone(owner, (now - found.mtimeMs) / 1000);
}

/** Locks under other names whose owners are gone: a part of a batch that nobody runs again would leave its own for ever. */
function sweepLocks(folder: string, now: number): void {
  for (const name of readdirSync(folder).filter((one) => /^\.sferum-docs[\w-]*\.lock$/u.test(one))) {
    const path = join(folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    const owner = found?.isFile() ? readOwner(path) : null;
    const isOther = owner !== null && !(owner.pid === SELF.pid && owner.host === SELF.host);
    if (found && isOther && isGone(owner, (now - found.mtimeMs) / 1000)) rmSync(path, { force: true });
  }
}

function readOwner(path: string): Owner | null {
  try {
    const { pid, host, task } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Owner>;
    const isOwner = Number.isInteger(pid) && typeof host === 'string';
    return isOwner ? ({ pid, host, task: typeof task === 'string' ? task : null } as Owner) : null;
  } catch {
    return null;
  }
}

/** Somebody may have taken the lock for abandoned; folders made for nothing go away again. */
function release(path: string, folder: string, first: string | undefined): void {
  const owner = readOwner(path);
  if (owner?.pid === SELF.pid && owner.host === SELF.host) rmSync(path, { force: true });
  if (first === undefined) return;
  try {
    for (let at = folder; !relative(first, at).startsWith('..'); at = dirname(at)) rmdirSync(at);
  } catch {
    // It is not empty.
  }
}
