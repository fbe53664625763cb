import type { Indicator } from '../figures/indicator.ts';
import { type FigureIndex, indicatorsOf } from './figure-index.ts';
import { DISTRICT_ROLES, type DistrictRole } from './organization-figures.ts';

/** How many organisations meet a norm, of those that have it. */
export interface NormTally {
  readonly role: DistrictRole;
  readonly indicator: Indicator;
  /** The norm, when all that have one have the same; in the indicator's own unit. */
  readonly target: number | null;
  readonly met: number;
  readonly missed: number;
  /** They have the norm, and it cannot be said whether they meet it. */
  readonly unsaid: number;
  /** met / (met + missed); null when nobody can be judged. */
  readonly share: number | null;
}

/** Every norm that an organisation has. */
export function normTallies(list: readonly FigureIndex[]): readonly NormTally[] {
  return DISTRICT_ROLES.flatMap((role) =>
    indicatorsOf(role).flatMap((indicator) => normTally(list, role, indicator) ?? []),
  );
}

function normTally(list: readonly FigureIndex[], role: DistrictRole, indicator: Indicator): NormTally | null {
  const rows = list.flatMap((one) => one.row(role, indicator) ?? []).filter(({ target }) => target !== null);
  if (rows.length === 0) return null;
  const [met = 0, missed = 0] = (['met', 'missed'] as const).map(
    (verdict) => rows.filter((row) => row.verdict === verdict).length,
  );
  const targets = new Set(rows.map(({ target }) => target));
  const [target = null] = targets.size === 1 ? targets : [];
  const judged = met + missed;
  const share = judged === 0 ? null : met / judged;
  return { role, indicator, target, met, missed, unsaid: rows.length - judged, share };
}
