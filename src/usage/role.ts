import { isPedagogical } from '../organization/post.ts';
import { fold } from '../reading/wording.ts';

/** Roles on the platform, in the order of the report. */
export const ROLES = ['administrator', 'educator', 'parent', 'pupil', 'staff'] as const;

export type UsageRole = (typeof ROLES)[number];

/** The first word of each is the role's own name. */
const WORDS: Readonly<Record<UsageRole, readonly string[]>> = {
  administrator: ['администратор', 'администраторы', 'админ', 'admin'],
  educator: [
    'педагог',
    'педагоги',
    'педагогический работник',
    'педагогические работники',
    'педработник',
    'педработники',
    'воспитатель',
    'воспитатели',
    'учитель',
    'учителя',
    'преподаватель',
    'преподаватели',
    'классный руководитель',
    'классные руководители',
    'teacher',
  ],
  parent: [
    'родитель',
    'родители',
    'законный представитель',
    'законные представители',
    'родитель (законный представитель)',
    'родители (законные представители)',
    'мать',
    'отец',
  ],
  pupil: [
    'обучающийся',
    'обучающиеся',
    'воспитанник',
    'воспитанники',
    'учащийся',
    'учащиеся',
    'ученик',
    'ученики',
    'школьник',
    'школьники',
    'студент',
    'студенты',
    'ребенок',
    'дети',
    'student',
  ],
  staff: [
    'сотрудник',
    'сотрудники',
    'работник',
    'работники',
    'руководство',
    'руководитель',
    'администрация',
    'прочие сотрудники',
  ],
};

const KNOWN: ReadonlyMap<string, UsageRole> = new Map(
  ROLES.flatMap((role) => [role, ...WORDS[role]].map((word) => [fold(word), role] as const)),
);

/** All words that name a role, for «did you mean». */
export const ROLE_WORDS: readonly string[] = ROLES.flatMap((role) => [...WORDS[role]]);

/** The role's Russian name: «педагог». */
export function roleName(role: UsageRole): string {
  return WORDS[role][0] ?? role;
}

/** The role that a word names; a pedagogical post («музыкальный руководитель») names the educator. */
export function parseRole(text: string): UsageRole | null {
  return KNOWN.get(fold(text)) ?? (isPedagogical(text) ? 'educator' : null);
}
