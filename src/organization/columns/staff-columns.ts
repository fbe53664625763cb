import type { TableColumn, TableColumns } from '../../reading/table/header.ts';
import { CASE_LABELS, CASES, type Case } from '../../russian/case.ts';
import type { Gender } from '../../russian/names/gender.ts';
import { type ColumnFacts, columnsOf, ORDINAL } from './describe.ts';

/** Who somebody is on the platform. */
export type Role = 'administrator' | 'educator' | 'management' | 'staff';

/** The columns of the staff list, each described once. */
export const STAFF_FACTS = {
  ordinal: ORDINAL,
  last: {
    type: 'text',
    title: 'Фамилия',
    label: 'фамилия',
    help: 'Впишите фамилию.',
    example: 'Ковальчук',
    required: true,
  },
  first: {
    type: 'text',
    title: 'Имя',
    label: 'имя',
    help: 'Впишите имя полностью.',
    example: 'Татьяна',
    required: true,
  },
  middle: {
    type: 'text',
    title: 'Отчество',
    label: 'отчество',
    help: 'Впишите отчество; если его нет, оставьте пустым.',
    example: 'Андреевна',
  },
  full: {
    type: 'aid',
    title: 'ФИО',
    synonyms: [
      'Ф.И.О. (полностью)',
      'ФИО полностью',
      'ФИО сотрудника',
      'ФИО работника',
      'Фамилия, имя, отчество',
      'Сотрудник',
      'Работник',
    ],
    label: 'фамилия, имя, отчество',
    help: 'Вместо трёх столбцов: фамилия, имя и отчество через пробел.',
    example: 'Ковальчук Татьяна Андреевна',
    rare: true,
  },
  gender: {
    type: 'choice',
    title: 'Пол',
    label: 'пол',
    help: 'Нужен, только если его не понять по имени и отчеству.',
    words: [
      { value: 'm', word: 'м', meaning: 'мужской', also: ['муж', 'мужской', 'мужчина', 'm', 'male'] },
      { value: 'f', word: 'ж', meaning: 'женский', also: ['жен', 'женский', 'женщина', 'f', 'female'] },
    ] satisfies readonly { value: Gender; word: string; meaning: string; also: readonly string[] }[],
    behind: true,
  },
  post: {
    type: 'text',
    title: 'Должность',
    synonyms: ['Занимаемая должность', 'Должность по штатному расписанию', 'Должность работника'],
    label: 'должность',
    help: 'Впишите должность как в штатном расписании.',
    example: 'старший воспитатель',
    blank: 30,
    required: true,
  },
  category: {
    type: 'text',
    title: 'Категория',
    synonyms: ['Квалификационная категория', 'Квалификация', 'Кв. категория'],
    label: 'категория',
    help: 'Квалификационная категория.',
    example: 'высшая',
  },
  unit: {
    type: 'text',
    title: 'Подразделение',
    synonyms: ['Группа', 'Класс', 'Структурное подразделение', 'Отдел', 'Группа (класс)'],
    label: 'подразделение',
    help: 'Группа или класс так же, как в списке групп.',
    example: 'Солнышко',
  },
  role: {
    type: 'choice',
    title: 'Роль',
    synonyms: ['Роль на платформе', 'Роль в Сферуме', 'Роль в профиле'],
    label: 'роль на платформе',
    help: 'Кто он на платформе.',
    words: [
      { value: 'administrator', word: 'администратор' },
      {
        value: 'educator',
        word: 'педагог',
        also: ['воспитатель', 'учитель', 'педагогический работник', 'классный руководитель'],
      },
      { value: 'management', word: 'руководство', also: ['администрация', 'руководитель', 'заместитель'] },
      { value: 'staff', word: 'сотрудник', also: ['работник'] },
    ] satisfies readonly { value: Role; word: string; also?: readonly string[] }[],
    behind: true,
  },
  email: {
    type: 'email',
    title: 'E-mail',
    synonyms: [
      'Почта',
      'Электронная почта',
      'Адрес электронной почты',
      'Эл. почта',
      'Эл. адрес',
      'Mail',
      'Email',
      'Имейл',
    ],
    label: 'электронная почта',
    help: 'Один адрес.',
    example: 'kovalchuk@sadik.example',
    blank: 25,
  },
  mobile: {
    type: 'mobile',
    title: 'Мобильный телефон',
    synonyms: [
      'Телефон',
      'Сотовый',
      'Сотовый телефон',
      'Мобильный',
      'Моб. телефон',
      'Номер телефона',
      'Личный телефон',
      'Тел.',
      'Номер мобильного телефона',
      'Контактный телефон',
    ],
    label: 'мобильный телефон',
    help: 'Личный мобильный телефон: с ним человек регистрируется на платформе.',
    example: '+7 900 000-00-05',
  },
  hired: {
    type: 'date',
    title: 'Дата приёма',
    synonyms: [
      'Принят',
      'Принята',
      'Дата приёма на работу',
      'Приём',
      'Дата поступления',
      'Дата поступления на работу',
      'Даты приёма',
    ],
    label: 'дата приёма',
    help: 'По приказу о приёме.',
    example: '02.09.2019',
  },
  dismissed: {
    type: 'date',
    title: 'Дата увольнения',
    synonyms: ['Уволен', 'Уволена', 'Увольнение', 'Даты увольнения'],
    label: 'дата увольнения',
    help: 'По приказу об увольнении; строку удалять не нужно.',
    example: '30.06.2025',
  },
  lastFixed: {
    type: 'flag',
    title: 'Фамилия не склоняется',
    synonyms: ['Не склонять', 'Не склоняется'],
    label: 'фамилия не склоняется',
    help: 'Впишите «да», если фамилия не меняется по падежам.',
    rare: true,
    behind: true,
  },
} as const satisfies ColumnFacts;

const OBLIQUE = CASES.filter((name) => name !== 'nom');

/** Other ways to name the cases in a header. */
const CASE_WORDS: Readonly<Record<Case, readonly string[]>> = {
  nom: ['именительный'],
  gen: ['родительный', 'кого'],
  dat: ['дательный', 'кому'],
  acc: ['винительный'],
  ins: ['творительный', 'твор', 'тв', 'кем'],
  prep: ['предложный', 'предл', 'пр', 'о ком'],
};

/** What people write over a column with forms in that case. */
export function caseSynonyms(name: Case): readonly string[] {
  return [CASE_LABELS[name], ...CASE_WORDS[name]];
}

/** Id of the override column of a case. */
export function formColumn(what: 'name' | 'post', name: Case): string {
  return `${what}-${name}`;
}

function overrides(what: 'name' | 'post', title: string, others: readonly string[]): TableColumn[] {
  return OBLIQUE.map((name) => {
    const synonyms = [title, ...others].flatMap((noun) =>
      caseSynonyms(name).map((word) => `${noun} (${word})`),
    );
    return { id: formColumn(what, name), title: `${title} (${CASE_LABELS[name]}.)`, synonyms };
  });
}

const described = columnsOf(STAFF_FACTS, [['last', 'full'], ['first', 'full'], ['post']]);

/** The columns of `staff.csv`, with those for forms that win over the rules. */
export const STAFF_COLUMNS: TableColumns = {
  ...described,
  list: [
    ...described.list,
    ...overrides('name', 'ФИО', ['Имя', 'Фамилия, имя, отчество']),
    ...overrides('post', 'Должность', []),
  ],
};
