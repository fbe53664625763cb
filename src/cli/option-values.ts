import { InvalidArgumentError } from 'commander';
import { parseDate } from '../russian/text/date.ts';
import { withoutNumberSign } from '../russian/text/number-sign.ts';
import { FORMATS, type Format, formats } from '../writers/registry.ts';

/** A path; an empty one is a variable of a script that was not set. */
export function parseFolder(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('имя папки пустое');
  return value;
}

/** «docx, PDF»: formats in the order of the registry. */
export function parseFormats(value: string): readonly Format[] {
  const names = value.split(',').map((name) => name.trim().toLowerCase());
  const unknown = names.find((name) => !Object.hasOwn(FORMATS, name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`вид «${unknown}» неизвестен, есть: ${formats().join(', ')}`);
  return formats().filter((known) => names.includes(known));
}

/** The number of an act, without «№». */
export function parseNumber(value: string): string {
  const number = withoutNumberSign(value.trim());
  if (number === '') throw new InvalidArgumentError('номер пустой');
  return number;
}

/** ISO date. */
export function parseDay(value: string): string {
  const day = parseDate(value);
  if (day === null) throw new InvalidArgumentError('нужна дата вида 02.09.2024');
  return day;
}

/** What is said of a part: its number and how many there are; null is for the scheduler to say. */
export interface AskedShard {
  readonly part: number | null;
  readonly of: number | null;
}

/** «3/8»: the third of eight parts; «/8»: of eight, the scheduler says which; nothing: the scheduler says both. */
export function parseShard(value: string): AskedShard {
  if (value === '') return { part: null, of: null };
  const { part, of } = /^(?<part>\d{0,4})\/(?<of>\d{1,4})$/u.exec(value)?.groups ?? {};
  const asked = { part: part === '' ? null : Number(part), of: Number(of) };
  const isPart = asked.part === null || (asked.part > 0 && asked.part <= asked.of);
  if (part === undefined || asked.of === 0 || !isPart)
    throw new InvalidArgumentError('нужна часть вида 3/8: третья из восьми');
  return asked;
}
