import type { Lists, OrganizationDraft, Person } from '../organization/dossier.ts';
import { membershipOf } from '../organization/membership.ts';
import { fullName } from '../organization/name.ts';
import type { Problem } from '../problem.ts';
import { shown } from '../reading/wording.ts';

/** Groups that have people in the list and nobody in the documents, where everybody stands once. */
export function emptyUnits(
  { head, actingHead }: Pick<OrganizationDraft, 'head' | 'actingHead'>,
  { staff, groups }: Lists,
): readonly Problem[] {
  const organization = { head, actingHead };
  const members = membershipOf({ organization, groups }, staff);
  return groups.flatMap((unit) => {
    const { name, line } = unit;
    const [first] = unit.educators;
    if (!first || members.educatorsOf(unit).length > 0) return [];
    return [emptyUnit(name, first, members.management.includes(first), line)];
  });
}

function emptyUnit(name: string, person: Person, isManagement: boolean, line: number): Problem {
  const place = isManagement ? 'среди администрации' : 'у другой группы или без неё';
  return {
    severity: 'warning',
    code: 'groups/nobody-left',
    message: `В структуре сообщества у «${name}» не будет педагога: ${shown(fullName(person))} стоит ${place}, а каждый назван один раз.`,
    file: 'groups.csv',
    line,
    hint: 'Если педагог другой, впишите его; если тот же, допишите его имя в готовый документ.',
  };
}
