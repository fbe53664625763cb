import { type ColumnFacts, columnsOf } from './describe.ts';

/** The columns of the table of own clauses, each described once. */
export const CLAUSE_FACTS = {
  document: {
    type: 'text',
    title: 'Документ',
    synonyms: ['Код документа', 'Код', 'Акт', 'Название документа'],
    label: 'документ',
    help: 'Код или название документа, как в списке документов README.',
    example: 'Положение',
    required: true,
  },
  after: {
    type: 'text',
    title: 'После пункта',
    synonyms: ['После', 'Добавить после', 'Добавить после пункта', 'После подпункта'],
    label: 'после какого пункта добавить свой',
    help: 'Номер пункта, каким он печатается без ваших изменений, или его id в шаблоне.',
    example: '2.1.3',
  },
  instead: {
    type: 'text',
    title: 'Вместо пункта',
    synonyms: ['Вместо', 'Заменить', 'Заменить пункт', 'Вместо подпункта'],
    label: 'какой пункт заменить',
    help: 'То же; пункт заменяется вместе со своими подпунктами.',
    example: '1.4',
  },
  without: {
    type: 'text',
    title: 'Не включать',
    synonyms: ['Не включать пункт', 'Исключить', 'Исключить пункт', 'Убрать', 'Убрать пункт'],
    label: 'какой пункт исключить',
    help: 'То же; пункт исключается вместе со своими подпунктами.',
    example: '3.4',
  },
  text: {
    type: 'text',
    title: 'Текст',
    synonyms: ['Текст пункта', 'Свой текст', 'Новый текст', 'Содержание'],
    label: 'текст своего пункта',
    help: 'Без номера; строка ячейки, которая начинается с тире, станет строкой перечня.',
    example: 'Чаты групп закрываются в 20 часов.',
  },
} as const satisfies ColumnFacts;

/** The columns of `clauses.csv`. */
export const CLAUSES_COLUMNS = columnsOf(CLAUSE_FACTS, [['document'], ['after', 'instead', 'without']]);
