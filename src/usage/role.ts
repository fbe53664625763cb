import { isPedagogical } from '../organization/post.ts';
import { WordList } from './word-list.ts';

/** Roles on the platform, in the order of the report. */
export const ROLES = ['administrator', 'educator', 'parent', 'pupil', 'staff'] as const;

export type UsageRole = (typeof ROLES)[number];

const WORDS = new WordList<UsageRole>({
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
});

/** All words that name a role, for «did you mean». */
export const ROLE_WORDS = WORDS.all();

/** The role's Russian name: «педагог». */
export function roleName(role: UsageRole): string {
  return WORDS.nameOf(role);
}

/** The role that a word names; a pedagogical post («музыкальный руководитель») names the educator. */
export function parseRole(text: string): UsageRole | null {
  return WORDS.idOf(text) ?? (isPedagogical(text) ? 'educator' : null);
}
