import type { Person } from '../organization/dossier.ts';
import { nameKey } from '../organization/name-words.ts';
import type { Problem } from '../problem.ts';
import type { CellPlaces } from '../reading/table/cell-places.ts';
import { shown } from '../reading/wording.ts';

/** Warnings of two people who work there with one mobile number: the platform registers one account on a number. */
export function sharedMobiles(people: readonly Person[], places: CellPlaces): readonly Problem[] {
  const owners = new Map<string, Person>();
  return people.flatMap((one) => {
    if (one.dismissed !== null || one.mobile === null) return [];
    const owner = owners.get(one.mobile) ?? one;
    owners.set(one.mobile, owner);
    const isSame = nameKey(owner) === nameKey(one);
    return isSame ? [] : [sharedMobile(one.mobile, owner, places(one, 'mobile'))];
  });
}

function sharedMobile(mobile: string, owner: Person, place: ReturnType<CellPlaces>): Problem {
  return {
    severity: 'warning',
    code: 'staff/shared-mobile',
    message: `Номер ${shown(mobile)} уже указан у другого сотрудника (строка ${owner.line}).`,
    ...place,
    hint: 'Исправьте один из номеров: на платформе по одному номеру регистрируется один человек.',
  };
}
