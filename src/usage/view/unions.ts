import { withCapital } from '../../russian/text/first-letter.ts';
import { formatNumber, pluralOf } from '../../russian/text/number.ts';
import type { ReportedRole, RoleUnion } from '../reported-role.ts';
import { norm } from './norm.ts';
import { about, roleWords, type Vocabulary } from './role-words.ts';
import { sentence } from './sentence.ts';
import { printed } from './shown.ts';
import type { ViewSource } from './source.ts';
import { percent } from './wording.ts';

/** What a report calls those of whom it tells figures. */
export interface NamedRole {
  readonly role: ReportedRole;
  /** Heading of their figures. */
  readonly title: string;
  /** The same within a sentence. */
  readonly short: string;
  /** They belong to groups or classes, which may be named with them. */
  readonly inGroups: boolean;
}

/** The words of roles together: «Все работники», «Родители и обучающиеся вместе». */
export function unionWords(union: RoleUnion, { pupil, pupilsHaveAccounts }: Vocabulary): NamedRole {
  const pupils = pluralOf(pupil.nom);
  const families = sentence`Родители и ${pupils.nom} вместе`;
  const short = union === 'workers' ? sentence`Все работники` : families;
  const isExplained = union === 'families' && !pupilsHaveAccounts;
  const why = isExplained ? sentence` (учётные записи ${pupils.gen} не предусмотрены)` : '';
  return { role: union, title: `${short}${why}`, short, inGroups: false };
}

/** Roles together for which there is a norm, each in one sentence. */
export function normsOfUnions(source: ViewSource): readonly string[] {
  return source.unions
    .filter(({ role }) => SHARES.some((share) => source.row(role, null, share).target !== null))
    .flatMap(({ role, short }) => {
      const [first, ...more] = SHARES.flatMap((share) => shareOf(source, role, share));
      const told = [first ?? '', ...[...more, ...unspoken(source, role)].map(withCapital)];
      return first ? [sentence`${short}: ${told.join('. ')}.`] : [];
    });
}

/** «О прочих сотрудниках выгрузки данных не содержат», for each role that should be counted with the others and is not. */
export function unspoken({ row, vocabulary, input }: ViewSource, union: ReportedRole): readonly string[] {
  const wanted = union === 'workers' ? (['educator', 'staff'] as const) : input.families;
  const silent = wanted.filter((role) => row(role, null, 'registered').value === null);
  return silent.map(
    (role) => sentence`${about(roleWords(vocabulary)[role].many.prep)} выгрузки данных не содержат`,
  );
}

const SHARES = ['registered_share', 'active_share'] as const;

/** «зарегистрировано 29 из 31 (93,5 %); норма 75 % достигнута», or nothing. */
function shareOf(source: ViewSource, role: ReportedRole, share: (typeof SHARES)[number]): readonly string[] {
  const people = share === 'registered_share' ? 'registered' : 'active_week';
  const { value } = source.row(role, null, people);
  if (value === null) return [];
  const headcount = source.row(role, null, 'headcount').value;
  const all = headcount === null ? '' : sentence` из ${formatNumber(headcount)}`;
  const part = source.row(role, null, share).value;
  const shown = part === null ? '' : sentence` (${percent(part)})`;
  const verb = people === 'registered' ? sentence`зарегистрировано` : sentence`активных в среднем за неделю`;
  const count = formatNumber(printed(value, people));
  return [sentence`${verb} – ${count}${all}${shown}${norm(source, role, share, percent)}`];
}
