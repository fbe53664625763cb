import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { expect, it } from 'vitest';
import { printAct, readAct } from '../../src/acts/act-file.ts';
import { edit, sferumDocs } from '../cli/run.ts';
import { actsOf, inActs, issuedFolders, registerOf } from './acts.ts';

const ORDER = '2024/2024-08-30 87-ОД Приказ об использовании платформы';
const APPOINTMENT = '2024/2024-09-02 88-ОД Приказ о назначении администратора';
const REGISTER = 'register.csv';
const HEADER = 'Вид;Номер;Дата;Заголовок;Состояние;Основание;Заменяет;Утратил силу;Где лежит';
const issued = issuedFolders();

/** Every message of `check` on a folder of which nothing else is wrong. */
async function told(folder: string): Promise<{ readonly code: number | null; readonly text: string }> {
  const { code, out, err } = await sferumDocs(['check', '--show-values'], folder);
  return { code, text: `${out}${err}` };
}

function changeAct(folder: string, path: string, change: (text: string) => string): void {
  const file = inActs(folder, path, 'act.json');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function addRow(folder: string, row: string): void {
  const path = inActs(folder, REGISTER);
  writeFileSync(path, `${readFileSync(path, 'utf8')}${row}\r\n`);
}

const cases: readonly (readonly [
  what: string,
  spoil: (folder: string) => void,
  place: string,
  message: string,
  cure: string,
])[] = [
  [
    'two acts with one number',
    (folder) => addRow(folder, 'Приказ;88-од;15.10.2024;О ремонте;;;;;'),
    `${REGISTER}`,
    'Номер «88-од» уже есть у другого акта того же года',
    'unissue',
  ],
  [
    'a row whose folder is gone',
    (folder) => rmSync(inActs(folder, APPOINTMENT), { recursive: true }),
    REGISTER,
    `Папки «acts/${APPOINTMENT}», которую называет строка реестра, нет.`,
    'Верните папку из резервной копии',
  ],
  [
    'a folder without a row',
    (folder) => mkdirSync(inActs(folder, '2024/Приказ из сейфа')),
    'acts/2024/Приказ из сейфа',
    'в реестре нет строки',
    'впишите строкой',
  ],
  [
    'act.json cut off',
    (folder) => changeAct(folder, APPOINTMENT, (text) => text.slice(0, 500)),
    `acts/${APPOINTMENT}/act.json`,
    'повреждён',
    'резервной копии',
  ],
  [
    'act.json of a newer program',
    (folder) => changeAct(folder, APPOINTMENT, (text) => text.replace('"version": 1', '"version": 99')),
    `acts/${APPOINTMENT}/act.json`,
    'более новой версией',
    'Обновите программу',
  ],
  [
    'act.json edited',
    (folder) => changeAct(folder, APPOINTMENT, (text) => text.replace('88-ОД', '89-ОД')),
    `acts/${APPOINTMENT}/act.json`,
    'изменён не программой',
    'резервной копии',
  ],
  [
    'a PDF exchanged for another',
    (folder) =>
      cpSync(
        inActs(folder, ORDER, 'Приказ об использовании платформы.pdf'),
        inActs(folder, APPOINTMENT, 'Приказ о назначении администратора.pdf'),
      ),
    `acts/${APPOINTMENT}/Приказ о назначении администратора.pdf`,
    'ФАЙЛ ИЗДАННОГО АКТА ИЗМЕНЁН',
    'резервной копии',
  ],
  [
    'a file removed',
    (folder) => rmSync(inActs(folder, APPOINTMENT, 'Приказ о назначении администратора.docx')),
    `acts/${APPOINTMENT}/Приказ о назначении администратора.docx`,
    'Файла изданного акта нет',
    'резервной копии',
  ],
  [
    'a folder copied',
    (folder) => cpSync(inActs(folder, APPOINTMENT), inActs(folder, '2024/копия'), { recursive: true }),
    'acts/2024/копия',
    'один акт лежит дважды',
    'Уберите копию',
  ],
  [
    'a register without its header',
    (folder) => writeFileSync(inActs(folder, REGISTER), 'Приказ;1\r\n'),
    REGISTER,
    'нет столбцов',
    'Верните заголовки',
  ],
  [
    'a row without a day',
    (folder) => addRow(folder, 'Приказ;5-од;31.02.2023;О ремонте;;;;;'),
    REGISTER,
    '«31.02.2023» – не дата',
    '02.09.2023',
  ],
  [
    'an empty row',
    (folder) => addRow(folder, 'Приказ;;01.02.2023;;;;;;'),
    REGISTER,
    'ни заголовка, ни номера',
    'удалите строку',
  ],
];

it.each(cases)(
  '%s is told with its place and what to do, and nothing is lost',
  async (_, spoil, place, message, cure) => {
    const folder = await issued();
    spoil(folder);
    const before = existsSync(inActs(folder, REGISTER)) ? readFileSync(inActs(folder, REGISTER), 'utf8') : '';
    const { text } = await told(folder);
    for (const part of [place, message, cure]) expect(text).toContain(part);
    await sferumDocs(['issue', 'order-channel'], folder);
    // A folder that nobody knows is a warning; everything else keeps the commands that write from writing.
    if (message !== 'в реестре нет строки')
      expect(readFileSync(inActs(folder, REGISTER), 'utf8')).toBe(before);
  },
);

it('a row that was edited is told, and written anew by issue', async () => {
  const folder = await issued();
  const path = inActs(folder, REGISTER);
  writeFileSync(path, readFileSync(path, 'utf8').replace('"88-ОД"', '"188-ОД"'));
  expect((await told(folder)).text).toContain('Строка реестра отличается от того, что издано');
  expect((await sferumDocs(['issue'], folder)).code).toBe(0);
  expect(registerOf(folder).map(({ Номер }) => Номер)).toEqual(['87-ОД', '', '88-ОД']);
  expect((await told(folder)).text).not.toContain('Строка реестра');
});

it('a register that is gone is told, and written anew by issue', async () => {
  const folder = await issued();
  rmSync(inActs(folder, REGISTER));
  expect((await told(folder)).text).toContain('В реестре нет строки изданного акта');
  await sferumDocs(['issue'], folder);
  expect(registerOf(folder)).toHaveLength(3);
});

it('a clock that went back is told', async () => {
  const folder = await issued();
  const file = inActs(folder, APPOINTMENT, 'act.json');
  const act = readAct(readFileSync(file, 'utf8'));
  if (typeof act !== 'string') writeFileSync(file, printAct({ ...act, issued: '2090-01-01' }));
  expect((await told(folder)).text).toContain('Последний акт издан 01.01.2090');
});

it('no act is made when the folder of the acts is a file', async () => {
  const folder = await issued();
  renameSync(inActs(folder), `${inActs(folder)}-2`);
  writeFileSync(inActs(folder), '');
  const { code, err } = await sferumDocs(['issue', 'order-use'], folder);
  expect([code, err]).toEqual([1, expect.stringContaining('на месте папки находится файл')]);
});

it.skipIf(userInfo().uid === 0)('a folder that may not be written is told', async () => {
  const folder = await issued();
  chmodSync(inActs(folder), 0o555);
  const { code, err } = await sferumDocs(['issue', 'order-channel'], folder);
  chmodSync(inActs(folder), 0o755);
  expect([code, err]).toEqual([1, expect.stringContaining('Дайте права на запись')]);
  expect(actsOf(folder).size).toBe(3);
});

it('rows and columns that people typed stay, whatever program saved the table', async () => {
  const folder = await issued();
  const path = inActs(folder, REGISTER);
  const rows = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/u, '')
    .trimEnd()
    .split('\r\n');
  const [header = '', first = '', ...rest] = rows;
  const typed = ['Приказ;12;05.09.2023;О режиме работы;подписан;;;;сейф;дело 01-05', ''];
  const text = [`${header};"Дело"`, `${first};"дело 01-04"`, ...rest.map((row) => `${row};`), ...typed].join(
    '\n',
  );
  // Windows-1251, as an old Excel saves it.
  writeFileSync(path, Buffer.from([...text].map(windows1251)));
  expect((await sferumDocs(['issue', 'order-channel'], folder)).code).toBe(0);
  const found = registerOf(folder);
  expect(found.map((row) => [row.Номер, row.Дело, row['Где лежит']?.slice(0, 9)])).toEqual([
    ['12', 'дело 01-05', 'сейф'],
    ['87-ОД', 'дело 01-04', 'acts/2024'],
    ['', '', 'acts/2024'],
    ['88-ОД', '', 'acts/2024'],
    ['92-ОД', '', 'acts/2024'],
  ]);
  expect(found[0]).toMatchObject({ Состояние: 'подписан', Заголовок: 'О режиме работы', 'Утратил силу': '' });
});

