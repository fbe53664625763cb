import type { Person } from '../organization/dossier.ts';
import type { Problem } from '../problem.ts';
import type { CellPlaces } from '../reading/table/cell-places.ts';
import { shownDate } from '../reading/wording.ts';

/** Warnings of days of hiring that have not come by `today` (ISO): usually a slip in the year. */
export function futureHires(staff: readonly Person[], places: CellPlaces, today: string): readonly Problem[] {
  return staff.flatMap((person): readonly Problem[] => {
    const { hired } = person;
    if (hired === null || hired <= today) return [];
    return [
      {
        severity: 'warning',
        code: 'staff/hired-in-future',
        message: `Дата приёма ${shownDate(hired)} ещё не наступила.`,
        ...places(person, 'hired'),
        hint: 'Проверьте год. В документы с датой до этого дня человек не войдёт.',
      },
    ];
  });
}
