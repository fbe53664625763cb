/** A cell's value as the text that a person sees: a date as dd.mm.yyyy, a number with all its digits. */
export function cellText(value: unknown): string {
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value);
  return value;
}

/** A number as the workbook stores it, without an exponent and without the noise of binary fractions. */
export function numberText(stored: string): string {
  const text = stored.trim();
  if (/^-?\d+$/u.test(text)) return text;
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? BigInt(value).toString() : text;
  return Math.abs(value) < 1e-6 ? text : String(value);
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  const [year, month, dayOfMonth] = day.split('-');
  const clock = time.slice(0, 8);
  return `${dayOfMonth}.${month}.${year}${clock === '00:00:00' ? '' : ` ${clock}`}`;
}
