import { type RankedOrganization, rankings } from '../../../usage/district/ranking.ts';
import type { RollUp } from '../../../usage/district/roll-up.ts';
import { ROLE_TITLES } from '../../../usage/district/view/words.ts';
import type { Sheet } from '../../../writers/xlsx/workbook.ts';
import { type CellRow, section } from './rows.ts';

/** «По порядку»: organisations by their share of active users; only when it is asked for. */
export function rankingSheet(made: RollUp): Sheet {
  return {
    name: 'По порядку',
    rows: rankings(made).flatMap(({ role, places }) => [
      ...section(`${ROLE_TITLES[role]}: доля активных`, TITLES, places.map(placeRow)),
      [],
    ]),
    widths: [10, 60, 16],
    frozen: { rows: 0, columns: 0 },
    isLandscape: false,
  };
}

const TITLES = ['Место', 'Организация', 'Доля активных'];

function placeRow({ place, name, share }: RankedOrganization): CellRow {
  return [{ value: place }, { value: name }, { value: share, format: '0.0%' }];
}
