import { parseRole, ROLE_WORDS, ROLES, roleName, type UsageRole } from './role.ts';
import { WordList } from './word-list.ts';

/** Roles that norms ask of together, in the order of the report. */
const UNIONS = {
  workers: ['administrator', 'educator', 'staff'],
  families: ['parent', 'pupil'],
} as const satisfies Readonly<Record<string, readonly UsageRole[]>>;

export type RoleUnion = keyof typeof UNIONS;

/** What figures are told of: a role, or several together. */
export type ReportedRole = UsageRole | RoleUnion;

export const ROLE_UNIONS = Object.keys(UNIONS) as readonly RoleUnion[];

const WORDS = new WordList<RoleUnion>({
  workers: [
    'все работники',
    'все сотрудники',
    'работники вместе',
    'работники всего',
    'персонал',
    'весь персонал',
    'коллектив',
    'весь коллектив',
  ],
  families: ['родители и обучающиеся вместе', 'семьи'],
});

/** All words that name what a norm may be set for. */
export const REPORTED_ROLE_WORDS: readonly string[] = [...WORDS.all(), ...ROLE_WORDS];

/** Its own name of each. */
export const REPORTED_ROLE_NAMES: readonly string[] = [...ROLES, ...ROLE_UNIONS].map(reportedRoleName);

export function isUnion(role: ReportedRole): role is RoleUnion {
  return role in UNIONS;
}

/** The roles that are counted together; of a single role itself. */
export function rolesIn(role: ReportedRole): readonly UsageRole[] {
  return isUnion(role) ? UNIONS[role] : [role];
}

/** «педагог», «все работники». */
export function reportedRoleName(role: ReportedRole): string {
  return isUnion(role) ? WORDS.nameOf(role) : roleName(role);
}

/** The role that a word names, or roles together: «все работники», «обучающиеся и родители», «родители + ученики (вместе)». */
export function parseReportedRole(text: string): ReportedRole | null {
  return WORDS.idOf(text) ?? parseRole(text) ?? together(text);
}

function together(text: string): RoleUnion | null {
  const parts = text.replace(/\(?вместе\)?/iu, '').split(/[,+/]|\sи\s/iu);
  const roles = parts.map((part) => parseRole(part.trim()));
  const isAll = (union: RoleUnion): boolean =>
    new Set(roles).size > 1 &&
    roles.every((role) => role !== null && rolesIn(union).includes(role)) &&
    roles.includes(UNIONS[union][1]);
  return ROLE_UNIONS.find(isAll) ?? null;
}