function windows1251(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return code;
  if (code >= 0x410 && code <= 0x44f) return code - 0x350;
  const others: Readonly<Record<string, number>> = {
    Ё: 0xa8,
    ё: 0xb8,
    '«': 0xab,
    '»': 0xbb,
    '№': 0xb9,
    '–': 0x96,
  };
  return others[letter] ?? 0x3f;
}

it('an act typed by hand is cited, and the act that repeals it is named in its row', async () => {
  const folder = await issued();
  rmSync(inActs(folder), { recursive: true });
  mkdirSync(inActs(folder));
  writeFileSync(
    inActs(folder, REGISTER),
    `${HEADER}\nПриказ;71-од;01.09.2022;Об использовании ИКОП «Сферум»;;;;;сейф\n`,
  );
  // What the file says of the former order the register knows better.
  edit(folder, (text) =>
    text.replace('title: Об использовании образовательной платформы', 'title: О другом'),
  );
  expect((await sferumDocs(['issue', 'order-use', 'regulation'], folder)).code).toBe(0);
  const [typed, order] = registerOf(folder);
  expect(typed).toMatchObject({
    Состояние: 'утратил силу',
    'Утратил силу': 'с 30.08.2024, № 87-ОД',
    'Где лежит': 'сейф',
  });
  expect(order).toMatchObject({ Заменяет: '№ 71-од от 01.09.2022' });
  await sferumDocs(['unissue', 'regulation'], folder);
  await sferumDocs(['unissue', 'order-use'], folder);
  expect(registerOf(folder)[0]).toMatchObject({ Состояние: '', 'Утратил силу': '' });
});
