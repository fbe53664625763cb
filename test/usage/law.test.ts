import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { LOG_COLUMNS, SUMMARY_COLUMNS } from '../../src/usage/exports/files/columns.ts';
import { INDICATORS, indicatorTitle } from '../../src/usage/figures/indicator.ts';
import { ROLES } from '../../src/usage/role.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LAW = readFileSync(join(ROOT, 'docs/usage-report.md'), 'utf8');
const CHAPTERS = [...LAW.matchAll(/^## (.+)$/gmu)].map(([, title]) => title);

/** Chapters of the law that the comments of a folder cite, as «file: chapter». */
function cited(folder: string): readonly (readonly [file: string, chapter: string])[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const text = readFileSync(join(ROOT, folder, name), 'utf8');
      return [...text.matchAll(/`docs\/usage-report\.md`, «([^»]+)»/gu)].map(
        ([, chapter = '']) => [name, chapter] as const,
      );
    });
}

it('has every chapter that the code cites', () => {
  const citations = [...cited('src/usage'), ...cited('test/usage')];
  expect(citations.length).toBeGreaterThan(10);
  for (const [file, chapter] of citations) expect(CHAPTERS, file).toContain(chapter);
});

it('defines every indicator under its title, names every role and every column', () => {
  const rows = LAW.split('\n').filter((line) => line.startsWith('| `'));
  for (const indicator of INDICATORS) {
    const row = rows.find((line) => line.includes(`\`${indicator}\``));
    expect(row, indicator).toContain(indicatorTitle(indicator));
  }
  for (const role of ROLES) expect(LAW).toContain(`\`${role}\``);
  for (const { list } of [LOG_COLUMNS, SUMMARY_COLUMNS])
    expect(LAW).toContain(`\`${list.map(({ title }) => title).join('; ')}\``);
});
