import type { Files } from './files.ts';

/** Writes a file in one step, over what stands there. Throws the file system's error; then nothing is left behind. */
export function putFile(files: Files, path: string, bytes: Uint8Array): void {
  const staged = files.stage(path, bytes);
  try {
    staged.commit();
  } finally {
    staged.discard();
  }
}
