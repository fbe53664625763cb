import { type ColumnFacts, columnsOf, ORDINAL } from './describe.ts';

/** The columns of the list of groups, each described once. */
export const GROUP_FACTS = {
  ordinal: ORDINAL,
  name: {
    type: 'text',
    title: 'Подразделение',
    synonyms: ['Группа', 'Класс', 'Название', 'Название группы', 'Объединение'],
    label: 'подразделение',
    help: 'Впишите название группы или класса или удалите строку.',
    example: 'Солнышко',
    required: true,
  },
  age: {
    type: 'text',
    title: 'Возраст',
    synonyms: ['Возраст детей', 'Возрастная группа', 'Параллель'],
    label: 'возраст',
    help: 'Возраст детей.',
    example: '2–3 года',
    blank: 10,
  },
  pupils: {
    type: 'count',
    title: 'Воспитанников',
    synonyms: [
      'Воспитанники',
      'Обучающихся',
      'Обучающиеся',
      'Учеников',
      'Учащихся',
      'Детей',
      'Количество детей',
      'Число воспитанников',
      'Количество воспитанников',
      'Списочный состав',
      'Студентов',
    ],
    label: 'число воспитанников',
    help: 'Сколько детей в списке.',
    example: '18',
    blank: 6,
  },
  parents: {
    type: 'count',
    title: 'Родителей',
    synonyms: ['Родители', 'Количество родителей', 'Родителей (законных представителей)'],
    label: 'число родителей',
    help: 'Сколько у них родителей (законных представителей).',
    example: '31',
    blank: 6,
  },
  educators: {
    type: 'names',
    title: 'Воспитатели',
    synonyms: [
      'Воспитатель',
      'Педагоги',
      'Педагог',
      'Учителя',
      'Учитель',
      'Классный руководитель',
      'Классные руководители',
      'Куратор',
      'Руководитель',
    ],
    label: 'педагог подразделения',
    help: 'Фамилия, имя и отчество так же, как в списке сотрудников; несколько – через запятую.',
    example: 'Ковальчук Татьяна Андреевна',
  },
} as const satisfies ColumnFacts;

/** The columns of `groups.csv`. */
export const GROUPS_COLUMNS = columnsOf(GROUP_FACTS, [['name']]);
