import { fold } from '../reading/wording.ts';

/** What takes a number: of a journal, in a year. */
export interface Numbered {
  readonly journal: string;
  readonly number: string | null;
  /** ISO. */
  readonly date: string;
}

/** The same for two that may not both be there; null for one without a number. */
export function numberKey({ journal, date, number }: Numbered): string | null {
  return number === null ? null : JSON.stringify([journal, date.slice(0, 4), fold(number)]);
}

/** The one that has the number already in that journal and year, or undefined. */
export function holderOf<T extends Numbered>(wanted: Numbered, entries: readonly T[]): T | undefined {
  const key = numberKey(wanted);
  return key === null ? undefined : entries.find((one) => numberKey(one) === key);
}

/** The number after the greatest of the journal in that year, written as that one is: «101-од» → «102-од». Null when it is not clear how it counts. */
export function nextNumber(
  { journal, date }: Omit<Numbered, 'number'>,
  entries: readonly Numbered[],
): string | null {
  const numbers = entries
    .filter((one) => isSameYear(one, { journal, date, number: null }))
    .flatMap(({ number }) => (number === null ? [] : (counted(number) ?? [])));
  const [greatest] = numbers.toSorted((a, b) => b.value - a.value);
  return greatest ? `${greatest.before}${greatest.value + 1}${greatest.after}` : null;
}

function isSameYear(one: Numbered, other: Numbered): boolean {
  return one.journal === other.journal && one.date.slice(0, 4) === other.date.slice(0, 4);
}

/** «01-17/152» counts in its last digits, «101-од» in its first; «12а/7-б» nobody can tell. */
function counted(number: string): { before: string; value: number; after: string } | null {
  const [, first = '', after = ''] = /^(\d{1,9})(\D*)$/u.exec(number) ?? [];
  if (first !== '') return { before: '', value: Number(first), after };
  const [, before = '', last = ''] = /^(.*\D)([1-9]\d{0,8})$/u.exec(number) ?? [];
  return last === '' ? null : { before, value: Number(last), after: '' };
}
