import type { Problem } from '../problem.ts';
import { CASE_LABELS, CASES } from '../russian/case.ts';
import { isDate } from '../russian/text/date.ts';

/**
 * Problems of data files: every profile (vocabulary) has the same keys as the others, a term all six cases, a law all its
 * requisites. Files go by the name the user knows, built-in ones first.
 */
export function checkTerms(files: ReadonlyMap<string, unknown>): readonly Problem[] {
  const all = [...files].map(([file, data]) => [file, entriesOf(data)] as const);
  // The first file that has a key, a built-in one, says whether it is a text or a term.
  const keys = new Map(all.toReversed().flatMap(([, entries]) => [...entries]));
  return all.flatMap(([file, entries]) => [
    ...[...keys]
      .filter(([key]) => !entries.has(key))
      .map(([key]) => problem(file, key, 'нет этого слова', 'Скопируйте его из другого файла этой папки')),
    ...[...entries].flatMap(([key, value]) => checkTerm(file, key, value, keys.get(key))),
  ]);
}

/** Problems of the law registry. */
export function checkLaws(laws: Readonly<Record<string, unknown>>, file: string): readonly Problem[] {
  return Object.entries(laws).flatMap(([key, value]) => {
    const law = Object.fromEntries(entriesOf(value));
    const faults = LAW_RULES.filter(([name, isRight]) => !isRight(law[name], law)).map(([name, , advice]) =>
      problem(file, `${key}: ${name}`, 'неверное значение', advice),
    );
    const { replacedBy } = law;
    if (typeof replacedBy === 'string' && !Object.hasOwn(laws, replacedBy))
      faults.push(
        problem(file, `${key}: replacedBy`, 'такой записи нет', 'Впишите имя записи этого файла или null'),
      );
    return faults;
  });
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isDay = (value: unknown): boolean => typeof value === 'string' && isDate(value);
const DAY = "Напишите дату в кавычках, год-месяц-день: '2024-09-01'";

type LawRule = readonly [
  name: string,
  isRight: (value: unknown, law: Readonly<Record<string, unknown>>) => boolean,
  advice: string,
];

const LAW_RULES: readonly LawRule[] = [
  ['kind', isForms, 'Напишите вид акта в шести падежах'],
  ['issuer', (value) => value === null || isText(value), 'Напишите орган или null'],
  ['date', isDay, DAY],
  ['number', isText, "Напишите номер в кавычках: '273-ФЗ'"],
  ['title', (value) => typeof value === 'string', "Напишите заголовок в кавычках; неизвестный – ''"],
  ['validFrom', (value) => value === null || isDay(value), DAY],
  ['validTo', (value) => value === null || isDay(value), DAY],
  ['replacedBy', (value) => value === null || isText(value), 'Напишите имя другой записи или null'],
  ['verified', (value) => typeof value === 'boolean', 'Напишите true или false'],
  ['checkedOn', onlyVerified(isDay), `При verified: true нужен день сверки, при false строки нет. ${DAY}`],
  ['checkedBy', onlyVerified(isText), 'При verified: true напишите, по чему сверено; при false строки нет'],
];

/** Right where the entry is verified, and absent where it is not. */
function onlyVerified(isRight: (value: unknown) => boolean): LawRule[1] {
  return (value, { verified }) => (verified === true ? isRight(value) : value === undefined);
}

function checkTerm(file: string, key: string, value: unknown, sample: unknown): readonly Problem[] {
  if (typeof value === 'string' && typeof sample === 'string') return [];
  if (isForms(value) && isForms(sample)) return [];
  const names = CASES.map((name) => `${name} (${CASE_LABELS[name]}.)`).join(', ');
  const advice =
    typeof sample === 'string' ? 'Напишите одно значение в кавычках' : `Напишите шесть строк: ${names}`;
  return [problem(file, key, 'неверное значение', advice)];
}

function isForms(value: unknown): boolean {
  const entries = entriesOf(value);
  return entries.size === CASES.length && CASES.every((name) => isText(entries.get(name)));
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function problem(file: string, key: string, what: string, advice: string): Problem {
  return { severity: 'error', code: 'data/shape', message: `«${key}»: ${what}.`, file, hint: `${advice}.` };
}
