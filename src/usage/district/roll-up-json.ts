/* The roll-up for machines (`docs/district.md`, «For machines»). */
import type { HandedIn } from './handed-in.ts';
import { rankings } from './ranking.ts';
import type { RollUp } from './roll-up.ts';

const SCHEMA = 'sferum-docs/summary';
const VERSION = 1;

/** `rank`: with the organisations in the order of their figures. */
export function rollUpJson(
  made: RollUp,
  { rank }: { readonly rank: boolean },
): Readonly<Record<string, unknown>> {
  const { period, counted, left, total, kinds, groups, norms, weeks, problems } = made;
  return {
    schema: SCHEMA,
    version: VERSION,
    period,
    organizations: [...counted, ...left].map((one) => organizationJson(one, groups?.of.get(one.folder))),
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
    indicators: figures?.indicators ?? [],
    community: figures?.community ?? null,
    problems,
  };
}

/** Columns of the table for machines, a row for each figure of an organisation. */
const COLUMNS = [
  'Версия',
  'С',
  'По',
  'Папка',
  'Организация',
  'Вид',
  'role',
  'indicator',
  'value',
  'previous',
  'yearAgo',
  'target',
  'verdict',
] as const;

/** Every figure in a row of its own, for programs that read tables. */
export function rollUpRows({ counted, period }: RollUp): readonly (readonly (string | number | null)[])[] {
  const rows = counted.flatMap(({ folder, name, figures }) =>
    figures.indicators.map(({ role, indicator, value, previous, yearAgo, target, verdict }) => [
      VERSION,
      period.from,
      period.to,
      folder,
      name,
      figures.organization.kind,
      role,
      indicator,
      value,
      previous,
      yearAgo,
      target,
      verdict,
    ]),
  );
  return [COLUMNS, ...rows];
}
