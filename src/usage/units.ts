import { unitKey } from '../organization/membership.ts';
import { shown } from '../reading/wording.ts';

/** Number of a unit; {@link NO_UNIT} for rows that name none. */
export type UnitNumber = number;

/** Rows of people without a unit: they count in all units together only. */
export const NO_UNIT: UnitNumber = 0;

/** Units by number. Names with one key are one unit, shown as first written. */
export class Units {
  readonly #names: string[] = [''];
  readonly #byKey = new Map<string, UnitNumber>([['', NO_UNIT]]);
  readonly #listed: ReadonlySet<UnitNumber>;

  /** `listed`: the names in the organisation's list of groups; they are no secret. */
  constructor(listed: readonly string[] = []) {
    this.#listed = new Set(listed.map((name) => this.number(name)));
  }

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

  /** The name in a message, in quotes; whatever stands for a unit in other tables may be personal. */
  shown(unit: UnitNumber): string {
    return this.isListed(unit) ? `«${this.name(unit)}»` : shown(this.name(unit));
  }

  /** True of a unit in the organisation's list of groups. */
  isListed(unit: UnitNumber): boolean {
    return this.#listed.has(unit);
  }

  /** The names in that list. */
  listed(): readonly string[] {
    return [...this.#listed].map((unit) => this.name(unit));
  }

  /** Numbers of all units that have a name. */
  all(): readonly UnitNumber[] {
    return [...this.#names.keys()].slice(1);
  }
}
