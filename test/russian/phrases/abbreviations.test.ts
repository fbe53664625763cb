import { expect, test } from 'vitest';
import { openTitle } from '../../../src/russian/written/open-title.ts';
import { openUnit } from '../../../src/russian/written/open-unit.ts';
import { fixture } from '../fixture.ts';

const OPENED = { title: openTitle, unit: openUnit };

/** Nothing in the second column: one abbreviation is unknown, or none is there. */
test.each(fixture('abbreviations').map(({ kind, text = '', full }) => [kind, text, full]))(
  'the %s «%s» is «%s» in full',
  (kind, text, full) => {
    expect(OPENED[kind as keyof typeof OPENED](text) ?? '').toBe(full);
  },
);

test('what is very long is not taken apart', () => {
  const named = (length: number): string => `гр. «${'я'.repeat(length - 'гр. «»'.length)}»`;
  expect(openUnit(named(300))).toMatch(/^группа «яя/u);
  expect(openUnit(named(301))).toBeNull();
});
