/** The words that an abbreviation of three letters or more may stand for: «отд.», «бухг.». */
export function begunBy(key: string, words: Iterable<string>): readonly string[] {
  if (key.length < 4 || !key.endsWith('.')) return [];
  return [...words].filter((word) => word.startsWith(key.slice(0, -1)));
}
