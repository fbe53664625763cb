import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { inPage } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How screens are looked at. */
export const VIEWS = [
  { name: 'wide', viewport: { width: 1280, height: 720 } },
  { name: 'dark', viewport: { width: 1280, height: 720 }, colorScheme: 'dark' },
  { name: 'narrow', viewport: { width: 390, height: 844 } },
  { name: '200 %', viewport: { width: 640, height: 400 }, reducedMotion: 'reduce' },
] as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** What axe finds, each with its place. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Not as a script of the page: its policy lets none in.
  const found = await inPage<readonly Violation[]>(
    page,
    `(async () => { ${AXE}; return (await axe.run(document, { resultTypes: ['violations'], iframes: false })).violations; })()`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return inPage(page, 'document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** No fault of accessibility, and nothing that scrolls sideways but its box. */
export async function expectFit(page: Page, what = ''): Promise<void> {
  expect(await violations(page), what).toEqual([]);
  expect(await overflow(page), what).toBeLessThanOrEqual(0);
}
