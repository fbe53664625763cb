import type { Forms } from '../../russian/case.ts';
import { withCapital } from '../../russian/text/first-letter.ts';
import { pluralOf } from '../../russian/text/number.ts';
import { ROLES, type UsageRole } from '../role.ts';

/** What a report calls the people of a role. */
export interface RoleWords {
  readonly role: UsageRole;
  /** Heading of the role's figures: «Родители (законные представители)». */
  readonly title: string;
  /** Name of the role's line in a chart: «Родители». */
  readonly short: string;
  /** Nominative singular, to be counted: «родитель». */
  readonly one: string;
  readonly many: Forms;
  /** Norms ask about them; of administrators and other staff the table of indicators says enough. */
  readonly isMain: boolean;
  /** The role's people belong to groups or classes, not to departments. */
  readonly inGroups: boolean;
}

/** Words of the vocabulary of a kind of organisation that the report needs. */
export interface Vocabulary {
  /** «воспитанник», «обучающийся». */
  readonly pupil: Forms;
  /** «группа», «класс». */
  readonly group: Forms;
  /** «родители (законные представители)». */
  readonly parents: Forms;
  /** In a kindergarten they have no accounts, and nobody misses their figures. */
  readonly pupilsHaveAccounts: boolean;
}

export function roleWords({ pupil, parents }: Vocabulary): Readonly<Record<UsageRole, RoleWords>> {
  const ones = { administrator: 'администратор', educator: 'педагог', parent: 'родитель' } as const;
  const nouns = { ...ones, pupil: pupil.nom, staff: 'прочий сотрудник' };
  const entries = ROLES.map((role) => {
    const many = pluralOf(nouns[role]);
    const short = withCapital(many.nom);
    const title = role === 'parent' ? withCapital(parents.nom) : short;
    const inGroups = role === 'parent' || role === 'pupil';
    const isMain = inGroups || role === 'educator';
    return [role, { role, title, short, one: nouns[role], many, isMain, inGroups }] as const;
  });
  return Object.fromEntries(entries) as Record<UsageRole, RoleWords>;
}

/** «Об обучающихся», «О воспитанниках». */
export function about(people: string): string {
  return `${/^[аоуэи]/iu.test(people) ? 'Об' : 'О'}\u{A0}${people}`;
}
