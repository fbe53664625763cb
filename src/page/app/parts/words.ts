/** «1 ошибка», «2 ошибки», «5 ошибок». */
export function counted(count: number, one: string, few: string, many: string): string {
  const [tens, ones] = [count % 100, count % 10];
  const word = tens >= 11 && tens <= 14 ? many : ones === 1 ? one : ones >= 2 && ones <= 4 ? few : many;
  return `${count} ${word}`;
}

/** «2026-09-02» as people write it. */
export function russian(iso: string): string {
  return iso.split('-').toReversed().join('.');
}

/** «Приказ о смене» inside of a sentence. */
export function inSentence(title: string): string {
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** «Детский сад № 2» with its number beside the sign on any line. */
export function unbroken(name: string): string {
  return name.replaceAll('№ ', '№\u{A0}');
}
