import type { Group, Person } from '../organization/dossier.ts';
import type { Complain } from '../reading/complain.ts';
import type { Table } from '../reading/table/csv-table.ts';
import { shown } from '../reading/table/row-cells.ts';
import { didYouMean, fold } from '../reading/wording.ts';

/** Warns of units in the staff list that look like a misspelt group: such people would be nobody's educators. */
export function reportUnits(
  staff: readonly Person[],
  groups: readonly Group[],
  table: Table,
  complain: Complain,
): void {
  const names = groups.map((group) => group.name);
  const known = new Set(names.map(fold));
  const guesses = new Map<string, string>();
  for (const { unit, line } of staff) {
    // «1Б» is no slip of «1А».
    if (unit === null || known.has(fold(unit)) || unit.length < 5 || /\d/u.test(unit)) continue;
    const guess = guesses.get(fold(unit)) ?? didYouMean(unit, names);
    guesses.set(fold(unit), guess);
    if (guess !== '') reportUnit(unit, line, guess, table, complain);
  }
}

function reportUnit(unit: string, line: number, guess: string, table: Table, complain: Complain): void {
  complain({
    severity: 'warning',
    code: 'staff/unknown-unit',
    message: `Подразделения ${shown(unit)} нет в списке групп.`,
    file: table.file,
    line,
    column: (table.header.at.get('unit') ?? 0) + 1,
    hint: `${guess}Пишите название группы в обоих файлах одинаково.`,
  });
}
