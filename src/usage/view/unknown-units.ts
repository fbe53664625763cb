import { agree } from '../../russian/text/number.ts';
import { isInGroups } from '../figures/headcount.ts';
import type { UsageRole } from '../role.ts';
import { unitsIn } from './named-units.ts';
import { sentence } from './sentence.ts';
import { unitRoles, type ViewSource } from './source.ts';

/** More units than this are counted and not listed: the chart and its table have them all. */
export const MOST_LISTED = 6;

/** Units of which nothing can be said, and why. */
export interface UnknownUnits {
  readonly silent: readonly string[];
  readonly doubtful: readonly string[];
}

/** Groups of the list without a registered share of a role, and units whose share cannot be. */
export function unknownUnits({ units, row, credibility, input }: ViewSource, role: UsageRole): UnknownUnits {
  const { headcount, data } = input;
  const groups = isInGroups(role) ? headcount.groups(role).map((unit) => data.units.name(unit)) : [];
  const doubtful = units.filter((unit) => !credibility.isCredible(role, unit, 'registered_share'));
  const isSilent = (unit: string): boolean => row(role, unit, 'registered_share').value === null;
  return { doubtful, silent: groups.filter((unit) => isSilent(unit) && !doubtful.includes(unit)) };
}

/** «нет данных по группам «Ель» и «Дуб»; недостоверны данные по группе «Липа»», or nothing. */
export function unknownWords({ silent, doubtful }: UnknownUnits, one: string): string {
  const of = (units: readonly string[]): string =>
    units.length > MOST_LISTED
      ? sentence`по ${agree(units.length, one, 'dat')}`
      : unitsIn(
          'по',
          units.map((unit) => ({ unit })),
          one,
        );
  return [
    ...(silent.length === 0 ? [] : [sentence`нет данных ${of(silent)}`]),
    ...(doubtful.length === 0 ? [] : [sentence`недостоверны данные ${of(doubtful)}`]),
  ].join('; ');
}

/** What the chart of units does not show: «Родители: нет данных по группе «Ель».», or nothing. */
export function unshownUnits(source: ViewSource): string {
  const told = unitRoles(source).flatMap(({ role, short }) => {
    const words = unknownWords(unknownUnits(source, role), source.vocabulary.group.nom);
    return words === '' ? [] : [sentence`${short}: ${words}.`];
  });
  return told.join(' ');
}
