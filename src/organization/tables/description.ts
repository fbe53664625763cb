import { hasErrors } from '../../problem.ts';
import type { TableName } from '../../problems/problem-codes.ts';
import { type Complain, collect } from '../../reading/complain.ts';
import type { TableColumns } from '../../reading/table/header.ts';
import { fold } from '../../reading/wording.ts';
import { SectionReader } from '../../reading/yaml/section-reader.ts';
import { readYaml } from '../../reading/yaml/yaml.ts';

/** What a cell of a described column holds; see docs/adding-a-document.md. */
export const CELL_TYPES = [
  'text',
  'date',
  'number',
  'flag',
  'link',
  'unit',
  'person',
  'choice',
  'month',
] as const;
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
export function columnsOf({ columns }: TableDescription): TableColumns {
  return {
    list: [ORDINAL, ...columns],
    required: columns.filter(({ required }) => required).map(({ id }) => [id]),
  };
}

/** Files of the input folder that are read without a description. */
const TAKEN = new Set(['organization', 'staff', 'groups', 'forms', 'clauses', 'targets']);

/** Reads a description; problems have places in it. Null when it cannot be used. */
export function readTableDescription(
  name: string,
  text: string,
  file: string,
  complain: Complain,
): TableDescription | null {
  const root = readYaml(text, file, complain);
  if (!root) return null;
  const found = collect();
  const described = readSections(name, new SectionReader(root, file, found.complain, 'data'));
  found.problems.forEach(complain);
  return hasErrors(found.problems) ? null : described;
}

function readSections(name: string, section: SectionReader<'data'>): TableDescription {
  const title = section.required('title', 'название таблицы') ?? name;
  if (!/^[a-z][a-z0-9-]*$/u.test(name) || TAKEN.has(name)) reportName(name, section);
  const columns = entries(section.section('columns'), readColumn);
  const views = entries(section.section('views'), readView);
  section.finish();
  if (columns.length === 0) reportNoColumns(section);
  checkReferences(section, columns, views);
  return { name: name as TableName, title, columns, views };
}

function reportName(name: string, section: SectionReader<'data'>): void {
  const hint =
    'Назовите файл малыми латинскими буквами и не как файлы папки: staff, groups, forms, clauses, targets.';
  section.problem('error', 'data/bad-name', 'title', `Таблицу нельзя назвать «${name}».`, hint);
}

function reportNoColumns(section: SectionReader<'data'>): void {
  const hint = 'Опишите хотя бы один.';
  section.problem('error', 'data/no-columns', 'columns', 'В таблице нет столбцов.', hint);
}

function entries<T>(
  section: SectionReader<'data'>,
  read: (id: string, section: SectionReader<'data'>) => T,
): readonly T[] {
  return section.keys().map((id) => {
    if (!/^[a-z][A-Za-z0-9-]*$/u.test(id))
      section.problem('error', 'data/bad-key', id, `«${id}» – не имя.`, 'Имя пишут латинскими буквами.');
    const inner = section.section(id);
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

function readColumn(id: string, section: SectionReader<'data'>): DescribedColumn {
  const type = section.word('type', TYPES) ?? 'text';
  const words = readWords(section.section('words'));
  if ((type === 'choice') !== words.size > 0) reportWords(section);
  return {
    id,
    title: section.required('title', 'заголовок столбца') ?? id,
    synonyms: section.texts('synonyms'),
    type,
    required: section.word('required', FLAGS) === 'true',
    unique: section.word('unique', FLAGS) === 'true',
    words,
    notBefore: section.text('notBefore'),
    notMore: section.text('notMore'),
  };
}

function reportWords(section: SectionReader<'data'>): void {
  const message = 'Слова words нужны столбцу choice и только ему.';
  section.problem('error', 'data/bad-words', 'words', message, 'Пример: да: [есть].');
}

function readWords(section: SectionReader<'data'>): ReadonlyMap<string, string> {
  return new Map(
    section.keys().flatMap((word) => [word, ...section.texts(word)].map((one) => [fold(one), word] as const)),
  );
}

function readView(name: string, section: SectionReader<'data'>): View {
  return {
    name,
    filled: section.text('filled'),
    empty: section.text('empty'),
    notPast: section.text('notPast'),
    groupBy: section.text('groupBy'),
  };
}

/** A rule or a view that names a column which is not there, or of another type, is an error. */
function checkReferences(
  section: SectionReader<'data'>,
  columns: readonly DescribedColumn[],
  views: readonly View[],
): void {
  const check = columnCheck(columns);
  for (const { id, notBefore, notMore } of columns) {
    const place = section.section('columns').section(id);
    check(place, 'notBefore', notBefore, 'date');
    check(place, 'notMore', notMore, 'number');
  }
  for (const { name, ...keys } of views) {
    const place = section.section('views').section(name);
    for (const [key, named] of Object.entries(keys))
      check(place, key, named, key === 'notPast' ? 'date' : undefined);
  }
}

type ColumnCheck = (
  section: SectionReader<'data'>,
  key: string,
  named: string | null,
  type?: CellType,
) => void;

function columnCheck(columns: readonly DescribedColumn[]): ColumnCheck {
  return (section, key, named, type) => {
    const column = columns.find(({ id }) => id === named);
    if (named === null || (column && (type === undefined || column.type === type))) return;
    const hint =
      type === undefined ? 'Назовите столбец из раздела columns.' : `Назовите столбец типа ${type}.`;
    section.problem('error', 'data/unknown-column', key, `Нет такого столбца: «${named}».`, hint);
  };
}
