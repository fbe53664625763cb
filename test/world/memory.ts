import { posix } from 'node:path';
import type { FileBytes, Files, FolderFile, Lock, Staged } from '../../src/world/files.ts';

/** Files in memory for tests: POSIX paths, folders exist as soon as a file is in them. */
export class MemoryFiles implements Files {
  readonly #files = new Map<string, Uint8Array>();

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) {
      this.#files.set(
        posix.normalize(path),
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
      );
    }
  }

  stat(path: string): ReturnType<Files['stat']> {
    const file = this.#files.get(posix.normalize(path));
    if (file) return { kind: 'file', size: file.length };
    return this.list(path).length > 0 ? { kind: 'directory', size: 0 } : null;
  }

  resolve(path: string): string {
    return posix.normalize(path);
  }

  list(folder: string): readonly string[] {
    const prefix = `${posix.normalize(folder)}/`;
    const names = [...this.#files.keys()]
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length).split('/')[0] ?? '');
    return [...new Set(names)].sort();
  }

  read(path: string): Uint8Array {
    const file = this.#files.get(posix.normalize(path));
    if (file) return file;
    const code = this.list(path).length > 0 ? 'EISDIR' : 'ENOENT';
    throw Object.assign(new Error(`${code}: ${path}`), { code });
  }

  *chunks(path: string): Iterable<Uint8Array> {
    yield this.read(path);
  }

  stage(path: string, bytes: Uint8Array): Staged {
    return { commit: () => void this.#files.set(posix.normalize(path), bytes), discard: () => {} };
  }

  async stageAll(writings: readonly FileBytes[]): Promise<readonly Staged[]> {
    return writings.map(({ path, bytes }) => this.stage(path, bytes));
  }

  stageFolder(_: string, path: string, contents: readonly FolderFile[]): Staged {
    const commit = (): void => {
      for (const { name, bytes } of contents) this.#files.set(posix.normalize(`${path}/${name}`), bytes);
    };
    return { commit, discard: () => {} };
  }

  remove(path: string): void {
    this.#files.delete(posix.normalize(path));
  }

  isHeld(): boolean {
    return false;
  }

  flush(): void {}

  lock(): Lock {
    return { release: () => {} };
  }
}
