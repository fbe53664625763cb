import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holderOf, nextNumber } from '../../src/acts/numbers.ts';

const numbered = (number: string | null, date = '2025-09-01', journal = 'orders') => ({
  journal,
  number,
  date,
});

describe('the next number of a journal', () => {
  it.each([
    [['101-од', '99-од'], '102-од'],
    [['87-ОД', '88-ОД', '5'], '89-ОД'],
    [['01-17/152'], '01-17/153'],
    [['7'], '8'],
    [['02-Д', '3-Д'], '4-Д'],
    [['133/6 – ОД', 'без номера'], null],
    [[], null],
  ])('after %s is %s', (numbers, next) => {
    expect(
      nextNumber(
        numbered(null),
        numbers.map((one) => numbered(one)),
      ),
    ).toBe(next);
  });

  it('counts anew every year and in every journal', () => {
    const others = [
      numbered('200-од', '2024-12-30'),
      numbered('300-од', '2025-01-10', 'letters'),
      numbered('4-од'),
    ];
    expect(nextNumber(numbered(null), others)).toBe('5-од');
  });

  it('is never taken', () => {
    const series = fc.array(fc.tuple(fc.nat(500), fc.constantFrom('-од', '', '-ОД', ' о/д')), {
      minLength: 1,
    });
    fc.assert(
      fc.property(series, (numbers) => {
        const entries = numbers.map(([value, after]) => numbered(`${value}${after}`));
        const next = nextNumber(numbered(null), entries);
        expect(next).not.toBeNull();
        expect(holderOf(numbered(next), entries)).toBeUndefined();
      }),
    );
  });
});

describe('a taken number', () => {
  it('is the same in any letter case and with any dash, of that journal and year alone', () => {
    const entries = [numbered('101-ОД')];
    expect(holderOf(numbered('101–од'), entries)).toBe(entries[0]);
    expect(holderOf(numbered('101-од', '2026-01-10'), entries)).toBeUndefined();
    expect(holderOf(numbered('101-од', '2025-01-10', 'letters'), entries)).toBeUndefined();
    expect(holderOf(numbered(null), [numbered(null)])).toBeUndefined();
  });
});
