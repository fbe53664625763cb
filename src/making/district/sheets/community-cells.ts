import type { CountedIn } from '../../../usage/district/handed-in.ts';
import type { PackedFigures } from '../../../usage/district/packed-figures.ts';
import { NO_DATA } from '../../../usage/view/shown.ts';
import type { BookCell } from '../../../writers/xlsx/workbook.ts';
import { NOTHING } from './figure-cells.ts';
import { type Summed, sumFormula } from './total-cells.ts';

export const COMMUNITY_COLUMNS = [
  'Групп (классов)',
  'С учебным чатом',
  'Доля с чатом',
  'Канал',
  'Подписчиков',
] as const;

const COUNT = '#,##0';
const SHARE = '0.0%';

/** `at`: letters of the k-th of the columns. */
export function communityCells(
  { community }: PackedFigures,
  at: (place: number) => string,
  row: number,
): readonly BookCell[] {
  const share = community?.chatShare ?? null;
  const channel = community?.channel ?? null;
  return [
    number(community?.groups),
    number(community?.groupsWithChat),
    share === null ? NOTHING : { value: share, formula: `${at(1)}${row}/${at(0)}${row}`, format: SHARE },
    { value: channel === null ? NO_DATA : channel ? 'есть' : 'нет' },
    number(community?.subscribers),
  ];
}

function number(value: number | null | undefined): BookCell {
  return value === null || value === undefined ? NOTHING : { value, format: COUNT };
}

/** The sums of these columns; of the channel how many have one. */
export function communityTotals(
  list: readonly CountedIn[],
  at: (place: number) => string,
  summed: Summed,
): readonly BookCell[] {
  const all = list.map(({ figures }) => figures.community);
  const sum = (place: number, key: 'groups' | 'groupsWithChat' | 'subscribers'): BookCell =>
    total(sumOf(all.map((one) => one?.[key])), COUNT, sumFormula(at(place), summed));
  return [
    sum(0, 'groups'),
    sum(1, 'groupsWithChat'),
    total(chatShare(all), SHARE, chatShareFormula(at, summed)),
    { value: all.filter((one) => one?.channel === true).length, format: COUNT, style: 'total' },
    sum(4, 'subscribers'),
  ];
}

function total(value: number | null, format: string, formula: string): BookCell {
  return { value: value ?? NO_DATA, formula, format, style: 'total' };
}

type Communities = readonly PackedFigures['community'][];

function sumOf(values: readonly (number | null | undefined)[]): number | null {
  const known = values.filter((value) => typeof value === 'number');
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** Of the organisations that tell theirs. */
function chatShare(all: Communities): number | null {
  const told = all.filter((one) => typeof one?.chatShare === 'number');
  const withChat = sumOf(told.map((one) => one?.groupsWithChat));
  const groups = sumOf(told.map((one) => one?.groups));
  return withChat === null || groups === null || groups === 0 ? null : withChat / groups;
}

/** The same in the sheet. */
function chatShareFormula(at: (place: number) => string, { from, to, row, key }: Summed): string {
  const range = (letters: string): string => `${letters}$${from}:${letters}$${to}`;
  const own = key === null ? '' : `,${range(`$${key}`)},$${key}${row}`;
  const side = (place: number): string => `SUMIFS(${range(at(place))},${range(at(2))},">=0"${own})`;
  return `IFERROR(${side(1)}/${side(0)},"${NO_DATA}")`;
}
