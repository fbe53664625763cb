import type { Problem } from '../problem.ts';
import type { Complain } from '../reading/complain.ts';
import { fold, shown } from '../reading/wording.ts';
import { parseDate } from '../russian/text/date.ts';
import { withoutNumberSign } from '../russian/text/number-sign.ts';
import type { TemplateHead } from '../templating/heads.ts';
import { documentsNamed } from '../templating/named-documents.ts';
import { ACT_FILE, type ActReference } from './act.ts';
import { journalOf } from './journal.ts';
import { ACTS, placeUnderActs } from './place.ts';
import { type Entry, STATES } from './register.ts';
import { REGISTER_FILE, type RegisterFile, type RegisterRow } from './register-file.ts';
import { repealText } from './repeal-text.ts';

/** What lies in the folder of the acts. */
export interface FoundActs {
  readonly folders: readonly string[];
  readonly acts: readonly Entry[];
  /** An `act.json` could not be read: its row is nobody's. */
  readonly broken: boolean;
}

/** The acts that people typed into the register: rows whose folder holds no issued act. */
export function entriesOfRows(
  { rows }: RegisterFile,
  found: FoundActs,
  heads: readonly TemplateHead[],
  complain: Complain,
): readonly Entry[] {
  const repeals = [...found.acts.filter(({ act }) => act?.repeals.length), ...repealing(rows)];
  const computed = repeals.map(repealText);
  const typed = rows.filter((row) => !isOfAct(row, found));
  return typed.flatMap((row) => {
    const fault = faultOf(row, found);
    if (fault) complain({ severity: 'error', file: REGISTER_FILE, line: row.line, ...fault });
    return fault ? [] : [entryOf(row, heads, computed)];
  });
}

/** Rows that name acts in the place of which theirs came. */
function repealing(rows: RegisterFile['rows']): readonly Parameters<typeof repealText>[0][] {
  return rows.flatMap(({ cells }) => {
    const date = parseDate(cells.date);
    const number = withoutNumberSign(cells.number) || null;
    return date !== null && referencesIn(cells.replaces).length > 0
      ? [{ date, number, title: cells.title }]
      : [];
  });
}

/** Below the folder of the acts, or null. */
export function rowPlace({ cells }: Pick<RegisterRow, 'cells'>): string | null {
  return placeUnderActs(cells.folder);
}

/** True for a row that the program writes anew. */
export function isOfAct(row: Pick<RegisterRow, 'cells'>, { acts }: Pick<FoundActs, 'acts'>): boolean {
  const place = rowPlace(row);
  return place !== null && acts.some(({ folder }) => folder === place);
}

type Fault = Pick<Problem, 'code' | 'message'> & { readonly hint: string };

function faultOf(row: RegisterRow, found: FoundActs): Fault | null {
  return placeFault(rowPlace(row), found) ?? cellFault(row.cells);
}

function placeFault(place: string | null, { folders, broken }: FoundActs): Fault | null {
  if (place !== null && !folders.includes(place))
    return {
      code: 'acts/no-folder',
      message: `Папки «${ACTS}/${place}», которую называет строка реестра, нет.`,
      hint: 'Верните папку из резервной копии. Если она переехала, впишите в столбец «Где лежит», куда.',
    };
  if (place !== null && broken)
    return {
      code: 'acts/row-unclear',
      message: `В папке «${ACTS}/${place}» нет целого файла ${ACT_FILE}.`,
      hint: `Верните ${ACT_FILE} из резервной копии.`,
    };
  return null;
}

function cellFault({ date, title, number }: RegisterRow['cells']): Fault | null {
  if (parseDate(date) === null)
    return {
      code: 'acts/row-date',
      message: date === '' ? 'У акта в строке реестра нет даты.' : `${shown(date)} – не дата.`,
      hint: 'Впишите дату акта: 02.09.2023.',
    };
  if (title !== '' || number !== '') return null;
  return {
    code: 'acts/row-empty',
    message: 'У акта в строке реестра нет ни заголовка, ни номера.',
    hint: 'Впишите заголовок и номер или удалите строку.',
  };
}

function entryOf(
  { cells, line }: RegisterRow,
  heads: readonly TemplateHead[],
  computed: readonly string[],
): Entry {
  const { kind, title, basis } = cells;
  const document = documentOf(cells, heads);
  const number = withoutNumberSign(cells.number) || null;
  const date = parseDate(cells.date) ?? '';
  const id = ['строка', fold(kind), fold(number ?? title), date].join(' ');
  const journal = journalOf(document, kind, heads);
  const own = { id, document, kind, title, number, date, journal, basis };
  return { ...own, act: null, folder: rowPlace({ cells }), ...fateOf(cells, computed), line };
}

function fateOf(
  cells: RegisterRow['cells'],
  computed: readonly string[],
): Pick<Entry, 'isSigned' | 'typedRepeal' | 'typedReplaces'> {
  return {
    isSigned: fold(cells.state) === STATES.signed,
    // What the program wrote there follows from the acts.
    typedRepeal: computed.includes(cells.repealed) ? null : repealOf(cells),
    typedReplaces: referencesIn(cells.replaces),
  };
}

/** «Приказ» and «О назначении администратора …» are the order that this template makes. */
function documentOf({ kind, title }: RegisterRow['cells'], heads: readonly TemplateHead[]): string | null {
  const whole = fold(title).startsWith(fold(kind)) ? title : `${kind} ${title}`;
  const [only, ...more] = title === '' ? [] : documentsNamed(whole, heads);
  return only && more.length === 0 ? only.id : null;
}

/** «№ 87-од от 02.09.2024; № 12 от 01.10.2024», as the register itself writes it; what has no number and day names nobody. */
function referencesIn(text: string): readonly ActReference[] {
  return text.split(';').flatMap((part) => {
    const [, number = '', day = ''] = /^№ ?(.+) от (\d{1,2}\.\d{1,2}\.\d{4})$/u.exec(part.trim()) ?? [];
    const date = parseDate(day);
    return date === null ? [] : [{ id: null, number, date, title: '' }];
  });
}

/** A day in «Утратил силу», or the state that says so without one. */
function repealOf({ repealed, state }: RegisterRow['cells']): string | null {
  const isOver = fold(state).startsWith(STATES.repealed) || repealed !== '';
  return isOver ? (dayIn(repealed) ?? '') : null;
}

/** «с 02.09.2024, № 87-ОД» and «02.09.2024». */
function dayIn(text: string): string | null {
  const [day = ''] = /\d{1,2}\.\d{1,2}\.\d{4}/u.exec(text) ?? [];
  return parseDate(day);
}
