/**
 * The sums of a district once more, straight from the words of `docs/district.md`, «Sums», with nothing shared with `src`: every
 * figure of an organisation by the slow calculation of `test/usage/naive.ts`, every sum a loop.
 */
import { naive } from '../../usage/naive.ts';
import type { RandomOrganization } from './random-district.ts';

const WORDS: Readonly<Record<string, string>> = {
  workers: 'все работники',
  educator: 'педагог',
  parent: 'родитель',
  pupil: 'обучающийся',
  families: 'родители и обучающиеся вместе',
};
const DIVIDED: Readonly<Record<string, readonly [string, string]>> = {
  registered_share: ['registered', 'headcount'],
  active_share: ['active_week', 'headcount'],
  messages_per_educator_week: ['messages', 'headcount'],
  calls_per_educator_week: ['calls', 'headcount'],
};

export interface OracleTotal {
  readonly value: number | null;
  readonly organizations: number;
  readonly missing: number;
}

/** A figure of an organisation; in a kindergarten parents alone are families. */
function figure(
  one: RandomOrganization,
  from: string,
  to: string,
  role: string,
  name: string,
): number | null {
  const word = one.kind === 'kindergarten' && role === 'families' ? 'родитель' : WORDS[role];
  return naive(one.known, from, to, word ?? '', null, name);
}

/** True of an organisation that has anything of the period: the others handed nothing in. */
export function hasData({ known }: RandomOrganization, from: string, to: string): boolean {
  const days = known.events.map(({ date }) => date).sort();
  const isLogged = days.length > 0 && (days[0] ?? '') <= to && (days.at(-1) ?? '') >= from;
  return isLogged || known.rows.some((row) => row.from >= from && row.to <= to);
}

export function oracleTotal(
  district: readonly RandomOrganization[],
  from: string,
  to: string,
  role: string,
  name: string,
): OracleTotal {
  let [above, below, organizations] = [0, 0, 0];
  for (const one of district) {
    if (!hasData(one, from, to)) continue;
    const [counted, base] = DIVIDED[name] ?? [name, null];
    const value = figure(one, from, to, role, counted);
    const headcount = base === null ? 1 : figure(one, from, to, role, base);
    if (value === null || headcount === null || headcount === 0) continue;
    above += value;
    below += headcount;
    organizations += 1;
  }
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  const share = name.endsWith('_week') && name !== 'active_week' ? above / below / (days / 7) : above / below;
  const value = organizations === 0 ? null : DIVIDED[name] ? share : above;
  return { value, organizations, missing: district.length - organizations };
}

/** Organisations that meet the norm, and those that do not, of those whose share can be told. */
export function oracleNorm(
  district: readonly RandomOrganization[],
  from: string,
  to: string,
): { readonly met: number; readonly missed: number } {
  const judged = district.filter((one) => one.norm !== null && hasData(one, from, to));
  const shares = judged.map((one) => [figure(one, from, to, 'workers', 'active_share'), one.norm] as const);
  const told = shares.filter(([share]) => share !== null);
  const met = told.filter(([share, norm]) => (share ?? 0) >= (norm ?? 0)).length;
  return { met, missed: told.length - met };
}
