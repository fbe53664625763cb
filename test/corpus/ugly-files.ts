import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { dos, utf8, utf16, windows1251 } from '../reading/encode.ts';
import { parts, sheet, workbook } from '../reading/xlsx.ts';

/** A file that takes the place of a good one. */
export interface UglyFile {
  readonly what: string;
  /** Path inside the input folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

type Described = readonly [what: string, content: string | Uint8Array];

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? utf8(content) : content;

/** Made when asked for: some are large. */
export function uglyFiles(
  good: Readonly<Record<'staff' | 'organization' | 'log', string>>,
): readonly UglyFile[] {
  const csv = [...encodings(good.staff), ...dialects(good.staff)];
  const of = (file: string, files: readonly Described[]): readonly UglyFile[] =>
    files.map(([what, content]) => ({ what: `${file}, ${what}`, file, bytes: bytesOf(content) }));
  return [
    ...of('staff.csv', csv),
    ...of('staff.xlsx', books()),
    ...of('organization.yaml', [...encodings(good.organization), ...yamls(good.organization)]),
    ...of('groups.csv', dialects('Группа;Детей;Родителей\nСолнышко;18;30\n')),
    ...of('usage/log.csv', [...encodings(good.log), ...dialects(good.log)]),
    ...of('usage/log.xlsx', books()),
    ...of('usage/columns.yaml', yamls('"*.csv":\n  columns:\n    Кто: Пользователь\n')),
  ];
}

function encodings(text: string): readonly Described[] {
  const plain = text.replace(/[^\t\n\r\x20-\x7E\u0400-\u045F№«»–—]/gu, '');
  const doubled = Buffer.from(Buffer.from(text).toString('latin1'));
  return [
    ['UTF-8 with a mark', utf8(text, true)],
    ['two marks', utf8(`\uFEFF${text}`, true)],
    ['UTF-16 LE', utf16(text, 'le', true)],
    ['UTF-16 BE', utf16(text, 'be', true)],
    ['UTF-16 LE without a mark', utf16(text, 'le', false)],
    ['UTF-16 with half a character', utf16(text, 'le', true).subarray(0, 101)],
    ['Windows-1251', windows1251(plain)],
    ['DOS', dos(plain.replace(/[«»–—]/gu, '"'))],
    ['UTF-8 read as Latin-1', doubled],
    ['UTF-8 cut inside a letter', utf8(text).subarray(0, 301)],
    ['UTF-8 and Windows-1251 mixed', Buffer.concat([utf8(text), windows1251('Ещё строка')])],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, ...Buffer.from(text, 'utf16le')])],
    ['zeros between letters', text.replace(/(.)/gu, '$1\0')],
    ['only zeros', new Uint8Array(1000)],
    ['all bytes', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
    ['overlong UTF-8', Uint8Array.from([0xc0, 0xaf, 0xe0, 0x80, 0xaf, 0xf8, 0x88, 0x80, 0x80, 0x80])],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Buffer.from(text)])],
    ['a web page', `<!DOCTYPE html><html><body>${text}</body></html>`],
    ['nothing', ''],
    ['blanks', ' \n\t\n '],
  ];
}

function dialects(text: string): readonly Described[] {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .trimEnd()
    .split(/\r?\n/u);
  const [header = ''] = lines;
  const again = (separator: string): string => lines.join('\n').replaceAll(';', separator);
  const wide = Array.from({ length: 150 }, (_, index) => `Столбец ${index}`).join(';');
  return [
    ['commas', again(',')],
    ['tabs', again('\t')],
    ['bars', again('|')],
    ['carriage returns', lines.join('\r')],
    ['newlines mixed', lines.map((line, index) => line + (index % 2 ? '\n' : '\r\n')).join('')],
    ['blank lines', lines.join('\n\n \n;;;\n')],
    ['sep=', `sep=;\n${text}`],
    ['title over the header', `Список на 01.09.2024\n\n${text}`],
    ['no header', lines.slice(1).join('\n')],
    ['header only', header],
    ['header twice', [header, ...lines].join('\n')],
    ['columns twice', lines.map((line) => `${line};${line}`).join('\n')],
    [
      'reserved names',
      [`__proto__;constructor;${header}`, ...lines.slice(1).map((line) => `a;b;${line}`)].join('\n'),
    ],
    [
      'ragged',
      lines
        .map((line, index) =>
          line
            .split(';')
            .slice(0, index % 7)
            .join(';'),
        )
        .join('\n'),
    ],
    ['surplus cells', lines.map((line, index) => line + ';x'.repeat(index)).join('\n')],
    ['an open quote', `${header}\n"${lines.slice(1).join('\n')}`],
    ['stray quotes', lines.map((line) => line.replace(/;/u, ';"x"y;')).join('\n')],
    ['all quoted', lines.map((line) => `"${line.replaceAll(';', '";"')}"`).join('\n')],
    ['newlines in cells', lines.map((line) => `"${line.replaceAll(';', '\n";"')}"`).join('\n')],
    ['a long cell', `${header}\n${'я'.repeat(20_000)};;;;`],
    ['a long line', `${header}\n${';'.repeat(200_000)}`],
    ['too many columns', `${wide}\n${wide}`],
    ['too many rows', `${header}\n${`${lines[1] ?? ''}\n`.repeat(20_001)}`],
    ['only separators', ';;;;;\n'.repeat(100)],
  ];
}

