import type { RollUp } from '../../../usage/district/roll-up.ts';
import type { Sheet } from '../../../writers/xlsx/workbook.ts';
import { changesSheet } from './changes-sheet.ts';
import { definitionsSheet } from './definitions-sheet.ts';
import { groupsSheet } from './groups-sheet.ts';
import { leftSheet } from './left-sheet.ts';
import { mainSheet } from './main-sheet.ts';
import { rankingSheet } from './ranking-sheet.ts';

/** The sheets of the roll-up's workbook. */
export function rollUpSheets(made: RollUp, { rank }: { readonly rank: boolean }): readonly Sheet[] {
  return [
    mainSheet(made),
    ...groupsSheet(made),
    changesSheet(made),
    ...(rank ? [rankingSheet(made)] : []),
    leftSheet(made),
    definitionsSheet(made),
  ];
}
