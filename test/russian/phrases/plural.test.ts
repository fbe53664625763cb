import { expect, it } from 'vitest';
import { NOUNS } from '../../../src/russian/lexicon/nouns.ts';
import { knownNoun, nounForms, nounOfPlural } from '../../../src/russian/morphology/noun.ts';

it('every noun of the lexicon is found by its plural', () => {
  const words = Object.values(NOUNS).flatMap((list) => list.trim().split(/\s+/u));
  const nouns = words.flatMap((word) => knownNoun(word) ?? []).filter(({ fixed }) => !fixed);
  expect(nouns.length).toBeGreaterThan(500);
  const lost = nouns.filter((noun) => nounOfPlural(nounForms(noun).plural.nom) === null);
  expect(lost.map(({ word }) => word)).toEqual([]);
});
