import type { Column, Columns } from '../reading/table/header.ts';
import { CASE_LABELS, CASES, type Case } from '../russian/case.ts';

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

function overrides(what: 'name' | 'post', title: string, others: readonly string[]): Column[] {
  return OBLIQUE.map((name) => {
    const synonyms = [title, ...others].flatMap((noun) =>
      caseSynonyms(name).map((word) => `${noun} (${word})`),
    );
    return { id: formColumn(what, name), title: `${title} (${CASE_LABELS[name]}.)`, synonyms };
  });
}

/** The columns of `staff.csv`. */
export const STAFF_COLUMNS: Columns = {
  required: [['last', 'full'], ['first', 'full'], ['post']],
  list: [
    { id: 'ordinal', title: '№ п/п', synonyms: ['Номер по порядку', 'Номер'] },
    { id: 'last', title: 'Фамилия' },
    { id: 'first', title: 'Имя' },
    { id: 'middle', title: 'Отчество' },
    {
      id: 'full',
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
    },
    { id: 'gender', title: 'Пол' },
    {
      id: 'post',
      title: 'Должность',
      synonyms: ['Занимаемая должность', 'Должность по штатному расписанию', 'Должность работника'],
    },
    {
      id: 'category',
      title: 'Категория',
      synonyms: ['Квалификационная категория', 'Квалификация', 'Кв. категория'],
    },
    {
      id: 'unit',
      title: 'Подразделение',
      synonyms: ['Группа', 'Класс', 'Структурное подразделение', 'Отдел', 'Группа (класс)'],
    },
    { id: 'role', title: 'Роль', synonyms: ['Роль на платформе', 'Роль в Сферуме', 'Роль в профиле'] },
    {
      id: 'email',
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
    },
    {
      id: 'mobile',
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
    },
    { id: 'hired', title: 'Дата приёма', synonyms: ['Принят', 'Принята', 'Дата приёма на работу', 'Приём'] },
    { id: 'dismissed', title: 'Дата увольнения', synonyms: ['Уволен', 'Уволена', 'Увольнение'] },
    { id: 'lastFixed', title: 'Фамилия не склоняется', synonyms: ['Не склонять', 'Не склоняется'] },
    ...overrides('name', 'ФИО', ['Имя', 'Фамилия, имя, отчество']),
    ...overrides('post', 'Должность', []),
  ],
};
