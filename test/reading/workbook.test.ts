import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ARCHIVE_LIMITS, inflate } from '../../src/reading/workbook/archive.ts';
import { formattedNumber, isoText, numberText } from '../../src/reading/workbook/cell-text.ts';
import { parseFormat } from '../../src/reading/workbook/number-format.ts';
import { dossierOf, expectProblem, read } from '../organization/support.ts';
import { parts, sheet, workbook } from './xlsx.ts';

const HEADER = ['Фамилия', 'Имя', 'Отчество', 'Должность', 'E-mail', 'Мобильный телефон', 'Дата приёма'];
const HEAD = ['Белозёрова', 'Елена', 'Павловна', 'заведующий', null, null, null];
const ADMIN = ['Ковальчук', 'Татьяна', 'Андреевна', 'методист', 'k@skazka.example'];

function readBook(bytes: Uint8Array | string) {
  return read({ 'staff.csv': null, 'staff.xlsx': bytes });
}

describe('a workbook in place of a CSV', () => {
  test('a phone as a number, a date as a date, an empty row', async () => {
    const rows = [[null], HEADER, HEAD, [], [...ADMIN, 79000000005, { date: 45537 }]];
    const reading = await readBook(workbook(rows));
    expect(reading.problems).toEqual([]);
    const [, administrator] = dossierOf(reading).staff;
    expect(administrator).toMatchObject({
      mobile: '+7\u{A0}(900)\u{A0}000-00-05',
      hired: '2024-09-02',
      line: 5,
    });
  });

  test.each(['7.9000000005E10', '7.9000000005e+010', '79000000005.0'])(
    'a phone stored as %s',
    async (raw) => {
      const { staff } = dossierOf(await readBook(workbook([HEADER, HEAD, [...ADMIN, { raw }]])));
      expect(staff[1]?.mobile).toBe('+7\u{A0}(900)\u{A0}000-00-05');
    },
  );

  test('problems have the row and column of the sheet', async () => {
    const reading = await readBook(workbook([HEADER, HEAD, [], [...ADMIN, 'номер', '31.02.2025']]));
    expectProblem(reading, 'staff/bad-mobile', { file: 'staff.xlsx', line: 4, column: 6 });
    expectProblem(reading, 'staff/bad-date', { file: 'staff.xlsx', line: 4, column: 7 });
  });

  test('the groups may be a workbook as well', async () => {
    const book = workbook([
      ['Группа', 'Детей'],
      ['Солнышко', 18],
    ]);
    const { groups } = dossierOf(await read({ 'groups.csv': null, 'groups.xlsx': book }));
    expect(groups).toMatchObject([{ name: 'Солнышко', pupils: 18 }]);
  });
});