const MEGABYTE = 1024 * 1024;

function books(): readonly Described[] {
  const good = workbook([
    ['Фамилия', 'Имя', 'Отчество', 'Должность'],
    ...Array(20).fill(['Ель', 'Ия', 'Ильинична', 'педагог']),
  ]);
  const cut = [10, 100, good.length / 2, good.length - 30, good.length - 3].map(
    (length): Described => [`cut at ${Math.floor(length)}`, good.slice(0, length)],
  );
  const entity =
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';
  const outside = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  const cell = (content: string): string =>
    `<row r="1"><c r="A1" t="inlineStr"><is><t>${content}</t></is></c></row>`;
  return [
    ...cut,
    ['true bomb', zipSync({ ...parts(sheet('')), 'xl/sharedStrings.xml': new Uint8Array(80 * MEGABYTE) })],
    [
      'many small bombs',
      zipSync(
        Object.fromEntries(
          Array.from({ length: 40 }, (_, n) => [`xl/${n}.xml`, new Uint8Array(4 * MEGABYTE)]),
        ),
      ),
    ],
    ['bomb with a false size', lying(good)],
    ['just under the limit', zipSync(parts(sheet(cell('a'.repeat(60 * MEGABYTE)))))],
    [
      'many rows under the limit',
      zipSync(parts(sheet('<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(500_000)))),
    ],
    ['deep XML', zipSync(parts(sheet('<row>'.repeat(100_000))))],
    ['entities', zipSync(parts(entity + sheet(cell('&c;'))))],
    ['an outside entity', zipSync(parts(outside + sheet(cell('&e;'))))],
    ['forbidden characters', zipSync(parts(sheet(cell('\u0000\u0001\uFFFE&#0;&#x1F;'))))],
    [
      'names that lead out',
      zipSync({
        '../../etc/x.xml': strToU8('x'),
        '/abs.xml': strToU8('x'),
        '__proto__.xml': strToU8('x'),
        ...parts(sheet('')),
      }),
    ],
    [
      'two thousand entries',
      zipSync(Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`xl/${n}.xml`, strToU8('x')]))),
    ],
    [
      'noise after a header',
      Uint8Array.from({ length: 5000 }, (_, n) => (n < 4 ? ([0x50, 0x4b, 3, 4][n] ?? 0) : (n * 7919) % 256)),
    ],
    ['text', 'Фамилия;Имя\nЕль;Ия\n'],
  ];
}

/** The local header and the directory both say that 80 MB of zeros are ten bytes. */
function lying(good: Uint8Array): Uint8Array {
  const name = strToU8('xl/a.xml');
  const data = deflateRawSync(new Uint8Array(80 * MEGABYTE));
  const header = new DataView(new ArrayBuffer(30));
  header.setUint32(0, 0x04034b50, true);
  header.setUint16(8, 8, true);
  header.setUint32(18, data.length, true);
  header.setUint32(22, 10, true);
  header.setUint16(26, name.length, true);
  return Buffer.concat([new Uint8Array(header.buffer), name, data, good]);
}

function yamls(text: string): readonly Described[] {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
  for (let n = 0; n < 9; n++) {
    const [name = '', next = ''] = ['abcdefghij'[n], 'abcdefghij'[n + 1]];
    bomb.push(`${next}: &${next} [${Array(9).fill(`*${name}`).join(',')}]`);
  }
  return [
    ['alias bomb', bomb.join('\n')],
    ['brackets', `a: ${'['.repeat(100_000)}`],
    ['braces', '{'.repeat(100_000)],
    ['nested lists', `${'- '.repeat(50_000)}x`],
    ['deep indents', Array.from({ length: 3000 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
    ['a huge text', `fullName: ${'я'.repeat(2_000_000)}`],
    ['many keys', Array.from({ length: 50_000 }, (_, n) => `k${n}: x`).join('\n')],
    ['tabs', text.replaceAll('  ', '\t')],
    ['keys twice', text + text],
    ['tags', `${text}\nx: !!js/function >\n  function () {}\n`],
    ['merge keys', `a: &a {kind: school}\n<<: *a\n${text}`],
    ['two documents', `${text}\n---\n${text}`],
    ['a directive', `%YAML 9.9\n---\n${text}`],
    ['reserved keys', `__proto__: {kind: school}\nconstructor: {prototype: x}\n${text}`],
    ['a list', '- a\n- b\n'],
    ['one word', 'слово'],
    ['odd keys', '? [a, b]\n: c\n? {x: y}\n: z\n1: 2\n~: 3\n'],
    ['open quotes', text.replace(/: /gu, ': "')],
    ['numbers', text.replace(/: .+/gu, ': 0777')],
    ['cut', text.slice(0, text.length / 2)],
  ];
}
