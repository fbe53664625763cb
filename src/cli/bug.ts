/** Where a bug struck, without any value from the user's data: «TypeError, pdf.js:12». */
export function bugPlace(error: unknown): string {
  const { name, stack } = error as Error;
  const place = /[\w-]+\.[jt]s:\d+/.exec(stack ?? '')?.[0] ?? '';
  return [name, place].filter((part) => part !== '').join(', ');
}
