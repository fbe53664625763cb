const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const MONTH = `(${MONTHS.join('|')})[а-яё]*\\.?`;

const DAY_OF_MONTH = new RegExp(String.raw`^(\d{1,2})[.\s-]${MONTH}$`, 'iu');
const MONTH_OF_YEAR = new RegExp(String.raw`^${MONTH}[.\s-](\d{2}|\d{4})$`, 'iu');
const WHOLE_DATE = /^(\d{1,2})\.(\d{1,2})\.\d{4}$/u;

/**
 * What was typed before Excel took it for a date: «02.мар» and «02.03.2026» were «2-3», «мар.05» was «3-5» or «март 2005».
 * Null for a text that is no date.
 */
export function typedBeforeExcel(text: string): string | null {
  const day = DAY_OF_MONTH.exec(text);
  if (day) return `${Number(day[1])}-${monthNumber(day[2])}`;
  const month = MONTH_OF_YEAR.exec(text);
  if (month) return `${monthNumber(month[1])}-${Number(month[2])}`;
  const date = WHOLE_DATE.exec(text);
  return date ? `${Number(date[1])}-${Number(date[2])}` : null;
}

function monthNumber(word: string | undefined): number {
  return MONTHS.indexOf((word ?? '').toLowerCase()) + 1;
}

const NAMES = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
];

/** A month in words where Excel made a date of it: «сен.26» and «01.09.2026» are «сентябрь 2026»; any other text as it is. */
export function monthText(text: string): string {
  const short = MONTH_OF_YEAR.exec(text);
  if (short) return named(monthNumber(short[1]), short[2] ?? '');
  const date = /^0?1\.(\d{1,2})\.(\d{4})$/u.exec(text);
  return date ? named(Number(date[1]), date[2] ?? '') : text;
}

function named(month: number, year: string): string {
  return `${NAMES[month - 1] ?? ''} ${year.length === 2 ? `20${year}` : year}`;
}

const DAY = 86_400_000;

/** ISO day of «43346», one of the last hundred years as Excel counts them; null for anything else. */
export function excelDay(text: string): string | null {
  const [, days] = /^([234]\d{4})(?:[.,]\d+)?$/u.exec(text) ?? [];
  if (days === undefined) return null;
  return new Date(Date.UTC(1899, 11, 30) + Number(days) * DAY).toISOString().slice(0, 10);
}
