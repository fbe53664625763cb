import { readFileSync } from 'node:fs';

/** Rows of a tab-separated list in `fixtures/`, by column name. */
export function fixture(name: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(new URL(`./fixtures/${name}.tsv`, import.meta.url), 'utf8');
  const [head = '', ...lines] = text.trim().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}
