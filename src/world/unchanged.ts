import type { Files } from './files.ts';
import { sha256OfChunks } from './hash.ts';

/** What reading asks of files. */
export type ReadFiles = Pick<Files, 'stat' | 'list' | 'read' | 'resolve' | 'chunks'>;

type Ask = (files: ReadFiles) => unknown;

interface Reading<T> {
  readonly answers: readonly { readonly ask: Ask; readonly given: Answer }[];
  readonly made: T;
}

type Answer = { readonly value: unknown } | { readonly thrown: unknown };

/**
 * What was made of files, kept while the files stay as they were: a later reading under the same key that would be told the same
 * about every path gets the same object. One reading is kept for a key, whole files by their bytes, those that come in pieces by their hash.
 */
export class UnchangedFiles<T> {
  readonly #readings = new Map<string, Reading<T>>();
  readonly #most: number;

  /** `most`: keys that are kept at a time. */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  /** `read` depends on nothing but the key and what it asks of the files it is given. When it throws, nothing is kept. */
  read(files: ReadFiles, key: string, read: (files: ReadFiles) => T): T {
    const known = this.#readings.get(key);
    if (known?.answers.every(({ ask, given }) => isSame(given, answer(ask, files)))) return known.made;
    const answers: Reading<T>['answers'][number][] = [];
    const noted = <A>(ask: (files: ReadFiles) => A): A => {
      const given = answer(ask, files);
      answers.push({ ask, given });
      if ('thrown' in given) throw given.thrown;
      return given.value as A;
    };
    const made = read({
      stat: (path) => noted((asked) => asked.stat(path)),
      list: (folder) => noted((asked) => asked.list(folder)),
      read: (path) => noted((asked) => asked.read(path)),
      resolve: (path) => noted((asked) => asked.resolve(path)),
      chunks: (path) => {
        // First the hash: what is written after it is another file at the next look.
        noted((asked) => sha256OfChunks(asked.chunks(path)));
        return files.chunks(path);
      },
    });
    if (this.#readings.size >= this.#most) this.#readings.clear();
    this.#readings.set(key, { answers, made });
    return made;
  }
}

function answer(ask: Ask, files: ReadFiles): Answer {
  try {
    return { value: ask(files) };
  } catch (thrown) {
    return { thrown };
  }
}

function isSame(before: Answer, now: Answer): boolean {
  if ('thrown' in before || 'thrown' in now)
    return 'thrown' in before && 'thrown' in now && String(before.thrown) === String(now.thrown);
  return before.value instanceof Uint8Array && now.value instanceof Uint8Array
    ? Buffer.compare(before.value, now.value) === 0
    : JSON.stringify(before.value) === JSON.stringify(now.value);
}
