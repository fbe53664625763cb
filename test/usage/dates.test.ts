import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf } from '../../src/usage/day.ts';
import { parseDateFormat } from '../../src/usage/exports/rows/date-format.ts';
import { LocalDays } from '../../src/usage/local-days.ts';
import { isTimeZone, zoneOffset } from '../../src/world/time-zone.ts';
import { runs } from '../setup/runs.ts';
import { codes, log, problem, reportOf, summary, value } from './support.ts';

/** Days with messages of the first source, ISO, with the quantity of each. */
async function daysOf(dates: readonly string[], extra: Partial<Parameters<typeof reportOf>[0]> = {}) {
  const rows = dates.map((date, index) => `"${date}";u${index};педагог;;сообщение;1`);
  return reportOf({ ...extra, files: { 'usage/log.csv': log(...rows), ...extra.files } });
}

async function messages(period: string, dates: readonly string[], timeZone?: string, yaml?: string) {
  const report = await daysOf(dates, {
    period,
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(yaml === undefined ? {} : { files: { 'usage/columns.yaml': `"*.csv": {dates: ${yaml}}` } }),
  });
  return value(report, 'educator / все / messages');
}

const ON = (day: string): string => `${day}..${day}`;

describe('dates of a log', () => {
  it.each([
    ['01.07.26 08:00', '2026-07-01'],
    ['1.7.26', '2026-07-01'],
    ['01.07.2026 8:00 PM', '2026-07-01'],
    ['2026/07/01', '2026-07-01'],
    ['1 июл. 2026 г., 08:00', '2026-07-01'],
    ['Jul 1, 2026, 8:00:00 PM', '2026-07-01'],
    ['07/13/2026 8:00 PM', '2026-07-13'],
    ['13/07/2026', '2026-07-13'],
    ['1782864000', '2026-07-01'],
    ['1782864000000', '2026-07-01'],
  ])('%s is %s', async (text, day) => {
    expect(await messages(ON(day), [text])).toBe(1);
  });

  it.each([
    ['01.07.96', 'дата раньше 2010 года'],
    ['01.07.2026 08:00 EST', 'часовой пояс у времени неизвестен'],
    ['31.02.26', 'дата не читается'],
  ])('%s is left out: %s', async (text, reason) => {
    const report = await daysOf([text, '01.07.2026']);
    expect(report.sources[0]?.left).toEqual([{ reason, rows: 1 }]);
  });
});

