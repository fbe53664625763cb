import type { Lists } from '../organization/dossier.ts';
import { UnitNames } from '../organization/unit-names.ts';
import type { Problem } from '../problem.ts';
import type { CellPlaces } from '../reading/table/cell-places.ts';
import { fold, meant, shown } from '../reading/wording.ts';

/** Warnings of units in the staff list that look like a misspelt group: such people would be nobody's educators. */
export function misspeltUnits({ staff, groups }: Lists, places: CellPlaces): readonly Problem[] {
  const names = groups.map((group) => group.name);
  const known = new UnitNames(names);
  const guesses = new Map<string, ReturnType<typeof meant>>();
  return staff.flatMap((person) => {
    const { unit } = person;
    // «1Б» is no slip of «1А».
    if (unit === null || known.find(unit) !== null || unit.length < 5 || /\d/u.test(unit)) return [];
    const found = guesses.get(fold(unit)) ?? meant(unit, names);
    guesses.set(fold(unit), found);
    return found.guess === '' ? [] : [misspeltUnit(unit, found, places(person, 'unit'))];
  });
}

function misspeltUnit(
  unit: string,
  { guess, cures }: ReturnType<typeof meant>,
  place: ReturnType<CellPlaces>,
): Problem {
  return {
    severity: 'warning',
    code: 'staff/unknown-unit',
    message: `Подразделения ${shown(unit)} нет в списке групп.`,
    ...place,
    hint: `${guess}Пишите название группы в обоих файлах одинаково.`,
    cures,
  };
}
