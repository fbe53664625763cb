import { describe, expect, test } from 'vitest';
import { declinePost } from '../../src/organization/declension.ts';
import { isPedagogical, ordinaryPost } from '../../src/organization/post.ts';
import { dossierOf, expectProblem, GOOD, having, read, readStaffRows } from './support.ts';

const HEADER =
  'Фамилия;Имя;Отчество;Пол;Должность;Категория;Подразделение;Роль;E-mail;Мобильный телефон;Дата приёма;Дата увольнения';
const HEAD = 'Белозёрова;Елена;Павловна;ж;заведующий;;;;;;;';
const ADMIN = 'Ковальчук;Татьяна;Андреевна;ж;методист;;;;k@skazka.example;+79000000005;;';

/** A third row with some cells replaced, in line 4. */
function row(changes: Readonly<Record<string, string>>): string {
  const base: Record<string, string> = {
    Фамилия: 'Лунина',
    Имя: 'Анна',
    Отчество: 'Львовна',
    Должность: 'воспитатель',
    ...changes,
  };
  return HEADER.split(';')
    .map((title) => base[title] ?? '')
    .join(';');
}

function withRow(changes: Readonly<Record<string, string>>) {
  return readStaffRows(HEADER, HEAD, ADMIN, row(changes));
}

describe('a staff row', () => {
  test('becomes a person', async () => {
    const { staff } = dossierOf(
      await withRow({
        Категория: 'высшая',
        Подразделение: 'Солнышко',
        Роль: 'Педагог',
        'E-mail': 'lunina@skazka.example',
        'Мобильный телефон': '8 900 000-00-07',
        'Дата приёма': '1.9.2020',
        'Дата увольнения': '2025-06-30',
      }),
    );
    expect(staff[2]).toEqual({
      last: 'Лунина',
      first: 'Анна',
      middle: 'Львовна',
      gender: 'f',
      post: 'воспитатель',
      category: 'высшая',
      unit: 'Солнышко',
      role: 'educator',
      pedagogical: true,
      email: 'lunina@skazka.example',
      mobile: '+7\u{A0}(900)\u{A0}000-00-07',
      hired: '2020-09-01',
      dismissed: '2025-06-30',
      lastFixed: false,
      nameForms: {},
      postForms: {},
      line: 4,
    });
    expect(Object.isFrozen(staff[2])).toBe(true);
  });

  test.each(['+7 (900) 000-00-07', '8 900 000 00 07', '+7(900)0000007', '79000000007', '9000000007'])(
    'mobile %s is one form',
    async (mobile) => {
      const { staff } = dossierOf(await withRow({ 'Мобильный телефон': mobile }));
      expect(staff[2]?.mobile).toBe('+7\u{A0}(900)\u{A0}000-00-07');
    },
  );

  test.each([
    '"т. 5-12-34; 89000000007"',
    '8 (47362) 5-12-34, 8 900 000 00 07',
    'моб. 8-900-000-00-07 (вечером)',
  ])('of the numbers %s the mobile one', async (mobile) => {
    const { staff } = dossierOf(await withRow({ 'Мобильный телефон': mobile }));
    expect(staff[2]?.mobile).toBe('+7\u{A0}(900)\u{A0}000-00-07');
  });

  test('several mobile numbers in a cell are told', async () => {
    const reading = await withRow({ 'Мобильный телефон': '89000000007, 8 900 000 00 08' });
    expectProblem(reading, 'staff/several-mobiles', { severity: 'warning', line: 4, column: 10 });
    expect(dossierOf(reading).staff[2]?.mobile).toBe('+7\u{A0}(900)\u{A0}000-00-07');
  });

  test('ФИО in one column and other synonyms', async () => {
    const header = '№ п/п;Ф.И.О.;Занимаемая должность;Группа;Сотовый;Электронная почта;Принята';
    const reading = await readStaffRows(
      header,
      '1;Белозёрова Елена Павловна;заведующий;;;;',
      '2;Ковальчук Татьяна Андреевна;методист;Солнышко;89000000005;k@skazka.example;02.09.2019',
    );
    expect(reading.problems).toEqual([]);
    expect(dossierOf(reading).staff[1]).toMatchObject({
      last: 'Ковальчук',
      first: 'Татьяна',
      middle: 'Андреевна',
      unit: 'Солнышко',
      email: 'k@skazka.example',
      hired: '2019-09-02',
    });
  });

  test('a dash stands for nothing', async () => {
    const reading = await withRow({
      Отчество: '–',
      Пол: 'ж',
      Категория: '-',
      'E-mail': '—',
      'Мобильный телефон': '-',
      Роль: '-',
    });
    expect(reading.problems).toEqual([]);
    expect(dossierOf(reading).staff[2]).toMatchObject({
      middle: '',
      category: null,
      email: null,
      mobile: null,
      role: null,
    });
  });

  test('override columns', async () => {
    const reading = await readStaffRows(
      'Фамилия;Имя;Отчество;Должность;Фамилия не склоняется;ФИО (род.);ФИО (тв.);Должность (вин.)',
      'Белозёрова;Елена;Павловна;заведующий;;;;',
      'Ковальчук;Татьяна;Андреевна;методист;да;Ковальчук Татьяны Андреевны;Ковальчук Татьяной Андреевной;методиста',
    );
    const [head, administrator] = dossierOf(reading).staff;
    expect(head).toMatchObject({ lastFixed: false, nameForms: {}, postForms: {} });
    expect(administrator).toMatchObject({
      lastFixed: true,
      nameForms: { gen: 'Ковальчук Татьяны Андреевны', ins: 'Ковальчук Татьяной Андреевной' },
      postForms: { acc: 'методиста' },
    });
  });
});

