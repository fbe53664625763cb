import { dayOf } from '../../../usage/day.ts';
import { FigureIndex } from '../../../usage/district/figure-index.ts';
import { DISTRICT_ROLES, type DistrictRole } from '../../../usage/district/organization-figures.ts';
import type { PackedFigures } from '../../../usage/district/packed-figures.ts';
import { ROLE_TITLES } from '../../../usage/district/view/words.ts';
import type { Indicator } from '../../../usage/figures/indicator.ts';
import { daysIn } from '../../../usage/span.ts';

/** Roles that are not made of others. */
const SINGLE: readonly DistrictRole[] = DISTRICT_ROLES.filter((role) => role !== 'families');

/** What an organisation's figures lack: days, headcounts, activity, chats. */
export function missingWords(figures: PackedFigures): string {
  const { from, to, coveredDays } = figures.period;
  const days = daysIn({ from: dayOf(from), to: dayOf(to) });
  const headcounts = rolesWithout('headcount', figures);
  const active = rolesWithout('active_week', figures);
  return [
    ...(coveredDays < days ? [`дней с данными: ${coveredDays} из ${days}`] : []),
    ...(headcounts === '' ? [] : [`численность: ${headcounts}`]),
    ...(active === '' ? [] : [`активность: ${active}`]),
    ...(figures.community?.groupsWithChat === null ? ['реестр чатов'] : []),
    ...(figures.community?.channel === null ? ['сведения о канале'] : []),
  ].join('; ');
}

function rolesWithout(indicator: Indicator, figures: PackedFigures): string {
  const index = new FigureIndex(figures);
  const isLacking = (role: DistrictRole): boolean => (index.row(role, indicator)?.value ?? null) === null;
  const roles = SINGLE.filter((role) => isWanted(role, figures) && isLacking(role));
  return roles.map((role) => ROLE_TITLES[role].toLowerCase()).join(', ');
}

/** In a kindergarten children have no accounts. */
function isWanted(role: DistrictRole, { organization }: PackedFigures): boolean {
  return role !== 'pupil' || organization.kind !== 'kindergarten';
}
