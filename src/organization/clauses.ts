import type { Complain } from '../reading/complain.ts';
import { type CellPlace, cellPlacesOf } from '../reading/table/cell-places.ts';
import { RowCells } from '../reading/table/row-cells.ts';
import type { CheckedTable } from '../reading/table/table.ts';
import { fold } from '../reading/wording.ts';
import { clauseNumberIn } from './clause-number.ts';
import { CLAUSE_FACTS } from './columns/clause-columns.ts';

/** A row of `clauses.csv`: what the organisation has otherwise than the shipped text. */
export interface OwnClause {
  /** As written: a document's code or title. */
  readonly document: string;
  readonly action: 'add' | 'replace' | 'drop';
  /** As written: the id or the number of a clause of the shipped text. */
  readonly clause: string;
  /** The number in it, «2.1.3», or null. */
  readonly number: string | null;
  /** The lines of its text, none of them empty; no line of a clause that is left out. */
  readonly lines: readonly string[];
  readonly places: Readonly<Record<'document' | 'clause' | 'text', CellPlace>>;
}

const ACTIONS = { after: 'add', instead: 'replace', without: 'drop' } as const;
type PlaceColumn = keyof typeof ACTIONS;
const PLACE_COLUMNS = Object.keys(ACTIONS) as readonly PlaceColumn[];
const PLACE_TITLES = PLACE_COLUMNS.map((id) => `«${CLAUSE_FACTS[id].title}»`).join(', ');

/** The rows that can be used; with an error for each other. */
export function readClauses(table: CheckedTable, complain: Complain): readonly OwnClause[] {
  const places = cellPlacesOf(table);
  return table.rows.flatMap((row) => {
    const cells = new RowCells(row, 'clauses', table.file, complain);
    const document = cells.text('document');
    const column = placeColumn(cells);
    const lines = linesOf(cells);
    if (!hasDocument(cells) || column === null || !isFitting(cells, ACTIONS[column], lines)) return [];
    const [action, clause] = [ACTIONS[column], cells.text(column)];
    const of = { document: places(row, 'document'), clause: places(row, column), text: places(row, 'text') };
    return { document, action, clause, number: clauseNumberIn(clause), lines, places: of };
  });
}

function linesOf(cells: RowCells): readonly string[] {
  if (cells.text('text') === '') return [];
  const lines = cells.row.get('text').split(/[\r\n\u{2028}\u{2029}]+/u);
  return lines.map((line) => line.replace(/[^\S\u{A0}]+/gu, ' ').trim()).filter((line) => line !== '');
}

function hasDocument(cells: RowCells): boolean {
  if (cells.text('document') !== '') return true;
  const hint = 'Впишите код или название документа: «Положение».';
  cells.problem('error', 'clauses/missing', 'document', 'Не указан документ.', hint);
  return false;
}

/** The column that says which clause is changed, and how; null, with an error, when none or several do. */
function placeColumn(cells: RowCells): PlaceColumn | null {
  const given = PLACE_COLUMNS.filter((id) => !['', 'нет'].includes(fold(cells.text(id))));
  const [first] = given;
  if (first === undefined) {
    const hint = `Впишите номер пункта в один из столбцов: ${PLACE_TITLES}.`;
    cells.problem('error', 'clauses/no-place', 'document', 'Не указано, какой пункт изменить.', hint);
  } else if (given.length > 1) {
    const both = given.map((id) => `«${CLAUSE_FACTS[id].title}»`).join(' и ');
    const hint = 'Оставьте один из столбцов: строка – одно изменение.';
    cells.problem('error', 'clauses/two-places', given[1] ?? first, `Заполнены сразу ${both}.`, hint);
  }
  return given.length === 1 && first !== undefined ? first : null;
}

function isFitting(cells: RowCells, action: OwnClause['action'], lines: readonly string[]): boolean {
  const fault = action === 'drop' ? faultOfDropped(lines) : faultOfText(lines);
  if (fault === null) return true;
  const [code, message, hint] = fault;
  cells.problem('error', code, 'text', message, hint);
  return false;
}

type TextFault = readonly [
  code: `clauses/${'dropped-text' | 'no-text' | 'markup' | 'own-number'}`,
  message: string,
  hint: string,
];

function faultOfDropped(lines: readonly string[]): TextFault | null {
  if (lines.length === 0) return null;
  const hint = 'Удалите текст или перенесите номер пункта в столбец «Вместо пункта».';
  return ['clauses/dropped-text', 'Пункт исключён, но у строки есть текст.', hint];
}

/** Elements, entities and calls of a template: they would be printed as they stand. */
const MARKUP = /<\/?\p{L}[^<>]*>|<!|&#?\p{L}*\d*;|\*\*|[{}]/u;
/** What stands in braces and is no markup: {@link CITATION}. */
export const CITATION = /\{пункт\s([^{}]*)\}/giu;
/** «1.8. Текст», «пункт 1.8. Текст», «1.8 Текст», «а) текст», «– текст»; not «20 часов», «1.5 ставки». */
const OWN_NUMBER =
  /^(?:(?:под)?пункт\s|пп?\.\s?)?(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]\s|\d{1,3}(?:\.\d{1,3}){1,4}\s\p{Lu})|^[а-яё]\)\s|^[\u{2010}-\u{2015}\u{2212}•*-]/u;

function faultOfText(lines: readonly string[]): TextFault | null {
  const [first] = lines;
  if (first === undefined) {
    const hint = 'Впишите текст; чтобы убрать пункт, перенесите его номер в столбец «Не включать».';
    return ['clauses/no-text', 'У своего пункта нет текста.', hint];
  }
  if (lines.some((line) => MARKUP.test(line.replace(CITATION, '')))) {
    const hint = 'Напишите обычный текст, без тегов, скобок { } и звёздочек; ссылка на пункт – {пункт 2.1}.';
    return ['clauses/markup', 'В тексте пункта разметка: она была бы напечатана как есть.', hint];
  }
  if (!OWN_NUMBER.test(first)) return null;
  const hint = 'Уберите номер: его поставит программа.';
  return ['clauses/own-number', 'Текст начинается с номера или тире.', hint];
}
