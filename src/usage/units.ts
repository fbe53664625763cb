import { UnitNames, unitKey } from '../organization/unit-names.ts';
import { shown } from '../reading/wording.ts';

/** Number of a unit; {@link NO_UNIT} for rows that name none. */
export type UnitNumber = number;

/** Rows of people without a unit: they count in all units together only. */
export const NO_UNIT: UnitNumber = 0;

/** What stands in a cell where there is no unit. */
const NONE = /^(?:[-\u{2010}-\u{2015}\u{2212}]+|нет|н\/д|нет данных|без (?:группы|класса|подразделения))$/iu;

/** Units by number. Names with one key are one unit, shown as first written. */
export class Units {
  readonly #names: string[] = [''];
  readonly #byKey = new Map<string, UnitNumber>([['', NO_UNIT]]);
  #own = new UnitNames([]);
  readonly #listed: ReadonlySet<UnitNumber>;

  /** `listed`: the names in the organisation's list of groups; they are no secret. */
  constructor(listed: readonly string[] = []) {
    this.#listed = new Set(listed.map((name) => this.number(name)));
    this.settle(this.#listed);
  }

  number(name: string): UnitNumber {
    const key = unitKey(name);
    const number = this.#byKey.get(key) ?? this.#fitting(name);
    this.#byKey.set(key, number);
    return number;
  }

  /** The same units; what is added to the copy is not added here. */
  copy(): Units {
    const copy = new Units(this.listed());
    copy.#names.push(...this.#names.slice(copy.#names.length));
    for (const [key, number] of this.#byKey) copy.#byKey.set(key, number);
    copy.#own = this.#own;
    return copy;
  }

  /** From now on a name that fits exactly one of these units means that one. */
  settle(own: ReadonlySet<UnitNumber>): void {
    this.#own = new UnitNames([...own].map((unit) => this.name(unit)));
  }

  /** The settled unit that a name means, or null. */
  own(name: string): string | null {
    return this.#own.find(name);
  }

  /** Names of the settled units. */
  names(): readonly string[] {
    return this.#own.names;
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

  #fitting(name: string): UnitNumber {
    const shown = name.replace(/[^\S\u{A0}]+/gu, ' ').trim();
    if (NONE.test(shown)) return NO_UNIT;
    const own = this.#own.find(name);
    const known = own === null ? undefined : this.#byKey.get(unitKey(own));
    return known ?? this.#names.push(shown) - 1;
  }
}
