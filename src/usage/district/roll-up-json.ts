/* The roll-up for machines (`docs/district.md`, «For machines»). */

import { indicatorsOf } from './figure-index.ts';
import type { HandedIn } from './handed-in.ts';
import { DISTRICT_ROLES } from './organization-figures.ts';
import { figureIn, unpacked } from './packed-figures.ts';
import { rankings } from './ranking.ts';
import type { RollUp } from './roll-up.ts';

const SCHEMA = 'sferum-docs/summary';
const VERSION = 1;

/** The roll-up as lines of one JSON text: that of ten thousand organisations is long. `rank`: with the organisations in the order of their figures. */
export function* rollUpJson(made: RollUp, { rank }: { readonly rank: boolean }): Iterable<string> {
  const { period, counted, left, groups } = made;
  const before = { schema: SCHEMA, version: VERSION, period };
  yield `${JSON.stringify(before).slice(0, -1)},"organizations":[`;
  for (const [at, one] of [...counted, ...left].entries()) {
    const text = JSON.stringify(organizationJson(one, groups?.of.get(one.folder)));
    yield at === 0 ? text : `,${text}`;
  }
  yield `],${JSON.stringify(sumsJson(made, rank)).slice(1)}`;
}

function sumsJson(made: RollUp, rank: boolean): object {
  const { total, kinds, groups, norms, weeks, problems } = made;
  return {
    total,
    kinds: kinds.map(({ name, ...rest }) => ({ kind: name, ...rest })),
    ...(groups ? { by: { column: groups.column, groups: groups.groups } } : {}),
    norms,
    weeks,
    ...(rank ? { ranking: rankings(made) } : {}),
    problems,
  };
}

function organizationJson(
  { folder, name, source, figures, problems }: HandedIn,
  group: string | undefined,
): Readonly<Record<string, unknown>> {
  return {
    folder,
    name,
    kind: figures?.organization.kind ?? null,
    ...(group === undefined ? {} : { group }),
    source,
    period: figures?.period ?? null,
    indicators: figures ? unpacked(figures).indicators : [],
    community: figures?.community ?? null,
    problems,
  };
}

/** The table for machines: a row an organisation, a column a figure, named as in JSON. */
export function rollUpRows({ counted, period }: RollUp): readonly (readonly (string | number | null)[])[] {
  const figures = DISTRICT_ROLES.flatMap((role) =>
    indicatorsOf(role).map((indicator) => ({ role, indicator })),
  );
  const head = ['version', 'from', 'to', 'coveredDays', 'folder', 'name', 'kind'];
  const rows = counted.map(({ folder, name, figures: { period: own, organization, numbers } }) => {
    const about = [VERSION, period.from, period.to, own.coveredDays, folder, name, organization.kind];
    return [...about, ...figures.map(({ role, indicator }) => figureIn(numbers, role, indicator, 'value'))];
  });
  return [[...head, ...figures.map(({ role, indicator }) => `${role}.${indicator}`)], ...rows];
}
