import { type Figure, readFigure, readShare } from '../exports/rows/figure-cell.ts';
import { parseReportedRole, type ReportedRole } from '../reported-role.ts';
import { type Indicator, isShare, parseIndicator } from './indicator.ts';

/** A norm for an indicator of a role, from `targets.csv` (`docs/usage-report.md`, «Targets»). */
export interface Target {
  readonly role: ReportedRole;
  readonly indicator: Indicator;
  /** In the indicator's own unit; a share from 0 to 1. */
  readonly value: number;
  /** «Основание» as written, or ''. */
  readonly basis: string;
  /** An announced norm whose document nobody has read. */
  readonly isUnverified?: boolean;
}

/** A norm in the words of `targets.csv`; null when one of them means nothing. */
export function targetOf(role: string, indicator: string, norm: string, basis: string): Target | null {
  const [who, what] = [parseReportedRole(role), parseIndicator(indicator)];
  const value = what === null ? null : normValue(what, norm);
  return who === null || what === null || typeof value !== 'number'
    ? null
    : { role: who, indicator: what, value, basis };
}

/** The organisation's own norms, and announced ones for what it has set none. */
export function withAnnounced(own: readonly Target[], announced: readonly Target[]): readonly Target[] {
  const isOwn = ({ role, indicator }: Target): boolean =>
    own.some((one) => one.role === role && one.indicator === indicator);
  return [...own, ...announced.filter((norm) => !isOwn(norm))];
}

/** What a norm says in the unit of its indicator. */
export function normValue(indicator: Indicator, text: string): Figure {
  return isShare(indicator) ? readShare(text) : readFigure(text);
}
