/* The rules of the time zones of the world (IANA), as Node has them. */

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** True for the name of a zone: `Europe/Moscow`, `Asia/Yekaterinburg`, `UTC`. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]{3,}(?:[/_+-][A-Za-z0-9]+)*$/u.test(name)) return false;
  try {
    formatOf(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Minutes by which the clocks of a zone are ahead of UTC at a moment (milliseconds since 1970). Throws RangeError for no zone. */
export function zoneOffset(name: string, moment: number): number {
  const parts = formatOf(name).formatToParts(new Date(moment));
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((local - Math.floor(moment / MINUTE) * MINUTE) / MINUTE);
}

const MINUTE = 60_000;

function formatOf(name: string): Intl.DateTimeFormat {
  const known = FORMATS.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  FORMATS.set(name, format);
  return format;
}
