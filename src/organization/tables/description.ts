import type { TableName } from '../../problems/problem-codes.ts';
import type { Complain } from '../../reading/complain.ts';
import type { Columns } from '../../reading/table/header.ts';
import { fold } from '../../reading/wording.ts';
import { Facts } from '../../reading/yaml/section-reader.ts';
import { readYaml } from '../../reading/yaml/yaml.ts';

/** What a cell of a described column holds; see docs/adding-a-document.md. */
export const CELL_TYPES = ['text', 'date', 'number', 'flag', 'link', 'unit', 'person', 'choice'] as const;
export type CellType = (typeof CELL_TYPES)[number];

/** An input table that a data file describes: `templates/data/tables/<name>.yaml` describes `input/<name>.csv`. */
export interface TableDescription {
  readonly name: TableName;
  /** «План публикаций каналов». */
  readonly title: string;
  readonly columns: readonly DescribedColumn[];
  readonly views: readonly View[];
}

export interface DescribedColumn {
  readonly id: string;
  readonly title: string;
  readonly synonyms: readonly string[];
  readonly type: CellType;
  /** No row without it. */
  readonly required: boolean;
  /** No two rows with the same. */
  readonly unique: boolean;
  /** Of a choice: folded spelling → the word that templates see. */
  readonly words: ReadonlyMap<string, string>;
  /** Id of a column with a date (a number) that this one may not be before (more than). */
  readonly notBefore: string | null;
  readonly notMore: string | null;
}

/** Some of the rows under a name of their own, or the rows put together by a column. */
export interface View {
  readonly name: string;
  /** Ids of columns: only rows where it is filled in (left empty). */
  readonly filled: string | null;
  readonly empty: string | null;
  /** Id of a column with a date: only rows where it has not passed on the date of the document, or is empty. */
  readonly notPast: string | null;
  readonly groupBy: string | null;
}

/** Any table may number its rows; the numbers are not read. */
export const ORDINAL = { id: 'ordinal', title: '№ п/п', synonyms: ['Номер по порядку', 'Номер'] } as const;

/** The columns as the table reader wants them. */
export function columnsOf({ columns }: TableDescription): Columns {
  return {
    list: [ORDINAL, ...columns],
    required: columns.filter(({ required }) => required).map(({ id }) => [id]),
  };
}

/** Files of the input folder that are read without a description. */
const TAKEN = new Set(['organization', 'staff', 'groups', 'forms', 'targets']);

/** Reads a description; problems have places in it. Null when it cannot be used. */
export function readTableDescription(
  name: string,
  text: string,
  file: string,
  complain: Complain,
): TableDescription | null {
  const section = readYaml(text, file, complain);
  if (!section) return null;
  let broken = false;
  const noted: Complain = (problem) => {
    broken ||= problem.severity === 'error';
    complain(problem);
  };
  const facts = new Facts(section, file, noted, 'data');
  const title = facts.required('title', 'название таблицы') ?? name;
  if (!/^[a-z][a-z0-9-]*$/u.test(name) || TAKEN.has(name)) {
    const hint =
      'Назовите файл малыми латинскими буквами и не как файлы папки: staff, groups, forms, targets.';
    facts.problem('error', 'data/bad-name', 'title', `Таблицу нельзя назвать «${name}».`, hint);
  }
  const columns = entries(facts.section('columns'), readColumn);
  const views = entries(facts.section('views'), readView);
  facts.finish();
  if (columns.length === 0)
    facts.problem('error', 'data/no-columns', 'columns', 'В таблице нет столбцов.', 'Опишите хотя бы один.');
  checkReferences(facts, columns, views);
  return broken ? null : { name: name as TableName, title, columns, views };
}

function entries<T>(facts: Facts<'data'>, read: (id: string, facts: Facts<'data'>) => T): readonly T[] {
  return facts.keys().map((id) => {
    if (!/^[a-z][A-Za-z0-9-]*$/u.test(id))
      facts.problem('error', 'data/bad-key', id, `«${id}» – не имя.`, 'Имя пишут латинскими буквами.');
    const inner = facts.section(id);
    const made = read(id, inner);
    inner.finish();
    return made;
  });
}

const TYPES = new Map(CELL_TYPES.map((type) => [type, type]));
const FLAGS = new Map([
  ['true', 'true'],
  ['да', 'true'],
  ['false', 'false'],
  ['нет', 'false'],
]);

function readColumn(id: string, facts: Facts<'data'>): DescribedColumn {
  const type = facts.word('type', TYPES) ?? 'text';
  const words = readWords(facts.section('words'));
  if ((type === 'choice') !== words.size > 0)
    facts.problem(
      'error',
      'data/bad-words',
      'words',
      'Слова words нужны столбцу choice и только ему.',
      'Пример: да: [есть].',
    );
  return {
    id,
    title: facts.required('title', 'заголовок столбца') ?? id,
    synonyms: facts.texts('synonyms'),
    type,
    required: facts.word('required', FLAGS) === 'true',
    unique: facts.word('unique', FLAGS) === 'true',
    words,
    notBefore: facts.text('notBefore'),
    notMore: facts.text('notMore'),
  };
}

function readWords(facts: Facts<'data'>): ReadonlyMap<string, string> {
  return new Map(
    facts.keys().flatMap((word) => [word, ...facts.texts(word)].map((one) => [fold(one), word] as const)),
  );
}

function readView(name: string, facts: Facts<'data'>): View {
  return {
    name,
    filled: facts.text('filled'),
    empty: facts.text('empty'),
    notPast: facts.text('notPast'),
    groupBy: facts.text('groupBy'),
  };
}

/** A rule or a view that names a column which is not there, or of another type, is an error. */
function checkReferences(
  facts: Facts<'data'>,
  columns: readonly DescribedColumn[],
  views: readonly View[],
): void {
  const check = (place: Facts<'data'>, key: string, named: string | null, type?: CellType): void => {
    const column = columns.find(({ id }) => id === named);
    if (named === null || (column && (type === undefined || column.type === type))) return;
    const hint =
      type === undefined ? 'Назовите столбец из раздела columns.' : `Назовите столбец типа ${type}.`;
    place.problem('error', 'data/unknown-column', key, `Нет такого столбца: «${named}».`, hint);
  };
  for (const { id, notBefore, notMore } of columns) {
    const place = facts.section('columns').section(id);
    check(place, 'notBefore', notBefore, 'date');
    check(place, 'notMore', notMore, 'number');
  }
  for (const { name, ...keys } of views) {
    const place = facts.section('views').section(name);
    for (const [key, named] of Object.entries(keys))
      check(place, key, named, key === 'notPast' ? 'date' : undefined);
  }
}
