import type { Organization } from '../organization/dossier.ts';
import type { Problem } from '../problem.ts';
import { fold, shown, shownDate } from '../reading/wording.ts';
import type { Places } from '../reading/yaml/places.ts';
import type { TemplateHead } from '../templating/heads.ts';
import { JOURNALS } from '../templating/relations.ts';

interface Numbered {
  readonly id: string;
  readonly number: string;
  readonly date: string;
}

/** Documents of one journal and year with the same number, or with a smaller number and a later date. */
export function wrongNumbers(
  documents: Organization['documents'],
  templates: readonly TemplateHead[],
  places: Places,
): readonly Problem[] {
  return JOURNALS.flatMap((name) => {
    const registered = templates.filter(({ meta }) => meta.relations.journal === name);
    const journal = registered
      .flatMap(({ id }) => numberedDocument(id, documents))
      .sort((a, b) => Number(a.date > b.date) - Number(a.date < b.date));
    return journal.flatMap((one, index) =>
      journal.slice(0, index).flatMap((earlier) => wrongPair(one, earlier, places)),
    );
  });
}

function numberedDocument(id: string, documents: Organization['documents']): readonly Numbered[] {
  const { number, date } = documents[id] ?? {};
  return number && date ? [{ id, number, date }] : [];
}

function wrongPair(one: Numbered, earlier: Numbered, places: Places): readonly Problem[] {
  if (one.date.slice(0, 4) !== earlier.date.slice(0, 4)) return [];
  const place = places('documents', one.id, 'number');
  if (fold(one.number) === fold(earlier.number)) {
    const message = `Номер ${shown(one.number)} уже есть у документа «${earlier.id}» того же года.`;
    const hint = 'Исправьте один из номеров.';
    return [{ severity: 'error', code: 'organization/number-twice', message, ...place, hint }];
  }
  if (!isSmaller(one, earlier)) return [];
  const message = `Номер ${shown(one.number)} от ${shownDate(one.date)} меньше номера ${shown(earlier.number)} от ${shownDate(earlier.date)} («${earlier.id}»).`;
  const hint = 'Проверьте номера и даты по журналу регистрации.';
  return [{ severity: 'warning', code: 'organization/numbers-out-of-order', message, ...place, hint }];
}

/** True of a number that counts on in the series of another, is not greater, and is of a later day. */
function isSmaller(one: Numbered, earlier: Numbered): boolean {
  const [number, smaller] = [ordinal(one.number), ordinal(earlier.number)];
  if (!number || !smaller || number.series !== smaller.series) return false;
  return one.date > earlier.date && number.value <= smaller.value;
}

/** «01-17/152» → 152 of the series «01-17/»; «88-ОД» → 88 of «-ОД». Null when it is not clear what counts. */
function ordinal(number: string): { readonly value: number; readonly series: string } | null {
  const leading = /^(?<value>\d+)(?<series>\D*)$/u.exec(number);
  const trailing = /^(?<series>.*\D)(?<value>\d+)$/u.exec(number);
  const { value, series = '' } = (leading ?? trailing)?.groups ?? {};
  return value === undefined ? null : { value: Number(value), series: fold(series) };
}
