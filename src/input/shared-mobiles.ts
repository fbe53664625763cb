import type { Person } from './dossier.ts';
import { shown } from './field.ts';
import { fullName } from './name.ts';
import type { Report } from './report.ts';
import type { Table } from './table.ts';
import { fold } from './text.ts';

/** Warns of two people who work there with one mobile number: the platform registers one account on a number. */
export function reportSharedMobiles(people: readonly Person[], table: Table, report: Report): void {
  const owners = new Map<string, Person>();
  for (const one of people.filter(({ dismissed }) => dismissed === null)) {
    if (one.mobile === null) continue;
    const owner = owners.get(one.mobile) ?? one;
    owners.set(one.mobile, owner);
    if (fold(fullName(owner)) === fold(fullName(one))) continue;
    report({
      severity: 'warning',
      code: 'staff/shared-mobile',
      message: `Номер ${shown(one.mobile)} уже указан у другого сотрудника (строка ${owner.line}).`,
      file: table.file,
      line: one.line,
      column: (table.header.at.get('mobile') ?? 0) + 1,
      hint: 'Исправьте один из номеров: на платформе по одному номеру регистрируется один человек.',
    });
  }
}
