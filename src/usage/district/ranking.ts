import { FigureIndex } from './figure-index.ts';
import type { CountedIn } from './handed-in.ts';
import { WEEKLY_ROLES } from './organization-figures.ts';
import type { RollUp } from './roll-up.ts';

/** Organisations in the order of their share of active users; never people. */
export interface Ranking {
  readonly role: (typeof WEEKLY_ROLES)[number];
  readonly places: readonly RankedOrganization[];
}

export interface RankedOrganization {
  /** From 1; those with the same share have the same. */
  readonly place: number;
  readonly folder: string;
  readonly name: string;
  /** 0…1. */
  readonly share: number;
}

/** Of those who have the figure and of whom it can be. */
export function rankings({ counted }: Pick<RollUp, 'counted'>): readonly Ranking[] {
  return WEEKLY_ROLES.map((role) => {
    const shares = counted.flatMap((one) => sharesOf(one, role));
    const sorted = shares.sort((a, b) => b.share - a.share);
    const place = (share: number): number => sorted.findIndex((one) => one.share === share) + 1;
    return { role, places: sorted.map((one) => ({ place: place(one.share), ...one })) };
  });
}

function sharesOf(
  { folder, name, figures }: CountedIn,
  role: Ranking['role'],
): readonly Omit<RankedOrganization, 'place'>[] {
  const sides = new FigureIndex(figures).sides(role, 'active_share', 'value');
  return sides ? [{ folder, name, share: sides.value / sides.base }] : [];
}
