import { unitKey } from '../organization/membership.ts';

/** Number of a unit; {@link NO_UNIT} for rows that name none. */
export type UnitNumber = number;

/** Rows of people without a unit: they count in all units together only. */
export const NO_UNIT: UnitNumber = 0;

/** Units by number. Names with one key are one unit, shown as first written. */
export class Units {
  readonly #names: string[] = [''];
  readonly #byKey = new Map<string, UnitNumber>([['', NO_UNIT]]);

  number(name: string): UnitNumber {
    const key = unitKey(name);
    const number = this.#byKey.get(key);
    if (number !== undefined) return number;
    this.#byKey.set(key, this.#names.length);
    return this.#names.push(name.replace(/[^\S\u{A0}]+/gu, ' ').trim()) - 1;
  }

  name(unit: UnitNumber): string {
    return this.#names[unit] ?? '';
  }

  /** Numbers of all units that have a name. */
  all(): readonly UnitNumber[] {
    return [...this.#names.keys()].slice(1);
  }
}
