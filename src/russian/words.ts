const VOWELS = /[аеёиоуыэюя]/gu;

/** A word list written as running text. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

/** A list of pairs written as `key=value key=value`. */
export function wordMap(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .trim()
      .split(/\s+/u)
      .map((pair) => pair.split('=') as [string, string]),
  );
}

/** Small letters, ё as е: how lexicons of names are searched, because people write names both ways. */
export function plain(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е');
}

export function syllables(word: string): number {
  return word.match(VOWELS)?.length ?? 0;
}
