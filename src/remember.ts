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