describe('a bad cell', () => {
  test.each([
    [
      'a date that is not there',
      { 'Дата приёма': '31.02.2025' },
      'bad-date',
      11,
      /31\.02\.2025.*не дата/,
      /02\.09\.2024/,
    ],
    [
      'a phone with letters',
      { 'Мобильный телефон': '+7 900 ООО-00-01' },
      'bad-mobile',
      10,
      /буквы/,
      /\+7 900/,
    ],
    [
      'a phone that is not a mobile',
      { 'Мобильный телефон': '+7 495 000-00-01' },
      'bad-mobile',
      10,
      /мобильного/,
      /11 цифр/,
    ],
    [
      'a phone of another country',
      { 'Мобильный телефон': '+375 29 000-00-01' },
      'bad-mobile',
      10,
      /российского/,
      /11 цифр/,
    ],
    [
      'a phone that Excel spoiled',
      { 'Мобильный телефон': '7,9E+10' },
      'bad-mobile',
      10,
      /превратил/,
      /Текстовый/,
    ],
    [
      'an e-mail without @',
      { 'E-mail': 'lunina.skazka.example' },
      'bad-email',
      9,
      /не адрес/,
      /нет знака «@»/,
    ],
    ['two e-mails', { 'E-mail': 'a@b.example, c@d.example' }, 'bad-email', 9, /не адрес/, /один адрес/],
    [
      'an unknown role',
      { Роль: 'админстратор' },
      'unknown-word',
      8,
      /неизвестно/,
      /Может быть, «администратор»/,
    ],
    ['an unknown gender', { Пол: '?' }, 'unknown-word', 4, /неизвестно/, /м, ж/],
    [
      'dismissed before hired',
      { 'Дата приёма': '01.09.2024', 'Дата увольнения': '31.08.2024' },
      'dismissed-before-hired',
      12,
      /раньше/,
      /Исправьте/,
    ],
    ['a Latin letter', { Фамилия: 'Лунинa' }, 'name-latin', 1, /латинская буква «a», 6-я/, /русской/],
    ['a name in Latin', { Имя: 'Anna' }, 'name-latin', 2, /латинскими буквами/, /русскими/],
    ['a digit in a name', { Отчество: 'Львовна2' }, 'name-digits', 3, /цифры/, /Уберите/],
    ['a strange sign in a name', { Фамилия: 'Лунин?' }, 'name-characters', 1, /знак «\?»/, /дефис/],
    ['no surname', { Фамилия: '' }, 'missing', 1, /фамилия/, /Впишите/],
    ['no first name', { Имя: '' }, 'missing', 2, /имя/, /Впишите/],
    ['no post', { Должность: '' }, 'missing', 5, /должность/, /Впишите/],
  ] as const)('%s', async (_, changes, what, column, text, advice) => {
    const reading = await withRow(changes);
    expectProblem(reading, `staff/${what}`, { file: 'staff.csv', line: 4, column, text, advice });
    expect(reading.dossier).toBeNull();
  });

  test('a 10,000-character cell is no bomb, 10,001 is refused', async () => {
    const long = dossierOf(await withRow({ Должность: `методист ${'я'.repeat(9_991)}` }));
    expect(long.staff[2]?.post).toHaveLength(10_000);
    const reading = await withRow({ Должность: `методист ${'я'.repeat(9_992)}` });
    expectProblem(reading, 'table/long-cell', { line: 4, column: 5, text: /10001/ });
  });

  test('the same person twice is a warning that names the first line', async () => {
    const reading = await readStaffRows(HEADER, HEAD, ADMIN, row({}), row({ Фамилия: 'ЛУНИНА' }));
    expectProblem(reading, 'staff/duplicate-person', {
      severity: 'warning',
      line: 5,
      column: 1,
      text: /строке 4/,
    });
    expect(dossierOf(reading).staff).toHaveLength(4);
  });

  test('a gender that no name tells is asked for', async () => {
    const reading = await withRow({ Фамилия: 'Ли', Имя: 'Саша', Отчество: '' });
    expectProblem(reading, 'staff/unknown-gender', {
      severity: 'warning',
      line: 4,
      column: 4,
      advice: /«Пол»/,
    });
    expect(dossierOf(reading).staff[2]?.gender).toBeNull();
  });

  test('a gender against the patronymic is a warning, and wins', async () => {
    const reading = await withRow({ Пол: 'м' });
    expectProblem(reading, 'staff/gender-differs', { severity: 'warning', line: 4, column: 4 });
    expect(dossierOf(reading).staff[2]?.gender).toBe('m');
  });

  test('all problems of a table come at once', async () => {
    const reading = await readStaffRows(
      HEADER,
      HEAD,
      ADMIN,
      row({ 'E-mail': 'почта', 'Дата приёма': '99.99.9999' }),
      row({ Фамилия: 'Petrova', 'Мобильный телефон': 'номер' }),
    );
    expect(reading.problems.map(({ code, line }) => `${line} ${code}`)).toEqual([
      '4 staff/bad-email',
      '4 staff/bad-date',
      '5 staff/name-latin',
      '5 staff/bad-mobile',
    ]);
  });

  test('a header alone', async () => {
    expectProblem(await readStaffRows(HEADER), 'staff/empty', {
      file: 'staff.csv',
      line: 2,
      advice: /Впишите/,
    });
  });
});

