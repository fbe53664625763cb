/* «Свод»: organisations down, figures across, sums at the end. */

import { withSmall } from '../../../russian/text/first-letter.ts';
import { agree } from '../../../russian/text/number.ts';
import { FigureIndex } from '../../../usage/district/figure-index.ts';
import type { CountedIn } from '../../../usage/district/handed-in.ts';
import { isCounted } from '../../../usage/district/handed-in.ts';
import type { RollUp } from '../../../usage/district/roll-up.ts';
import type { DistrictTotal } from '../../../usage/district/totals.ts';
import { KIND_TITLES, NO_GROUP, ROLE_TITLES } from '../../../usage/district/view/words.ts';
import { columnLetters } from '../../../writers/xlsx/column-letters.ts';
import type { BookCell, Sheet } from '../../../writers/xlsx/workbook.ts';
import { type RoleColumns, roleColumns, type TableFigure } from './columns.ts';
import { COMMUNITY_COLUMNS, communityCells, communityTotals } from './community-cells.ts';
import { type Letters, organizationCells } from './figure-cells.ts';
import { missingWords } from './missing-words.ts';
import { type Summed, totalCells } from './total-cells.ts';

/** Title, note, headings of roles, headings of columns. */
const HEAD_ROWS = 4;

/** Columns before those of the figures. */
interface Leading {
  readonly title: string;
  readonly width: number;
  readonly cell: (one: CountedIn) => BookCell;
}

/** A row of sums: of what, and where it stands. */
interface TotalRow extends Pick<Summed, 'row' | 'key'> {
  readonly title: string;
  readonly kind: string;
  readonly totals: readonly DistrictTotal[];
  readonly list: readonly CountedIn[];
}

export function mainSheet(made: RollUp): Sheet {
  const table = new MainTable(made);
  return {
    name: 'Свод',
    rows: table.rows(),
    widths: table.widths(),
    frozen: { rows: HEAD_ROWS, columns: 1 },
    isLandscape: true,
  };
}

class MainTable {
  readonly #made: RollUp;
  readonly #roles: readonly RoleColumns[];
  readonly #leading: readonly Leading[];
  readonly #weeks: number;

  constructor(made: RollUp) {
    this.#made = made;
    this.#roles = roleColumns(made);
    this.#weeks = made.period.days / 7;
    this.#leading = leadingColumns(made);
  }

  *rows(): Iterable<readonly BookCell[]> {
    yield* this.#head();
    yield* this.#body();
    yield* this.#totals();
  }

