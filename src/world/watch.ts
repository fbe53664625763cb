import { watch } from 'node:fs';

/** Files that programs make beside those that are edited. */
const PASSING = /(?:^|[\\/])(?:~\$|\.|thumbs\.db)/iu;

/** Calls back when something changes in a folder; where the system cannot tell, never. Gives what ends it. */
export function watchFolder(folder: string, changed: () => void): () => void {
  try {
    const watcher = watch(folder, { recursive: true }, (_, name) => {
      if (name === null || !PASSING.test(name)) changed();
    });
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => {};
  }
}
