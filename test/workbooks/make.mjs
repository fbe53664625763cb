// make.mjs FOLDER [COUNT]: workbooks in the habits of many programs, for another reader to hold ours against (.ci/workbooks).
// Of each: NNN.xlsx, laid out so that openpyxl reads it, and in readings.json what this program reads in the same workbook dressed by its
// habits: `[{ file, habits, sheets: { name: { "line:column": text } } }]`, lines and columns from 1.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readSheets } from '../../modules/reading/workbook/workbook.js';
import { zip } from '../../scripts/archives.mjs';
import { ADDRESSES, ARCHIVES, ENCODINGS, NAMES, TEXTS } from './habits.mjs';
import { partsOf } from './workbook.mjs';

const FORMATS = JSON.parse(readFileSync(new URL('formats.json', import.meta.url), 'utf8'));
const [folder, count = '400'] = process.argv.slice(2);

const oneOf = (table) => fc.constantFrom(...Object.keys(table));
const habits = fc.record({
  texts: oneOf(TEXTS),
  addresses: oneOf(ADDRESSES),
  names: oneOf(NAMES),
  archive: oneOf(ARCHIVES),
  encoding: oneOf(ENCODINGS),
  prefix: fc.boolean(),
  typed: fc.boolean(),
});

const WORDS = [
  'Лютикова',
  'Анна  Сергеевна',
  'воспитатель',
  ' 5 «А» ',
  'a@b.example',
  'O’Нил & сын <1>',
  'две\nстроки',
  '007',
  '2-3',
  '-',
];
const text = fc.constantFrom(...WORDS).map((value) => ({ text: value }));
const fault = fc.constantFrom('#N/A', '#REF!', '#DIV/0!', '#NAME?').map((value) => ({ fault: value }));
const flag = fc.boolean().map((value) => ({ flag: value }));
const day = fc.integer({ min: 367, max: 60_000 });
const minutes = fc.integer({ min: 1, max: 1439 });
const iso = fc
  .record({ day, minutes: fc.option(minutes, { nil: 0 }), zone: fc.constantFrom('', 'Z') })
  .map(({ day: days, minutes: since, zone }) => ({
    iso:
      new Date(Date.UTC(1899, 11, 30) + days * 86_400_000 + since * 60_000).toISOString().slice(0, 19) + zone,
  }));

/** A number that suits what its format shows, as programs store numbers. */
function numberFor({ shows }) {
  if (shows === '')
    return fc.oneof(
      fc.integer({ min: -5, max: 5000 }).map(String),
      fc.constantFrom('7.9000000001E10', '79000000001', '0.1', '33.333333333333336', '1E-3', '2.0'),
    );
  if (shows === 'digits') return fc.integer({ min: 0, max: 99_999 }).map(String);
  if (shows === 'elapsed') return minutes.map((value) => String((value * 7) / 1440));
  const moment = fc.tuple(day, minutes).map(([days, since]) => String(days + since / 1440));
  const time = minutes.map((value) => String(value / 1440));
  if (!shows.includes('D') && shows.includes('H')) return fc.oneof(time, moment);
  return shows.includes('H') ? fc.oneof(moment, day.map(String), time) : day.map(String);
}

function cellsOf(formats) {
  const numbers = formats.map((format, style) => numberFor(format).map((number) => ({ number, style })));
  const other = fc
    .oneof({ arbitrary: text, weight: 6 }, fault, flag, iso)
    .map((cell) => ({ ...cell, style: 0 }));
  return fc.oneof(
    { arbitrary: fc.oneof(...numbers), weight: 6 },
    { arbitrary: other, weight: 6 },
    fc.constant(null),
  );
}

function sheetsOf(formats) {
  const row = fc.array(cellsOf(formats), { minLength: 1, maxLength: 9 });
  const sheet = fc.record({
    rows: fc.array(row, { minLength: 3, maxLength: 14 }),
    state: fc.constantFrom(null, null, null, 'hidden', 'veryHidden'),
    merged: fc.subarray(['A1:A3', 'B2:C2', 'D1:E3']),
  });
  return fc
    .array(sheet, { minLength: 1, maxLength: 3 })
    .map((sheets) => sheets.map((one, index) => ({ ...one, name: `Лист ${index + 1}` })));
}

/** Formats as a file lists them: the own ones numbered from 164 as Excel does, from 50 as 1C does, or over the built-in ones. */
const formats = fc
  .tuple(fc.shuffledSubarray(FORMATS.slice(1), { minLength: 4, maxLength: 10 }), fc.constantFrom(164, 50, 14))
  .map(([chosen, from]) => {
    const isOwn = ({ id }) => id === undefined || from === 14;
    return [FORMATS[0], ...chosen].map((format, index) =>
      index > 0 && isOwn(format) ? { ...format, id: from + index, isDefined: true } : format,
    );
  });

const book = formats.chain((list) =>
  fc.record({
    formats: fc.constant(list),
    sheets: sheetsOf(list),
    is1904: fc.constantFrom(null, null, 'true', '1', '0', 'false'),
  }),
);

/** Merged cells but the first are empty, as every program writes them. */
function emptied({ rows, merged, ...sheet }) {
  const covered = new Set(
    merged.flatMap(
      (range) =>
        ({ 'A1:A3': ['0:1', '0:2'], 'B2:C2': ['2:1'], 'D1:E3': ['3:1', '3:2', '4:0', '4:1', '4:2'] })[range],
    ),
  );
  const kept = rows.map((cells, row) =>
    cells.map((cell, column) => (covered.has(`${column}:${row}`) ? null : cell)),
  );
  return { ...sheet, merged, rows: kept };
}

/** Parts of the same workbook laid out so that openpyxl reads it: usual names, in UTF-8. */
function plain(own, dressed) {
  return zip(encoded(partsOf(own, { ...dressed, names: 'usual' }), 'utf-8'));
}

function encoded(parts, encoding) {
  return Object.entries(parts).map(([name, xml]) => [name, ENCODINGS[encoding](xml)]);
}

function readingOf(bytes, file) {
  const problems = [];
  const sheets =
    readSheets(bytes, { sheet: null, rows: 1000 }, file, (problem) => problems.push(problem)) ?? [];
  const filled = sheets.map(({ name, rows }) => [
    name,
    Object.fromEntries(
      rows.flatMap(({ line, cells }) =>
        cells.map((cell, index) => [`${line}:${index + 1}`, cell]).filter(([, cell]) => cell !== ''),
      ),
    ),
  ]);
  return { sheets: Object.fromEntries(filled), problems: problems.map(({ code }) => code) };
}

mkdirSync(folder, { recursive: true });
const readings = fc
  .sample(fc.tuple(book, habits), { numRuns: Number(count), seed: 7 })
  .map(([drawn, chosen], index) => {
    const own = { ...drawn, sheets: drawn.sheets.map(emptied) };
    const file = `${String(index + 1).padStart(3, '0')}.xlsx`;
    writeFileSync(join(folder, file), plain(own, chosen));
    const dressed = zip(encoded(partsOf(own, chosen), chosen.encoding), ARCHIVES[chosen.archive]);
    writeFileSync(join(folder, file.replace('.xlsx', '-dressed.xlsx')), dressed);
    return { file, habits: chosen, ...readingOf(new Uint8Array(dressed), file) };
  });
writeFileSync(join(folder, 'readings.json'), JSON.stringify(readings));