test.each([
  ['Методист', 'методист'],
  ['МЕТОДИСТ', 'методист'],
  ['Mетодист', 'методист'],
  ['воспитaтeль', 'воспитатель'],
  ['PR-менеджер', 'PR-менеджер'],
  ['Старший Воспитатель', 'старший воспитатель'],
  ['Педагог-Психолог', 'педагог-психолог'],
  ['Учитель Иванова Мария', 'учитель Иванова Мария'],
  ['УЧИТЕЛЬ ИВАНОВА МАРИЯ', 'учитель иванова Мария'],
  ['Педагог - психолог', 'педагог-психолог'],
  ['учитель -логопед', 'учитель-логопед'],
  ['МОП', 'МОП'],
  ['НЯНЯ', 'няня'],
  ['МУЗЫКАЛЬНЫЙ РУКОВОДИТЕЛЬ', 'музыкальный руководитель'],
  ['ЗАМЕСТИТЕЛЬ ЗАВЕДУЮЩЕГО ПО ВМР', 'заместитель заведующего по ВМР'],
  ['ИНСТРУКТОР ПО РАБОТЕ С ДЕТЬМИ', 'инструктор по работе с детьми'],
  ['И.о. директора', 'и.о. директора'],
  ['ИКТ-координатор', 'ИКТ-координатор'],
  ['директор МБОУ «Школа № 5»', 'директор МБОУ «Школа № 5»'],
])('the post %s is %s in a sentence', (text, post) => expect(ordinaryPost(text)).toBe(post));

