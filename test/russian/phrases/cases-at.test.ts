import { expect, test } from 'vitest';
import { ANY, bitsOf, bitsOfAll } from '../../../src/russian/case-bits.ts';
import { casesAt } from '../../../src/russian/phrases/cases-at.ts';

test.each([
  ['зюзюбр', 'nag'],
  ['зюзюбра', 'nga'],
  ['зюзюбру', 'dap'],
  ['зюзюбром', 'ipna'],
  ['зюзюбре', 'dpna'],
  ['зюзюбры', 'gna'],
  ['зюзюбров', 'ga'],
  ['зюзюбрам', 'd'],
  ['зюзюбрами', 'i'],
  ['зюзюбрах', 'p'],
  ['зюзюбрь', 'na'],
  ['зюзюбрью', 'i'],
  ['зюзюбрия', 'nga'],
  ['зюзюбрии', 'gdpna'],
  ['зюзюбрией', 'i'],
  ['зюзюбрасся', ANY],
  ['зюз-ра', 'n'],
  ['зязю', ANY],
])('«%s», which nobody knows, is a noun in %s', (word, cases) => {
  expect(casesAt(word, 0)).toEqual({ noun: bitsOfAll(cases), adjective: 0 });
});

test.each([
  ['зюзюброго', 'ga'],
  ['зюзюброму', 'd'],
  ['зюзюбрым', 'dina'],
  ['зюзюбрыми', 'i'],
  ['зюзюбрых', 'gap'],
  ['зюзюбрую', 'a'],
  ['зюзюбрной', 'gdip'],
])('«%s» is an adjective in %s', (word, cases) => {
  expect(casesAt(word, 0)).toEqual({ noun: 0, adjective: bitsOfAll(cases) });
});

test.each(['обж', 'ст.', '9б', 'дир'])('«%s» may be in any case', (word) => {
  expect(casesAt(word, bitsOfAll('d')).noun).toBe(bitsOfAll(ANY));
});

test('«саду» is where something is, too', () => {
  expect(casesAt('саду', bitsOfAll('p')).noun & bitsOf('p', 'm')).not.toBe(0);
});
