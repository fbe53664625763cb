import { cleanText, isFormulaError } from '../../../reading/clean-text.ts';
import { LIMITS } from '../../../reading/limits.ts';
import { type Colleagues, userKey } from '../../colleagues.ts';
import type { UsageRole } from '../../role.ts';
import type { Reason } from './left-out.ts';
import { REASONS } from './reasons.ts';

const NOBODY = /^(?:|[-\u{2010}-\u{2015}\u{2212}]+|н\/д|нет данных|null|none|n\/a)$/iu;

/** «7,9E+10»: of all phones that begin alike Excel made the same. */
const EXPONENT = /^\d[.,]?\d*E\+?\d+$/iu;

/** Reads the cells that name a user. */
export class UserCells {
  readonly #colleagues: Colleagues;

  constructor(colleagues: Colleagues) {
    this.#colleagues = colleagues;
  }

  /** What all spellings of the user have in common, or why the cell names none. Those who work there are found in the staff list. */
  key(text: string, role: UsageRole): string | Reason {
    const { text: name } = cleanText(text);
    if (NOBODY.test(name)) return REASONS.noUser;
    if (name.length > LIMITS.cellCharacters) return REASONS.longCell;
    if (isFormulaError(name)) return REASONS.formula;
    if (EXPONENT.test(name)) return REASONS.exponent;
    const isColleague = role !== 'parent' && role !== 'pupil';
    return (isColleague ? this.#colleagues.find(name, true)?.key : undefined) ?? userKey(name);
  }

  /** The role of a user by the staff list, or that it knows none. */
  role(text: string): UsageRole | Reason {
    const { text: name } = cleanText(text);
    if (NOBODY.test(name)) return REASONS.noUser;
    return this.#colleagues.find(name)?.role ?? REASONS.noRole;
  }
}