test.each([
  ['Зам. зав. по ВМР', 'заместитель заведующего по ВМР'],
  ['ЗАМ.ЗАВ. ПО АХЧ', 'заместитель заведующего по АХЧ'],
  ['зам.директора по УВР', 'заместитель директора по УВР'],
  ['Зам дир. по УВР', 'заместитель директора по УВР'],
  ['зам. дир. по уч.-восп. работе', 'заместитель директора по учебно-воспитательной работе'],
  ['зам. зав. по адм.-хоз. части', 'заместитель заведующего по административно-хозяйственной части'],
  ['зам.завед. по ВМР', 'заместитель заведующего по ВМР'],
  ['и.о. зам. зав. по ВМР', 'и.о. заместителя заведующего по ВМР'],
  ['Пед.-психолог', 'педагог-психолог'],
  ['педагог-орг.', 'педагог-организатор'],
  ['преп.-орг. ОБЗР', 'преподаватель-организатор ОБЗР'],
  ['соц. пед.', 'социальный педагог'],
  ['пед. доп. образования', 'педагог дополнительного образования'],
  ['пед. работник', 'педагогический работник'],
  ['зам. гл. бухгалтера', 'заместитель главного бухгалтера'],
  ['пом. воспит.', 'помощник воспитателя'],
  ['ст. воспитатель', 'старший воспитатель'],
  ['ст.медсестра', 'старшая медсестра'],
  ['муз. рук.', 'музыкальный руководитель'],
  ['Муз.рук.', 'музыкальный руководитель'],
  ['учит.-логопед', 'учитель-логопед'],
  ['соц. педагог', 'социальный педагог'],
  ['педагог доп. образования', 'педагог дополнительного образования'],
  ['пед. доп. обр.', 'педагог дополнительного образования'],
  ['педагог доп. обр.', 'педагог дополнительного образования'],
  ['учитель нач. классов', 'учитель начальных классов'],
  ['учитель нач. кл.', 'учитель начальных классов'],
  ['учитель англ. яз.', 'учитель английского языка'],
  ['инстр. по физ. культуре', 'инструктор по физической культуре'],
  ['инструктор по физ.воспитанию', 'инструктор по физическому воспитанию'],
  ['зам. директора по восп. и соц. работе', 'заместитель директора по воспитательной и социальной работе'],
  ['и.о. зав.', 'и.о. заведующего'],
  ['врио директора', 'врио директора'],
  ['заместитель директора, ст. методист', 'заместитель директора, старший методист'],
  ['зав. складом', 'зав. складом'],
  ['Зам-ль директора', 'заместитель директора'],
  ['мл. и ст. воспитатель', 'младший и старший воспитатель'],
  ['зам. директора (нач. кл.)', 'заместитель директора (начальные классы)'],
  ['учитель 1 кл.', 'учитель 1 класса'],
  ['управл. образования', 'управл. образования'],
  ['зам. зав. по возд. раб.', 'зам. зав. по возд. раб.'],
])('the abbreviations of %s are opened, all or none: %s', (text, post) => {
  expect(ordinaryPost(text)).toBe(post);
  expect(ordinaryPost(post)).toBe(post);
});

test('a post with an unknown abbreviation stays as it is written, and is told', () => {
  const declined = declinePost({ post: 'зам. зав. по возд. раб.', postForms: {} }, new Map());
  expect(declined.forms.gen).toBe('зам. зав. по возд. раб.');
  expect(declined).toMatchObject({ doubtful: true, why: 'Слово «зав.» – незнакомое сокращение' });
});

test.each([
  ['учитель (0,5 ст.)', 'учитель'],
  ['воспитатель, 1,25 ставки', 'воспитатель'],
  ['воспитатель на 0,25 ставки', 'воспитатель'],
  ['воспитатель 0,5 ст', 'воспитатель'],
  ['воспитатель (0,5)', 'воспитатель'],
  ['воспитатель – 1 ставка', 'воспитатель'],
  ['воспитатель на полставки', 'воспитатель'],
  ['0,5 ст. воспитатель', 'воспитатель'],
  ['Педагог-психолог, 0.5 ставки, внешн. совм.', 'педагог-психолог'],
  ['воспитатель (0,5 ст., внеш. совм.)', 'воспитатель'],
  ['воспитатель гр. № 5, 0,5 ст.', 'воспитатель гр. № 5'],
  ['воспитатель (0,5 ст.', 'воспитатель (0,5 ст.'],
  ['учитель-логопед (внутренний совместитель)', 'учитель-логопед'],
  ['учитель-логопед (совместитель)', 'учитель-логопед'],
  ['учитель-логопед (внутр. совм-во)', 'учитель-логопед'],
  ['методист по совместительству', 'методист'],
  ['методист (осн.)', 'методист'],
  ['методист/0,5', 'методист'],
  ['методист 0,75', 'методист'],
  ['тьютор (вн. совм.)', 'тьютор'],
  ['воспитатель (на время декретного отпуска)', 'воспитатель'],
  ['педагог д/о', 'педагог д/о'],
  ['методист, основное место работы', 'методист'],
  ['воспитатель (вакансия)', 'воспитатель'],
  ['воспитатель (в декрете)', 'воспитатель'],
  ['воспитатель (декретный отпуск)', 'воспитатель'],
  ['воспитатель 1кк', 'воспитатель'],
  ['воспитатель (ВКК)', 'воспитатель'],
  ['воспитатель /декрет/', 'воспитатель'],
  ['воспитатель (на время отпуска Петровой А. А.)', 'воспитатель'],
  ['воспитатель совм-во', 'воспитатель'],
  ['воспитатель 1,0; логопед 0,25', 'воспитатель; логопед'],
  ['1. Учитель‑логопед,', 'учитель-логопед'],
  ['учитель 1 категории', 'учитель 1 категории'],
  ['рабочий 2 разряда', 'рабочий 2 разряда'],
  ['воспитатель основной группы', 'воспитатель основной группы'],
])('marks of staffing are no part of %s', (text, post) => expect(ordinaryPost(text)).toBe(post));

