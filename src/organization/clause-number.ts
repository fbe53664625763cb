import { typedBeforeExcel } from '../reading/table/excel-dates.ts';

/** «02.01.2003»: what Excel makes of 2.1.3, and «02.01.1930» of 2.1.30. With a year as late as these it was «2.1», and the year that of the typing. */
const DATE = /^(\d{2})\.(\d{2})\.(19|20)?(\d{2})$/u;
const YEAR_OF_TYPING = 24;

/**
 * The number of a clause in a cell: «2.1.3», «пункт 1.5», «п. 1.5. Положения», «1,5», also where Excel made a date of it.
 * Null for an id, a text without a number or with several.
 */
export function clauseNumberIn(text: string): string | null {
  const [, day, month, century, year] = DATE.exec(text) ?? [];
  if (day && month && year) {
    const isThisYear = century !== '19' && Number(year) >= YEAR_OF_TYPING;
    return dotted(isThisYear ? [day, month] : [day, month, year]);
  }
  const typed = typedBeforeExcel(text)?.split('-');
  if (typed) return dotted(typed);
  return /[a-z]/iu.test(text) ? null : onlyNumber(text);
}

/** «подпункт 2.1.3 пункта 2.1»: the clauses around a clause may be named with it. */
function onlyNumber(text: string): string | null {
  const numbers = Array.from(text.matchAll(/\d+(?:\s?[.,]\s?\d+)*/gu), ([found]) =>
    dotted(found.split(/[.,]/u)),
  );
  const [longest] = numbers.toSorted((a, b) => b.length - a.length);
  const isOne = numbers.every((number) => `${longest}.`.startsWith(`${number}.`));
  return longest !== undefined && isOne ? longest : null;
}

function dotted(parts: readonly string[]): string {
  return parts.map(Number).join('.');
}
