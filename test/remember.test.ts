import { expect, test } from 'vitest';
import { Recurring } from '../src/remember.ts';

/** How often each key had to be made. */
function madeOf(keys: readonly string[], most?: number): ReadonlyMap<string, number> {
  const memory = new Recurring<string>(most);
  const made = new Map<string, number>();
  for (const key of keys) {
    const make = (): string => {
      made.set(key, (made.get(key) ?? 0) + 1);
      return key.toUpperCase();
    };
    expect(memory.of(key, make)).toBe(key.toUpperCase());
  }
  return made;
}

test('what comes for the second time is kept', () => {
  expect(madeOf(['а', 'б', 'а', 'а', 'б', 'а', 'в'])).toEqual(
    new Map([
      ['а', 2],
      ['б', 2],
      ['в', 1],
    ]),
  );
});

test('no more is kept than may be', () => {
  const twice = ['а', 'а', 'б', 'б', 'в', 'в'];
  expect(madeOf([...twice, 'а'], 3).get('а')).toBe(2);
  expect(madeOf([...twice, 'а'], 2).get('а')).toBe(3);
});