describe('pedagogical posts', () => {
  test.each([
    'воспитатель',
    'Старший воспитатель',
    'воспитатель первой младшей группы',
    'учитель математики',
    'учитель-логопед',
    'учитель – дефектолог',
    'педагог дополнительного образования',
    'педагог-психолог',
    'методист',
    'музыкальный руководитель',
    'инструктор по физической культуре',
    'советник директора по воспитанию и взаимодействию с детскими общественными объединениями',
    'заместитель директора, учитель истории',
    'преподаватель-организатор основ безопасности и защиты Родины',
  ])('%s', (post) => expect(isPedagogical(post)).toBe(true));

  test.each([
    'заведующий',
    'директор',
    'заместитель заведующего по воспитательной и методической работе',
    'помощник воспитателя',
    'младший воспитатель',
    'делопроизводитель',
    'учительница-пенсионерка',
    'воспитательный отдел',
    '',
  ])('not %s', (post) => expect(isPedagogical(post)).toBe(false));
});

test.each(['(декрет)', '(д/о)', ', 0,5 ст.', '(внешн. совм.)'])('%s is no part of a name', async (mark) => {
  const rows = ['Белозёрова Елена Павловна;заведующий', `Лунина Анна Львовна ${mark};воспитатель`];
  const { draft } = await readStaffRows('ФИО;Должность', ...rows);
  expect(draft?.staff[1]).toMatchObject({ last: 'Лунина', first: 'Анна', middle: 'Львовна' });
});

test('a vacancy is no person', async () => {
  const rows = [
    'Вакансия;;;;воспитатель;;;;;;;',
    ';;;;воспитатель (вакансия);;;;;;;',
    'ВАКАНТНО;;;;повар;;;;;;;',
  ];
  const reading = await readStaffRows(HEADER, HEAD, ADMIN, ...rows, row({}));
  expect(reading.problems).toEqual([]);
  expect(dossierOf(reading).staff.map(({ last }) => last)).toEqual(['Белозёрова', 'Ковальчук', 'Лунина']);
});

describe('groups', () => {
  test('are read with numbers and educators', async () => {
    const reading = await read({
      'groups.csv':
        'Группа;Возраст детей;Детей;Родители;Воспитатель\nСолнышко;2–3 года;18;31;"Ковальчук Татьяна Андреевна, Белозёрова Е.П."\nИтого;;18;31;\n',
    });
    expect(reading.problems).toEqual([]);
    expect(dossierOf(reading).groups).toEqual([
      {
        name: 'Солнышко',
        age: '2–3 года',
        pupils: 18,
        parents: 31,
        educators: [expect.objectContaining({ line: 3 }), expect.objectContaining({ line: 2 })],
        strangers: [],
        line: 2,
      },
    ]);
  });

  test.each([
    ['no name', ';18;', 'missing', 'error', 1],
    ['a number in words', 'Солнышко;много;', 'bad-number', 'error', 2],
    ['a negative number', 'Солнышко;-1;', 'bad-number', 'error', 2],
    [
      'an educator not on the staff',
      'Солнышко;1;Ковальчук Татьяна Андревна',
      'unknown-educator',
      'warning',
      3,
    ],
  ] as const)('%s', async (_, cells, what, severity, column) => {
    const reading = await read({ 'groups.csv': `Подразделение;Воспитанников;Воспитатели\n\n${cells}\n` });
    expectProblem(reading, `groups/${what}`, { severity, file: 'groups.csv', line: 3, column });
  });

  test('a group twice', async () => {
    const reading = await read({ 'groups.csv': 'Класс\n1А\n1а\n' });
    expectProblem(reading, 'groups/duplicate-group', { line: 3, column: 1, text: /строке 2/ });
  });

  test('a missing groups file is only a warning', async () => {
    const reading = await read({ 'groups.csv': null });
    expectProblem(reading, 'file/missing', {
      severity: 'warning',
      file: 'groups.csv',
      advice: /Положите/,
    });
    expect(dossierOf(reading).groups).toEqual([]);
  });
});

test('the good folder has no problems', async () => {
  const reading = await read();
  expect(reading.problems).toEqual([]);
  expect(reading.sources.map((source) => source.path)).toEqual(Object.keys(GOOD));
  expect(having(reading, 'x')).toEqual([]);
});
