import fc from 'fast-check';
import { chart, series } from './samples.ts';

const word = fc.string({ unit: fc.constantFrom(...'абвШ №«»-'), minLength: 1, maxLength: 40 });
const value = fc.oneof(
  fc.constant(null),
  fc.constant(0),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
/** Charts of any kind with up to 60 categories and 7 series; the third one is a target. */
export const anyChart = fc
  .record({
    kind: fc.constantFrom('line' as const, 'bar' as const),
    unit: fc.constantFrom('чел.', '%', ''),
    title: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
    categories: fc.array(word, { minLength: 1, maxLength: 60 }),
    names: fc.array(word, { minLength: 1, maxLength: 7 }),
    values: fc.array(value, { minLength: 420, maxLength: 420 }),
  })
  .map(({ names, values, ...rest }) => {
    const rows = names.map((name, at) =>
      series(name, values.slice(at * 60, at * 60 + rest.categories.length), at === 2 ? 'target' : 'data'),
    );
    return chart({ ...rest, series: rows });
  });
