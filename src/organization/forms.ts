import Papa from 'papaparse';
import type { Complain } from '../reading/complain.ts';
import type { TableColumns } from '../reading/table/header.ts';
import { RowCells } from '../reading/table/row-cells.ts';
import type { CheckedTable } from '../reading/table/table.ts';
import { shown } from '../reading/wording.ts';
import { CASE_LABELS, CASES, type Case, type Forms } from '../russian/case.ts';
import { type Overrides, overrideKey } from '../russian/overrides.ts';
import { withCapital } from '../russian/text/first-letter.ts';
import { caseSynonyms } from './columns/staff-columns.ts';
import { type NameLike, nameLike, reordered } from './name-forms.ts';
import type { People } from './people.ts';
import { ordinaryPost } from './post.ts';

const OBLIQUE = CASES.filter((name) => name !== 'nom');

/** The columns of `forms.csv`. */
export const FORMS_COLUMNS: TableColumns = {
  required: [['text']],
  list: [
    { id: 'text', title: 'Текст', synonyms: ['Слова', 'Должность', 'Подразделение', 'Именительный', 'Им.'] },
    ...OBLIQUE.map((name) => ({ id: name, title: title(name), synonyms: caseSynonyms(name) })),
  ],
};

function title(name: Case): string {
  const label = CASE_LABELS[name];
  return `${withCapital(label)}.`;
}

/** Lines of `forms.csv`, the header first, that say these forms. */
export function formsLines(forms: readonly Forms[]): readonly string[] {
  const rows = forms.map((own) => [own.nom, ...OBLIQUE.map((name) => own[name])]);
  const header = FORMS_COLUMNS.list.map((column) => column.title);
  return Papa.unparse([header, ...rows], { delimiter: ';', newline: '\n', escapeFormulae: true }).split('\n');
}

/** The organisation's own forms of titles, units and names, by {@link overrideKey} of what the staff list calls them. */
export function readForms(table: CheckedTable, people: People, complain: Complain): Overrides {
  const forms = new Map<string, Partial<Forms>>();
  const lines = new Map<string, number>();
  for (const row of table.rows) {
    const cells = new RowCells(row, 'forms', table.file, complain);
    const text = cells.text('text');
    const post = people.hasPost(ordinaryPost(text)) ? ordinaryPost(text) : null;
    const name = post === null ? nameIn(cells, people) : null;
    const key = overrideKey(name?.full ?? post ?? text);
    if (isUsable(cells, lines.get(key))) {
      forms.set(key, name ? inOrder(given(cells), name) : given(cells));
      lines.set(key, row.line);
    }
  }
  return forms;
}

/** A name that is too short to be of use is told. */
function nameIn(cells: RowCells, people: People): NameLike | null {
  const text = cells.text('text');
  const name = nameLike(text, people);
  const message = `${shown(text)}: имя не полностью, и его падежи не пригодятся.`;
  const hint = 'Напишите фамилию, имя и отчество полностью, в падежах тоже.';
  if (name?.isShort) cells.problem('warning', 'forms/short-name', 'text', message, hint);
  return name;
}

function inOrder(forms: Partial<Forms>, name: NameLike): Partial<Forms> {
  const entries = Object.entries(forms) as readonly (readonly [Case, string])[];
  return Object.fromEntries(entries.map(([form, text]) => [form, reordered(text, name)]));
}

function given(cells: RowCells): Partial<Forms> {
  const pairs = OBLIQUE.map((name) => [name, cells.text(name)] as const);
  return Object.fromEntries(pairs.filter(([, text]) => text !== ''));
}

function isUsable(cells: RowCells, first: number | undefined): boolean {
  const text = cells.text('text');
  if (text === '') {
    const hint = 'Впишите в столбец «Текст» слова в именительном падеже или удалите строку.';
    cells.problem('error', 'forms/no-text', 'text', 'Не указано, чьи это падежи.', hint);
  } else if (first !== undefined) {
    const message = `${shown(text)} уже есть в строке ${first}.`;
    cells.problem('error', 'forms/duplicate', 'text', message, 'Оставьте одну из строк.');
  } else if (Object.keys(given(cells)).length === 0) {
    const message = `Для ${shown(text)} не указано ни одного падежа.`;
    cells.problem('warning', 'forms/no-forms', 'text', message, 'Впишите падежи или удалите строку.');
  }
  return text !== '' && first === undefined;
}
