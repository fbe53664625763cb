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
