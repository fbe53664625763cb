import { ORGANIZATION_FACTS } from '../../organization/facts/organization-facts.ts';
import type { Problem, ProblemCode } from '../../problem.ts';
import type { WhereTo } from '../protocol.ts';
import { fieldAtLine } from './form.ts';
import type { Snapshot } from './snapshot.ts';
import { isOf } from './table-form.ts';
import type { Aim } from './told.ts';

/** What lists of an earlier day settle. */
export const EARLIER_LISTS: readonly ProblemCode[] = ['usage/no-earlier-headcount', 'usage/lists-of-today'];

/** Where problems of this folder are put right. `tables`: the names of those that the page shows. */
export function aimIn(snapshot: Snapshot, tables: readonly string[]): Aim {
  return (problem) => {
    const { file = '', line, column = 1 } = problem;
    if (EARLIER_LISTS.includes(problem.code))
      return { screen: 'table', table: 'previous/staff', line: 0, column: 0 };
    if (/^organization\.(?:ya?ml|txt)/iu.test(file))
      return ofFact(fieldAtLine(snapshot, line) ?? missingField(problem));
    const table = tables.find((name) => isOf(file, name));
    return table === undefined || line === undefined ? null : { screen: 'table', table, line, column };
  };
}

function ofFact(field: string | null): WhereTo | null {
  const [, id, part] = /^documents\.([^.]+)\.(number|date)$/u.exec(field ?? '') ?? [];
  if (id !== undefined && (part === 'number' || part === 'date'))
    return { screen: 'documents', id, field: part };
  return field === null || field.startsWith('documents') ? null : { screen: 'organization', field };
}

/** A required fact that is missing is told of what should hold it; its key stands in the advice. */
function missingField({ code, hint = '' }: Problem): string | null {
  const [, key = ''] = /«(\w+): …»/u.exec(hint) ?? [];
  return code === 'organization/missing' && Object.hasOwn(ORGANIZATION_FACTS, key) ? key : null;
}

/** Where a fact is written that a template names, by its source: `organization.yaml: documents → order-use → number`, `staff.csv: Телефон`. */
export function aimOfSource(source: string): WhereTo | null {
  const [file = '', keys = ''] = source.split(': ');
  if (file === 'organization.yaml') return ofFact(keys.split(' (')[0]?.split(' → ').join('.') ?? null);
  const [table = '', ending] = file.split('.');
  // The journal of acts is written by the program.
  return ending === 'csv' && !table.startsWith('acts/')
    ? { screen: 'table', table, line: 0, column: 0 }
    : null;
}