  #head(): readonly (readonly BookCell[])[] {
    const { period, counted, left } = this.#made;
    const missing = left.length > 0 ? `, не сдали – ${left.length}` : '';
    const note = `${agree(counted.length + left.length, 'организация')}, в своде – ${counted.length}${missing}. Доли итогов – суммы, делённые на суммы; «нет данных» в них не входит.`;
    const lead = this.#leading;
    const heads = this.#blocks();
    return [
      [{ value: `Свод показателей использования платформы: ${period.label}`, style: 'title' }],
      [{ value: note.replaceAll('\u{A0}', ' '), style: 'note' }],
      [
        ...lead.map((): BookCell => head('')),
        ...heads.flatMap(({ title, columns }) => spanned(title, columns.length)),
      ],
      [...lead.map(({ title }) => head(title)), ...heads.flatMap(({ columns }) => columns.map(head))],
    ];
  }

  *#body(): Iterable<readonly BookCell[]> {
    const letters = new Map(this.#roles.map((role) => [role, this.#letters(role)]));
    const communityAt = this.#communityAt();
    for (const [place, one] of this.#made.counted.entries()) {
      const index = new FigureIndex(one.figures);
      const row = HEAD_ROWS + place + 1;
      yield [
        ...this.#leading.map(({ cell }) => cell(one)),
        ...[...letters].flatMap(([role, at]) => organizationCells(index, role, at, row, this.#weeks)),
        ...communityCells(one.figures, communityAt, row),
        { value: missingWords(one.figures) },
      ];
    }
  }

  /** By kind, and of all. */
  #totals(): readonly (readonly BookCell[])[] {
    const { kinds, total, counted } = this.#made;
    const first = HEAD_ROWS + counted.length + 1;
    const key = columnLetters(1);
    const own = kinds.map(({ name, total: totals }, place) => {
      const { one: kind, many } = KIND_TITLES[name];
      const list = counted.filter(({ figures }) => figures.organization.kind === name);
      const title = `Итого: ${withSmall(many)}`;
      return this.#totalRow({ title, kind, totals, list, row: first + place, key });
    });
    const row = first + kinds.length;
    return [
      ...own,
      this.#totalRow({ title: 'Итого', kind: '', totals: total, list: counted, row, key: null }),
    ];
  }

  widths(): readonly number[] {
    const figures = this.#blocks().flatMap(({ columns }) => columns.map(() => 18));
    return [...this.#leading.map(({ width }) => width), ...figures.slice(0, -1), 60];
  }

  #totalRow({ title, kind, totals, list, row, key }: TotalRow): readonly BookCell[] {
    const { norms, counted } = this.#made;
    const [from, to] = [HEAD_ROWS + 1, HEAD_ROWS + counted.length];
    const summed: Summed = { from, to, row, key, weeks: this.#weeks };
    const lead = this.#leading.map(
      (_, place): BookCell => ({ value: [title, kind][place] ?? '', style: 'total' }),
    );
    const figures = this.#roles.flatMap((role) =>
      totalCells(totals, norms, role, this.#letters(role), summed),
    );
    const community = communityTotals(list, this.#communityAt(), summed);
    return [...lead, ...figures, ...community, { value: '', style: 'total' }];
  }

  #blocks(): readonly { readonly title: string; readonly columns: readonly string[] }[] {
    return [
      ...this.#roles.map(({ role, columns }) => ({
        title: ROLE_TITLES[role],
        columns: columns.map(({ title }) => title),
      })),
      { title: 'Чаты и канал', columns: COMMUNITY_COLUMNS },
      { title: '', columns: ['Чего не хватает'] },
    ];
  }

  #letters(role: RoleColumns): Letters {
    const before = this.#roles.slice(0, this.#roles.indexOf(role));
    const start = this.#leading.length + before.reduce((sum, { columns }) => sum + columns.length, 0);
    const place = (kind: TableFigure['kind'], indicator: string): number =>
      role.columns.findIndex((column) => column.kind === kind && column.indicator === indicator);
    return (kind, indicator) => columnLetters(start + place(kind, indicator));
  }

  #communityAt(): (place: number) => string {
    const figures = this.#roles.reduce((sum, { columns }) => sum + columns.length, 0);
    return (place) => columnLetters(this.#leading.length + figures + place);
  }
}

function leadingColumns({ groups }: RollUp): readonly Leading[] {
  return [
    { title: 'Организация', width: 40, cell: ({ name }) => ({ value: name }) },
    { title: 'Вид', width: 28, cell: kindCell },
    ...(groups ? [groupColumn(groups)] : []),
    { title: 'Дней с данными', width: 10, cell: ({ figures }) => ({ value: figures.period.coveredDays }) },
  ];
}

function kindCell(one: CountedIn): BookCell {
  return { value: isCounted(one) ? KIND_TITLES[one.figures.organization.kind].one : '' };
}

function groupColumn({ column, of }: NonNullable<RollUp['groups']>): Leading {
  return { title: column, width: 20, cell: ({ folder }) => ({ value: of.get(folder) || NO_GROUP }) };
}

function head(value: string): BookCell {
  return { value, style: 'head' };
}

function spanned(title: string, columns: number): readonly BookCell[] {
  const under = Array.from({ length: columns - 1 }, (): BookCell => null);
  return [{ value: title, style: 'head', ...(columns > 1 ? { span: columns } : {}) }, ...under];
}