describe('moments by another clock count on the local day', () => {
  it.each([
    ['2026-07-01T22:30:00Z', undefined, '2026-07-02'],
    ['2026-07-01T20:59:59Z', undefined, '2026-07-01'],
    ['2026-07-01T22:30:00Z', 'Europe/Kaliningrad', '2026-07-02'],
    ['2026-07-01T22:30:00Z', 'Asia/Vladivostok', '2026-07-02'],
    ['2026-07-01T13:59:00Z', 'Asia/Vladivostok', '2026-07-01'],
    ['2026-07-01T14:00:00Z', 'Asia/Vladivostok', '2026-07-02'],
    ['2026-07-01T18:59:00+00:00', 'Asia/Yekaterinburg', '2026-07-01'],
    ['2026-07-01 19:00:00 UTC', 'Asia/Yekaterinburg', '2026-07-02'],
    ['01.07.2026 22:30 МСК', 'Asia/Kamchatka', '2026-07-02'],
    ['01.07.2026 23:30 +03:00', undefined, '2026-07-01'],
    ['01.07.2026 00:30 GMT+7', undefined, '2026-06-30'],
    // Samara was at UTC+3 from March 2010 to March 2011, since then at UTC+4.
    ['2011-03-26T20:30:00Z', 'Europe/Samara', '2011-03-26'],
    ['2011-04-26T20:30:00Z', 'Europe/Samara', '2011-04-27'],
    // Moscow had summer and winter until 2011, and UTC+4 until 26.10.2014.
    ['2011-01-10T20:30:00Z', undefined, '2011-01-10'],
    ['2014-07-10T20:30:00Z', undefined, '2014-07-11'],
    ['2014-12-10T20:30:00Z', undefined, '2014-12-10'],
    ['2026-07-01T18:31:00Z', 'Asia/Kolkata', '2026-07-02'],
    ['2026-07-01', 'Asia/Kamchatka', '2026-07-01'],
    ['2026-07-01 23:59', 'Asia/Kamchatka', '2026-07-01'],
  ])('%s in %s is %s', async (text, zone, day) => {
    expect(await messages(ON(day), [text], zone)).toBe(1);
  });

  it('and it is said once for the file', async () => {
    const report = await daysOf(['2026-07-01T22:30:00Z', '2026-07-02T10:00:00Z', '03.07.2026 10:00'], {
      timeZone: 'Asia/Omsk',
    });
    const found = problem(report, 'usage/other-clock');
    expect(found).toMatchObject({ severity: 'note', file: 'usage/log.csv' });
    expect(found.message).toContain('строк с ним – 2,');
    expect(found.message).toContain('(Asia/Omsk) на другой день пришлось – 1.');
    expect(codes(await daysOf(['03.07.2026 10:00']))).not.toContain('usage/other-clock');
  });

  it('a period keeps its first and last day, at midnight and a minute before it', async () => {
    const row = '2026-07-01T00:00:00Z;2026-09-30T23:59:59Z;;педагог;;5;;;7;;;';
    const local = '2026-06-30T21:00:00Z;2026-09-30T20:59:59Z;;педагог;;5;;;7;;;';
    for (const one of [row, local]) {
      const report = await reportOf({ files: { 'usage/t.csv': summary(one) }, period: '2026-Q3' });
      expect(value(report, 'educator / все / messages')).toBe(7);
    }
  });

  it('by any zone as the zone’s own rules say, whatever order they come in', () => {
    const zones = fc.constantFrom(
      'Europe/Moscow',
      'Europe/Samara',
      'Asia/Magadan',
      'America/New_York',
      'UTC',
    );
    const moment = fc
      .integer({ min: dayOf('2010-01-01'), max: dayOf('2030-01-01') })
      .chain((day) => fc.integer({ min: 0, max: 1439 }).map((minute) => day * 86_400_000 + minute * 60_000));
    fc.assert(
      fc.property(zones, fc.array(moment, { minLength: 1, maxLength: 20 }), (zone, moments) => {
        const local = new LocalDays(zone);
        for (const one of moments) {
          const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(one));
          expect(dateOf(local.dayAt(one))).toBe(shown);
        }
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('day and month', () => {
  const US = ['7/2/2026 8:00 AM', '7/13/2026 9:00 PM', '8/3/2026 9:00 PM'];

  it('are told apart by a later row of the file', async () => {
    expect(await messages('2026-07', US)).toBe(2);
    expect(await messages('2026-07', ['2/7/2026', '13/7/2026', '3/8/2026'])).toBe(2);
    expect(codes(await daysOf(US))).not.toContain('usage/doubtful-dates');
  });

  it('are told apart by a row beyond all that are looked through at once', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => `7/${(index % 12) + 1}/2026`);
    expect(await messages('2026-07', [...many, '7/13/2026'])).toBe(3001);
  });

  it('that nothing tells apart are doubtful, with the line that cures it', async () => {
    const report = await daysOf(['3/4/2026', '3/5/2026'], { period: '2026-04' });
    expect(value(report, 'educator / все / messages')).toBe(1);
    const found = problem(report, 'usage/doubtful-dates');
    expect(found).toMatchObject({ severity: 'warning', file: 'usage/log.csv' });
    expect(found.message).toContain('«3/4/2026»: прочитано так, будто первым стоит день');
    const yaml = /строку: (.*)$/u.exec(found.hint ?? '')?.[1] ?? '';
    const cured = await daysOf(['3/4/2026', '3/5/2026'], {
      period: '2026-03',
      files: { 'usage/columns.yaml': yaml },
    });
    expect(value(cured, 'educator / все / messages')).toBe(2);
    expect(codes(cured)).not.toContain('usage/doubtful-dates');
  });

  it('of a clock of twelve hours are likely American', async () => {
    const report = await daysOf(['3/4/2026 8:00 AM'], { period: '2026-03' });
    expect(value(report, 'educator / все / messages')).toBe(1);
    expect(problem(report, 'usage/doubtful-dates').message).toContain('первым стоит месяц');
  });
});

it.each([
  ['Дата (UTC)', '2026-07-02'],
  ['Дата и время, МСК', '2026-07-01'],
  ['Время UTC+1', '2026-07-02'],
  ['Дата', '2026-07-01'],
])('the title «%s» tells the clock', async (title, day) => {
  const csv = log('01.07.2026 22:30;u1;педагог;;сообщение;1').replace('Дата', title);
  const report = await reportOf({ files: { 'usage/log.csv': csv }, period: ON(day) });
  expect(value(report, 'educator / все / messages')).toBe(1);
});

it('a year of another century in one file is told', async () => {
  const report = await daysOf(['01.07.2012', '01.07.2026']);
  expect(problem(report, 'usage/long-ago').message).toContain('первый – 01.07.2012, последний – 01.07.2026');
  const rows = ['01.07.2012;31.07.2012;;родитель;;5;;;7;;;', '01.07.2026;31.07.2026;;родитель;;5;;;7;;;'];
  const table = await reportOf({ files: { 'usage/t.csv': summary(...rows) } });
  expect(problem(table, 'usage/long-ago')).toMatchObject({ severity: 'warning', file: 'usage/t.csv' });
  expect(codes(await daysOf(['01.07.2020', '01.07.2026']))).not.toContain('usage/long-ago');
});

describe('columns.yaml tells the format', () => {
  it.each([
    ['ДД.ММ.ГГ', '03.04.26', '2026-04-03'],
    ['MM/DD/YYYY', '03/04/2026', '2026-03-04'],
    ['ДД/ММ/ГГГГ', '03/04/2026', '2026-04-03'],
    ['MM.DD.YYYY', '03.04.2026', '2026-03-04'],
    ['ГГ-ММ-ДД', '26-03-04', '2026-03-04'],
    ['UTC', '04.03.2026 22:30', '2026-03-05'],
    ['МСК', '04.03.2026 22:30', '2026-03-04'],
    ['"MM/DD/YYYY HH:mm UTC-5"', '03/04/2026 22:30', '2026-03-05'],
    ['UTC', '2026-03-04T22:30:00+03:00', '2026-03-04'],
  ])('%s: %s is %s', async (format, text, day) => {
    expect(await messages(ON(day), [text], undefined, format)).toBe(1);
  });

  it('and is told what it cannot understand', async () => {
    for (const yaml of ['по-русски', 'ММ/ГГ', 'ДД/ДД/ГГ', '[ДД.ММ.ГГ]', 'Europe/Moscow']) {
      const report = await daysOf(['01.07.2026'], {
        files: { 'usage/columns.yaml': `"*": {dates: ${yaml}}` },
      });
      expect(problem(report, 'usage/bad-mapping').hint).toContain('dates: MM/DD/YYYY UTC');
    }
    expect(parseDateFormat('')).toBeNull();
  });
});

it('names of zones are known by their own names only', () => {
  expect(
    ['Europe/Moscow', 'asia/yekaterinburg', 'UTC', 'America/Argentina/Buenos_Aires'].map(isTimeZone),
  ).toEqual([true, true, true, true]);
  expect(['', 'Москва', 'МСК', 'UTC+5', '+05:00', 'Europe/Moskow', 'Europe Moscow'].map(isTimeZone)).toEqual(
    Array(7).fill(false),
  );
  expect(zoneOffset('Asia/Kolkata', 0)).toBe(330);
});
