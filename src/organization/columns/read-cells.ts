import type { RowCells } from '../../reading/table/row-cells.ts';
import { fold, meant, shown } from '../../reading/wording.ts';
import { spellingsOf, wordsOf } from '../facts/words.ts';
import type { CellsOf, ChoiceColumn, ColumnFact, ColumnFacts } from './describe.ts';

/** The values of a row's cells by the descriptions of their columns, with an error for each that does not fit. */
export function readCells<C extends ColumnFacts>(columns: C, cells: RowCells): CellsOf<C> {
  const facts = Object.entries(columns).filter(([, { type }]) => type !== 'aid');
  return Object.fromEntries(facts.map(([id, column]) => [id, readCell(id, column, cells)])) as CellsOf<C>;
}

function readCell(id: string, column: ColumnFact, cells: RowCells): unknown {
  switch (column.type) {
    case 'date':
    case 'count':
    case 'email':
    case 'mobile':
    case 'flag':
      return cells[column.type](id);
    case 'choice':
      return choice(id, column, cells);
    case 'names':
      return cells.names(id);
    default:
      return text(id, column, cells);
  }
}

function text(id: string, column: ColumnFact, cells: RowCells): string | null {
  const found = cells.wording(id);
  if (!column.required) return found || null;
  if (found === '')
    cells.problem('error', `${cells.area}/missing`, id, `Не указано: ${column.label}.`, column.help);
  return found;
}

function choice<T>(id: string, { title, words }: ChoiceColumn<T>, cells: RowCells): T | null {
  const text = cells.text(id);
  const spellings = spellingsOf(words);
  const found = spellings.get(fold(text).replace(/\.$/u, ''));
  if (text === '' || found !== undefined) return found ?? null;
  const { guess, cures } = meant(text, [...spellings.keys()]);
  const message = `«${title}»: значение ${shown(text)} неизвестно.`;
  const hint = `${guess}Можно: ${wordsOf(words).join(', ')}.`;
  cells.problem('error', `${cells.area}/unknown-word`, id, message, hint, cures);
  return null;
}
