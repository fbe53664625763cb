import type { RollUp } from '../../../usage/district/roll-up.ts';
import type { Sheet } from '../../../writers/xlsx/workbook.ts';
import { changesSheet } from './changes-sheet.ts';
import { mainSheet } from './main-sheet.ts';
import { definitionsSheet, groupsSheet, leftSheet, rankingSheet } from './other-sheets.ts';

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
