const MOST = 5000;

/**
 * What `make` gives for a key, made once: words and phrases repeat from person to person and from document to document.
 * At most `most` keys are kept, so that memory stays flat however many organisations a run has.
 */
export function remember<T>(known: Map<string, T>, key: string, make: () => T, most = MOST): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= most) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}

/** The same of an object that is made into something in a few ways: of these the last `most` are kept, as long as the object is. */
export function rememberOf<T>(
  known: WeakMap<object, readonly T[]>,
  key: object,
  is: (made: T) => boolean,
  make: () => T,
  most: number,
): T {
  const before = known.get(key) ?? [];
  const found = before.find(is);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, [...before.slice(1 - most), made]);
  return made;
}

/** True of lists of the very same objects. */
export function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((each, index) => each === others[index]);
}

const MOST_MET = 20_000;

/** What came before, of the last thousands, by its hash: now and then something new is taken for it. */
export class Met {
  readonly #hashes = new Set<number>();

  /** False when the key comes for the first time. */
  again(key: string): boolean {
    const hash = hashOf(key);
    if (this.#hashes.has(hash)) return true;
    if (this.#hashes.size >= MOST_MET) this.#hashes.clear();
    this.#hashes.add(hash);
    return false;
  }
}

/**
 * {@link remember} of what documents share. Most of what is asked for only once never comes again, a sentence with the name of an organisation:
 * a key is kept when it comes for the second time.
 */
export class Recurring<T> {
  readonly #known = new Map<string, T>();
  readonly #met = new Met();
  readonly #most: number;

  constructor(most = MOST) {
    this.#most = most;
  }

  of(key: string, make: () => T): T {
    const found = this.#known.get(key);
    if (found !== undefined) return found;
    return this.#met.again(key) ? remember(this.#known, apart(key), make, this.#most) : make();
  }
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

/** The text as one of its own: a slice would keep the whole that it was cut from. */
export function apart(text: string): string {
  return ` ${text}`.slice(1);
}
