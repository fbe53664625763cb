/* A header in two rows, and one that comes again over every page of a printed list. */
import { headerKey } from '../wording.ts';
import { columnNamed, knownHeaders, namesRequired, type TableColumns } from './header.ts';

/** «ФИО» over «Фамилия», «Имя», «Отчество»: neither row is a whole header, both together are. */
export function isDoubleWhole(
  upper: readonly string[],
  lower: readonly string[],
  columns: TableColumns,
): boolean {
  return (
    knownHeaders(lower, columns) >= 2 &&
    knownHeaders(upper, columns) >= 1 &&
    namesRequired(joinedCells(upper, lower, columns), columns)
  );
}

/** True when the row under a header names columns too: at least two, and hardly anything else. */
export function isSecondHeader(
  first: readonly string[],
  second: readonly string[],
  columns: TableColumns,
): boolean {
  const own = joinedCells(first, second, columns).filter(
    (_, index) => (second[index] ?? '').trim() !== '' && second[index] !== first[index],
  );
  return knownHeaders(own, columns) >= 2 && knownHeaders(own, columns) >= own.length / 2;
}

/** What stands lowest in each column; «Дата» over «приёма» and «увольнения» is read with them. */
export function joinedCells(
  upper: readonly string[],
  lower: readonly string[],
  columns: TableColumns,
): readonly string[] {
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, index) => {
    const own = lower[index]?.trim() ?? '';
    const above = upper.slice(0, index + 1).findLast((cell) => cell.trim() !== '') ?? '';
    if (own === '') return upper[index] ?? '';
    return columnNamed(own, columns) === null && isNamedByBoth(above, own, columns) ? `${above} ${own}` : own;
  });
}

function isNamedByBoth(above: string, own: string, columns: TableColumns): boolean {
  const named = columnNamed(`${above} ${own}`, columns);
  return named !== null && named !== columnNamed(above, columns);
}

/** The header once more, as over every page of a printed list. */
export function isHeaderAgain(
  cells: readonly string[],
  titles: ReadonlySet<string>,
  columns: TableColumns,
): boolean {
  const isTitles = cells.every((cell) => cell.trim() === '' || titles.has(headerKey(cell)));
  return isTitles && knownHeaders(cells, columns) > 1;
}
