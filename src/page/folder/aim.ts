import type { Problem, ProblemCode } from '../../problem.ts';
import { factOf } from '../../templating/facts.ts';
import type { WhereTo } from '../protocol.ts';
import { fieldAtLine } from './form.ts';
import { factAt } from './screen-words.ts';
import type { Snapshot } from './snapshot.ts';
import { isOf, type TableForm } from './table-form.ts';
import type { Aim } from './told.ts';

/** What lists of an earlier day settle. */
export const EARLIER_LISTS: readonly ProblemCode[] = ['usage/no-earlier-headcount', 'usage/lists-of-today'];

/** Where problems of this folder are put right. `tables`: those that the page shows; `documents`: titles by ids. */
export function aimIn(
  snapshot: Snapshot,
  tables: readonly Pick<TableForm, 'name' | 'title'>[],
  documents: Readonly<Record<string, string>>,
): Aim {
  const aim = (problem: Problem): WhereTo | null => {
    const { file = '', fact, code } = problem;
    if (EARLIER_LISTS.includes(code)) return inTable('previous/staff');
    if (fact !== undefined || /^organization\.(?:ya?ml|txt)/iu.test(file))
      return known(ofFact(fieldOf(problem, snapshot)), documents);
    const table = tables.find(({ name }) => isOf(file, name));
    return table ? inTable(table.name, problem) : null;
  };
  const titles = Object.fromEntries(tables.map(({ name, title }) => [name, title]));
  return Object.assign(aim, { documents, tables: titles });
}

/** Without a line: the whole table, or a column of it. */
function inTable(table: string, { line, column = 1 }: Pick<Problem, 'line' | 'column'> = {}): WhereTo {
  return { screen: 'table', table, line: line ?? 0, column: line === undefined ? 0 : column };
}

/** An order that is made with the edition it brings has its number and day where it is asked for. */
function known(to: WhereTo | null, documents: Readonly<Record<string, string>>): WhereTo | null {
  return to?.screen === 'documents' && !Object.hasOwn(documents, to.id) ? null : to;
}

/** Where the fact of a path is written. */
export function ofFact(field: string | null): WhereTo | null {
  const [, id, part] = /^documents\.([^.]+)\.(number|date)$/u.exec(field ?? '') ?? [];
  if (id !== undefined && (part === 'number' || part === 'date'))
    return { screen: 'documents', id, field: part };
  return field === null || field.startsWith('documents') ? null : { screen: 'organization', field };
}

/** The field of the fact that a problem is of; where it tells none, as of a line that could not be read, of what stands there. */
function fieldOf({ fact, line }: Problem, snapshot: Snapshot): string | null {
  return fact !== undefined && factAt(fact) ? fact : fieldAtLine(snapshot, line);
}

/** Where a fact is written that a template names, by its source: `organization.yaml: documents → order-use → number`, `staff.csv: Телефон`. */
export function aimOfSource(source: string): WhereTo | null {
  const fact = factOf(source);
  if (fact !== null) return ofFact(fact);
  const [file = ''] = source.split(': ');
  const [table = '', ending] = file.split('.');
  // The journal of acts is written by the program.
  return ending === 'csv' && !table.startsWith('acts/') ? inTable(table) : null;
}
