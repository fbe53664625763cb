import { expect, test } from 'vitest';
import { openTitle } from '../../../src/russian/phrases/open-title.ts';
import { openUnit } from '../../../src/russian/phrases/open-unit.ts';
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
  expect(openUnit(`гр. «${'Ромашка '.repeat(36)}»`)).toMatch(/^группа «Ромашка /u);
  expect(openUnit(`гр. «${'Ромашка '.repeat(40)}»`)).toBeNull();
});
