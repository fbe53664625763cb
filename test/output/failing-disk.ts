import { disk } from '../../src/world/disk.ts';
import type { Files, Staged } from '../../src/world/files.ts';

/** The real disk until the n-th change of it; that one and, when `dead`, all later ones do not happen. */
export function failingDisk(
  n: number,
  code: string,
  dead: boolean,
): Files & { readonly failed: () => boolean } {
  let changes = 0;
  const attempt = (change: () => void, half = (): void => {}): void => {
    changes += 1;
    if (changes === n && dead) half();
    if (changes === n || (dead && changes > n)) throw Object.assign(new Error(code), { code });
    change();
  };
  const unlessDead = (change: () => void): void => {
    if (!dead || changes < n) change();
  };
  return {
    ...disk,
    failed: () => changes >= n,
    stage(path, bytes) {
      let staged = { commit: () => {}, discard: () => {} };
      attempt(
        () => {
          staged = disk.stage(path, bytes);
        },
        () => disk.stage(path, bytes.subarray(0, bytes.length / 2)),
      );
      return {
        commit: () => attempt(() => staged.commit()),
        discard: () => unlessDead(() => staged.discard()),
      };
    },
    async stageAll(writings) {
      const staged: Staged[] = [];
      try {
        for (const { path, bytes } of writings) staged.push(this.stage(path, bytes));
      } catch (error) {
        for (const file of staged) file.discard();
        throw error;
      }
      return staged;
    },
    stageFolder(root, path, contents) {
      let staged = { commit: () => {}, discard: () => {} };
      attempt(
        () => {
          staged = disk.stageFolder(root, path, contents);
        },
        () => disk.stageFolder(root, path, contents.slice(0, 1)),
      );
      return {
        commit: () => attempt(() => staged.commit()),
        discard: () => unlessDead(() => staged.discard()),
      };
    },
    remove: (path) => attempt(() => disk.remove(path)),
    flush: (path) => attempt(() => disk.flush(path)),
    lock(path, name) {
      const lock = disk.lock(path, name);
      return lock && { release: () => unlessDead(() => lock.release()) };
    },
  };
}