describe('a bad workbook', () => {
  const good = workbook([HEADER, HEAD]);
  const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(64).fill(0)]);
  const wide = (text: string) => new Uint8Array(Buffer.concat([compound, Buffer.from(text, 'utf16le')]));
  const far = (address: string, row: number) =>
    zipSync(parts(sheet(`<row r="${row}"><c r="${address}"><v>1</v></c></row>`)));

  test.each([
    ['truncated', good.slice(0, good.length - 40), 'damaged', /не целиком/, /заново/],
    ['cut in the middle', good.slice(0, 500), 'damaged', /не целиком/, /заново/],
    ['with a password', wide('EncryptedPackage'), 'locked', /паролем/, /Снимите пароль/],
    ['of the old kind', wide('Workbook'), 'old-workbook', /старого образца/, /сохраните заново/],
    ['that is text', strToU8('Фамилия;Имя'), 'not-workbook', /не книга Excel/i, /сохраните заново/],
    [
      'that is Word',
      zipSync({ 'word/document.xml': strToU8('<x/>') }),
      'not-workbook',
      /Word/,
      /сохраните заново/,
    ],
    [
      'with broken XML',
      zipSync(parts('<worksheet><sheetData><row r="1"><c r="A')),
      'damaged',
      /повреждена|пуст/,
      /./,
    ],
    ['without rows', zipSync(parts(sheet(''))), 'empty', /ни одного заполненного листа/, /который виден/],
    ['with a cell far below', far('A30000', 30_000), 'too-many-rows', /20000 строк/, /Удалите/],
    ['with a cell far right', far('XFD1', 1), 'too-many-columns', /100 столбцов/, /Удалите/],
    [
      'with an endless text',
      zipSync(parts(sheet(`<row><c><is><t>${'a'.repeat(200_000)}`))),
      'damaged',
      /повреждена/,
      /заново/,
    ],
    ['with endless levels', zipSync(parts(sheet('<row>'.repeat(1000)))), 'damaged', /повреждена/, /заново/],
    ['with a forged row', far('A999999999', 999_999_999), 'damaged', /повреждена/, /заново/],
  ])('%s', async (_, bytes, what, text, advice) => {
    const reading = await readBook(bytes);
    expectProblem(reading, `file/${what}`, { file: 'staff.xlsx', text, advice });
    expect(reading.dossier).toBeNull();
  });

  test('a ZIP bomb with true sizes', async () => {
    const bomb = { ...parts(sheet('')), 'xl/media/a.xml': new Uint8Array(ARCHIVE_LIMITS.bytes + 1) };
    expectProblem(await readBook(zipSync(bomb)), 'file/bomb', { text: /слишком велика/ });
  });

  test('a ZIP bomb whose directory and headers lie about sizes', () => {
    const bytes = zipSync({ 'xl/a.xml': new Uint8Array(3_000_000) });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const central = Buffer.from(bytes).indexOf('PK\x01\x02', 0, 'latin1');
    view.setUint32(22, 10, true);
    view.setUint32(central + 24, 10, true);
    expect(inflate(bytes, { ...ARCHIVE_LIMITS, bytes: 1_000_000 })).toEqual({ problem: 'bomb' });
  });

  test('too many entries', () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`xl/${n}.xml`, strToU8('x')]));
    expect(inflate(zipSync(many))).toEqual({ problem: 'bomb' });
  });

  test('an entry called __proto__ changes nothing', () => {
    const found = inflate(zipSync({ '__proto__.xml': strToU8('x'), 'a.xml': strToU8('y') }));
    expect('value' in found && Object.keys(found.value)).toEqual(['a.xml']);
  });
});

describe('cells', () => {
  test.each([
    ['79000000001', '79000000001'],
    ['7.9000000001E+10', '79000000001'],
    ['0012', '0012'],
    ['8.1999999999999993', '8.2'],
    ['1e20', '100000000000000000000'],
    ['-3', '-3'],
    ['0.5', '0.5'],
  ])('number %s is %s', (stored, text) => expect(numberText(stored)).toBe(text));

  test.each([
    ['45537', 'dd.mm.yyyy', '02.09.2024'],
    ['45537.75', 'dd.mm.yyyy hh:mm', '02.09.2024 18:00'],
    ['45537', 'dd.mm.yyyy h:mm', '02.09.2024'],
    ['45537.545138888891', 'yyyy\\-mm\\-dd\\ hh:mm:ss', '02.09.2024 13:05:00'],
    ['45537.75', '[$-419]d mmmm yyyy;@', '02.09.2024'],
    ['0.75', 'h:mm', '18:00'],
    ['0.57291666666666663', 'h:mm', '13:45'],
    ['0.43402777777777773', '[$-F400]h:mm:ss AM/PM', '10:25:00'],
    ['45537.75', 'h:mm', '02.09.2024 18:00'],
    ['1.5', '[h]:mm', '36:00'],
    ['46083', 'd-mmm', '02.мар'],
    ['46266', 'mmm-yy', 'сен.26'],
    ['1', 'dd.mm.yyyy', '01.01.1900'],
    ['59', 'dd.mm.yyyy', '28.02.1900'],
    ['61', 'dd.mm.yyyy', '01.03.1900'],
    ['79000000101', '0', '79000000101'],
    ['18', '0', '18'],
    ['18', 'General', '18'],
    ['18', '#,##0 "дн."', '18'],
    ['12', '00000', '00012'],
    ['0.8', '0%', '0.8'],
    ['-1', 'dd.mm.yyyy', '-1'],
    ['99999999999', 'dd.mm.yyyy', '99999999999'],
  ])('%s as %s is %s', (stored, code, text) =>
    expect(formattedNumber(stored, parseFormat(code), false)).toBe(text),
  );

  test.each([
    ['2018-09-03T00:00:00', '03.09.2018'],
    ['2018-09-03', '03.09.2018'],
    ['2018-09-03T18:30:00Z', '03.09.2018 18:30:00'],
    ['18:30:00', '18:30'],
    ['как-нибудь', 'как-нибудь'],
  ])('the ISO cell %s is %s', (text, shown) => expect(isoText(text)).toBe(shown));
});
