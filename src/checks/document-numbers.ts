import type { DocumentFacts } from '../organization/dossier.ts';
import { showDate } from '../reading/table/row-cells.ts';
import { fold } from '../reading/wording.ts';
import type { Facts } from '../reading/yaml/section-reader.ts';

interface Numbered {
  readonly id: string;
  readonly number: string;
  readonly date: string;
}

/** Orders are registered in one journal, letters in another; each counts anew every year. */
const JOURNALS: readonly ((id: string) => boolean)[] = [
  (id) => id.startsWith('order-'),
  (id) => id === 'request' || id === 'support-request',
];

/** Reports documents of one journal and year with the same number, or with a smaller number and a later date. */
export function reportNumbers(facts: Facts, documents: Readonly<Record<string, DocumentFacts>>): void {
  const numbered = Object.entries(documents).flatMap(([id, { number, date }]) =>
    number && date ? [{ id, number, date }] : [],
  );
  const byDate = numbered.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  for (const isOf of JOURNALS) {
    const journal = byDate.filter(({ id }) => isOf(id));
    journal.forEach((one, index) => {
      for (const earlier of journal.slice(0, index)) reportPair(one, earlier, facts.section('documents'));
    });
  }
}

function reportPair(one: Numbered, earlier: Numbered, facts: Facts): void {
  if (one.date.slice(0, 4) !== earlier.date.slice(0, 4)) return;
  const place = facts.section(one.id);
  const [number, smaller] = [ordinal(one.number), ordinal(earlier.number)];
  if (fold(one.number) === fold(earlier.number)) {
    const message = `Номер «${one.number}» уже есть у документа «${earlier.id}» того же года.`;
    place.problem('error', 'number-twice', 'number', message, 'Исправьте один из номеров.');
  } else if (number && smaller && number.series === smaller.series && one.date > earlier.date) {
    if (number.value > smaller.value) return;
    const message = `Номер «${one.number}» от ${showDate(one.date)} меньше номера «${earlier.number}» от ${showDate(earlier.date)} («${earlier.id}»).`;
    place.problem(
      'warning',
      'numbers-out-of-order',
      'number',
      message,
      'Проверьте номера и даты по журналу регистрации.',
    );
  }
}

/** «01-17/152» → 152 of the series «01-17/»; «88-ОД» → 88 of «-ОД». Null when it is not clear what counts. */
function ordinal(number: string): { readonly value: number; readonly series: string } | null {
  const leading = /^(?<value>\d+)(?<series>\D*)$/u.exec(number);
  const trailing = /^(?<series>.*\D)(?<value>\d+)$/u.exec(number);
  const { value, series = '' } = (leading ?? trailing)?.groups ?? {};
  return value === undefined ? null : { value: Number(value), series: fold(series) };
}
