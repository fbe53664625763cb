import type { Person } from '../organization/dossier.ts';
import { fullName } from '../organization/name.ts';
import type { Complain } from '../reading/complain.ts';
import type { Table } from '../reading/table/csv-table.ts';
import { shown } from '../reading/table/row-cells.ts';
import { fold } from '../reading/wording.ts';

/** Warns of two people who work there with one mobile number: the platform registers one account on a number. */
export function reportSharedMobiles(people: readonly Person[], table: Table, complain: Complain): void {
  const owners = new Map<string, Person>();
  for (const one of people.filter(({ dismissed }) => dismissed === null)) {
    if (one.mobile === null) continue;
    const owner = owners.get(one.mobile) ?? one;
    owners.set(one.mobile, owner);
    if (fold(fullName(owner)) === fold(fullName(one))) continue;
    complain({
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
