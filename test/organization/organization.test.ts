import { describe, expect, test } from 'vitest';
import { isInn, isOgrn, isOkpo } from '../../src/organization/requisites.ts';
import { dossierOf, expectProblem, GOOD, read, withFacts } from './support.ts';

const LINES = GOOD['organization.yaml'].split('\n').length - 1;
const STAFF_HEADER =
  'Фамилия;Имя;Отчество;Должность;Роль;E-mail;Мобильный телефон;Дата приёма;Дата увольнения';
const STAFF = [
  STAFF_HEADER,
  'Белозёрова;Елена;Павловна;заведующий;;;;;',
  'Ковальчук;Татьяна;Андреевна;методист;;k@skazka.example;+79000000005;;',
  'Лунина;Анна;Львовна;воспитатель;;;;01.10.2025;',
  'Лунина;Алла;Львовна;воспитатель;;;;;30.06.2024',
];

type BadFact = [
  name: string,
  lines: readonly string[],
  what: string,
  text: RegExp,
  advice: RegExp,
  column?: number,
  down?: number,
];

/** Wrong lines, the problem, and where it is: column, and how many lines below the first. */
const BAD_FACTS: readonly BadFact[] = [
  ['an INN with a wrong check digit', ['inn: 9901004512'], 'bad-inn', /неверный ИНН/, /контрольная/],
  ['an INN of a person', ['inn: 500100732259'], 'bad-inn', /неверный ИНН/, /10 цифр/],
  ['a wrong OGRN', ['ogrn: 1029900004519'], 'bad-ogrn', /ОГРН/, /13 цифр/],
  ['a wrong OKPO', ['okpo: 904517'], 'bad-okpo', /ОКПО/, /8 цифр/],
  ['a phone', ['phone: доб. 12'], 'bad-phone', /номер телефона/, /\+7 \(495\)/],
  ['an e-mail', ['email: mail.skazka.example'], 'bad-email', /почты/, /«@»/],
  ['a site', ['site: наш сайт'], 'bad-site', /сайта/, /https/],
  ['a kind', ['kind: kindergarden'], 'bad-word', /неизвестно/, /«kindergarten»/],
  ['a standard', ['standard: 2020'], 'bad-word', /неизвестно/, /2016, 2025/],
  ['a platform', ['platform: Сферум'], 'bad-word', /профиля/, /sferum-max/],
  ['a misspelt key', ['foundr: Администрация'], 'unknown-key', /«foundr»/, /«founder»/],
  ['__proto__', ['__proto__: {}'], 'unknown-key', /__proto__/, /удалите/],
  ['a list for a text', ['address: [1, 2]'], 'wrong-type', /не одно значение/, /в одну строку/],
  ['a text for a section', ['documents: нет'], 'wrong-type', /не раздел/, /отступом/],
  ['texts for sections', ['councils: [да]'], 'wrong-type', /список разделов/, /«- »/],
  ['an anchor', ['founder: &x Администрация'], 'anchor', /Якоря/, /целиком/],
  ['a tag', ['founder: !!js/function x'], 'anchor', /метки/, /целиком/],
  [
    'two administrators',
    ['administrator: [Ковальчук Татьяна Андреевна, Лунина Анна Львовна]'],
    'wrong-type',
    /не одно/,
    /в одну строку/,
  ],
  ['spacing', ['style: { lineSpacing: 3 }'], 'bad-number', /интервал/, /от 1 до 1,5/, 10],
  ['a size', ['style: { fontSize: 20 }'], 'bad-word', /неизвестно/, /12, 13, 14/, 10],
  [
    'a date',
    ['documents:', '  order-use: { date: 31.02.2025 }'],
    'bad-date',
    /не дата/,
    /02\.09\.2024/,
    16,
    1,
  ],
  [
    'a misspelt fact',
    ['documents:', '  order-use:', '    nomer: 5'],
    'unknown-key',
    /nomer/,
    /«number»/,
    5,
    2,
  ],
];

describe('the organisation file', () => {
  test('keeps facts as they are written', async () => {
    const reading = await read(
      withFacts(
        'standard: 2016',
        'inn: 9901004511',
        'ogrn: 1029900004518',
        "okpo: '00904517'",
        'phone: 8 (495) 000-00-01',
        'email: mail@skazka.example',
        'site: https://skazka.example',
        'founder: null',
        'councils:',
        '  - kind: parents',
        '    name: Совет родителей',
        '    protocol: { number: 05, date: 28.08.2024 }',
        'documents:',
        '  order-use: { number: 0x1F, date: 2024-08-30 }',
        '  my-own: { number: 1e3 }',
        'style: { fontSize: 13, lineSpacing: "1,15", spacedInitials: да }',
      ),
    );
    expect(reading.problems).toEqual([]);
    const { organization } = dossierOf(reading);
    expect(organization).toMatchObject({
      kind: 'kindergarten',
      standard: '2016',
      shortName: 'МБДОУ «Детский сад «Сказка»',
      founder: null,
      inn: '9901004511',
      okpo: '00904517',
      phone: '+7\u{A0}(495)\u{A0}000-00-01',
      address: null,
      councils: [
        { kind: 'parents', name: 'Совет родителей', protocol: { number: '05', date: '2024-08-28' } },
      ],
      documents: {
        'order-use': { number: '0x1F', date: '2024-08-30' },
        'my-own': { number: '1e3', date: null },
      },
      style: { fontSize: 13, lineSpacing: 1.15, orderWord: 'capitals', spacedInitials: true },
      actingHead: null,
      controller: null,
    });
    expect(organization.head).toMatchObject({ last: 'Белозёрова', line: 2 });
    expect(Object.isFrozen(organization.documents['order-use'])).toBe(true);
  });

  test('phones are cut as they are written, numbers of acts lose their sign', async () => {
    const reading = await read(
      withFacts(
        'phone: 8 (47362) 5-12-34, 5-12-35 доб. 12',
        'councils:',
        '  - { name: Совет родителей, kind: parents, protocol: { number: N 5, date: 28.08.2024 } }',
        'documents:',
        '  order-use: { number: № 101-од }',
      ),
    );
    expect(reading.problems).toEqual([]);
    const { phone, councils, documents } = dossierOf(reading).organization;
    expect(phone?.replaceAll('\u{A0}', ' ')).toBe('+7 (47362) 5-12-34, +7 (47362) 5-12-35 (доб. 12)');
    expect([councils[0]?.protocol.number, documents['order-use']?.number]).toEqual(['5', '101-од']);
  });

  test('a phone without its area code is told and stays', async () => {
    const reading = await read(withFacts('phone: 60-12-34, 60-12-35'));
    expectProblem(reading, 'organization/phone-without-code', {
      severity: 'warning',
      line: LINES + 1,
      text: /без кода города/,
    });
    expect(dossierOf(reading).organization.phone).toBe('60-12-34, 60-12-35');
  });

  test.each([...BAD_FACTS])('%s', async (_, lines, what, text, advice, column = 1, down = 0) => {
    const facts = withFacts(...lines);
    const line = facts['organization.yaml']?.split('\n').indexOf(lines[0] ?? '') ?? -1;
    const reading = await read(facts);
    const place = { file: 'organization.yaml', line: line + 1 + down, column };
    expectProblem(reading, `organization/${what}`, { ...place, text, advice });
    expect(reading.dossier).toBeNull();
  });

  test.each([
    ['kind', /вид организации/],
    ['platform', /платформа/],
    ['fullName', /полное наименование/],
    ['shortName', /сокращённое/],
    ['head', /руководитель/],
  ])('without %s', async (key, text) => {
    const reading = await read(withFacts(`${key}:`));
    expectProblem(reading, 'organization/missing', { line: LINES, column: 1, text, advice: /Впишите/ });
  });

  test.each([
    ['a tab', 'documents:\n\torder-use: 1', 'tab', LINES + 2, /пробелами/],
    ['a duplicate key', 'head: Ковальчук Татьяна Андреевна', 'duplicate-key', LINES + 1, /Оставьте/],
    ['a colon in a value', 'address: дом: 5', 'syntax', LINES + 1, /кавычки/],
    ['a quote never closed', 'address: "дом 5', 'syntax', LINES + 1, /в конце значения/],
    ['a bracket never closed', 'councils: [', 'syntax', LINES + 1, /Закройте/],
    ['an alias to nothing', 'address: *x', 'anchor', LINES + 1, /целиком/],
    ['deep brackets', `address: ${'['.repeat(100_000)}`, 'too-deep', undefined, /образцом/],
    ['deep dashes', `address:\n${'- '.repeat(50_000)}`, 'too-deep', undefined, /образцом/],
    ['a huge file', `address: ${'я'.repeat(400_000)}`, 'too-deep', undefined, /образцом/],
  ])('%s', async (_, lines, what, line, advice) => {
    const reading = await read({ 'organization.yaml': `${GOOD['organization.yaml']}${lines}\n` });
    const found = expectProblem(reading, `organization/${what}`, { file: 'organization.yaml', advice });
    if (line !== undefined) expect(found.line).toBe(line);
    expect(reading.dossier).toBeNull();
  });

  test('a bomb of anchors is refused in no time', async () => {
    const levels = Array.from(
      { length: 30 },
      (_, n) =>
        `a${n}: &a${n} [${Array(9)
          .fill(`*a${n - 1}`)
          .join(', ')}]`,
    );
    const reading = await read({ 'organization.yaml': ['a: &a-1 x', ...levels].join('\n') });
    expect(reading.problems.some((problem) => problem.code === 'organization/anchor')).toBe(true);
  });

  test('a text that is no sections', async () => {
    expectProblem(await read({ 'organization.yaml': '- 1\n' }), 'organization/syntax', {
      line: 1,
      advice: /образцом/,
    });
  });

  test('control characters are removed with their place', async () => {
    const reading = await read(withFacts('founder: Админи\u{7}страция\u{FFFF}'));
    const place = { severity: 'warning', line: LINES + 1, text: /U\+0007, U\+FFFF/ } as const;
    expectProblem(reading, 'organization/removed-characters', place);
    expect(dossierOf(reading).organization.founder).toBe('Администрация');
  });

  test('non-breaking blanks that come from Word are blanks where YAML wants them', async () => {
    const reading = await read(
      withFacts(
        'founder:\u{A0}Администрация г.\u{A0}Энска',
        '\u{A0}',
        'documents:',
        '\u{A0} request:\u{A0}{ number: 7 }',
      ),
    );
    expect(dossierOf(reading).organization).toMatchObject({
      founder: 'Администрация г.\u{A0}Энска',
      documents: { request: { number: '7' } },
    });
  });

  test('a value that # cuts short is a warning, a comment is not', async () => {
    const reading = await read(withFacts('address: ул. Лесная, #5', 'place: г. Энск # пояснение'));
    expectProblem(reading, 'organization/hash', { severity: 'warning', line: LINES + 1, advice: /кавычки/ });
  });
});

describe('people of the organisation file', () => {
  const staff = (...rows: string[]) => ({ 'staff.csv': [...STAFF, ...rows].join('\n') });

  test.each([
    ['head', 'Белозерова Елена Паловна', /Может быть, «Белозёрова Елена Павловна»/],
    ['administrator', 'Ковальчук Тамара', /Может быть, «Ковальчук Татьяна Андреевна»/],
    ['controller', 'Лунина Ольга Петровна', /Может быть, «Лунина А/],
    ['publisher', 'Неизвестных Глеб Юрьевич', /добавьте туда строку/],
  ])('%s who is not on the staff list', async (key, name, advice) => {
    const reading = await read({ ...staff(), ...withFacts(`${key}: ${name}`) });
    expectProblem(reading, 'organization/unknown-person', { text: /нет в списке сотрудников/, advice });
  });

  test('initials do, if they name one person', async () => {
    const ok = await read({ ...staff(), ...withFacts('controller: Белозёрова Е.П.') });
    expect(dossierOf(ok).organization.controller?.line).toBe(2);
    const reading = await read({ ...staff(), ...withFacts('controller: Лунина А. Л.') });
    expectProblem(reading, 'organization/ambiguous-person', {
      text: /строка 4.*строка 5/,
      advice: /полностью/,
    });
  });

  test('an administrator who is not a pedagogical worker', async () => {
    const named = 'administrator: Белозёрова Елена Павловна';
    const reading = await read(withFacts(named));
    expectProblem(reading, 'organization/administrator-not-pedagogical', {
      severity: 'warning',
      text: /в пункте 2\.1 Положения будет «из числа работников»/,
      advice: /administratorFrom: staff/,
    });
    expect(dossierOf(reading).organization.administratorFrom).toBe('staff');
    const asWanted = await read(withFacts(named, 'administratorFrom: staff'));
    expect(asWanted.problems.map(({ code }) => code)).not.toContain(
      'organization/administrator-not-pedagogical',
    );
    const against = await read(withFacts(named, 'administratorFrom: pedagogical'));
    expectProblem(against, 'organization/administrator-not-pedagogical', {
      severity: 'warning',
      text: /по пункту 2\.1 Положения администратор назначается из числа педагогических работников/,
    });
    expect(dossierOf(against).organization.administratorFrom).toBe('pedagogical');
    expect(dossierOf(await read({})).organization.administratorFrom).toBe('pedagogical');
  });

  test('two rows with the role', async () => {
    const [header, head] = [STAFF[0] ?? '', STAFF[1] ?? ''];
    const rows = ['Лунина;Анна;Львовна;воспитатель;администратор;a@b.example;89000000001;;'];
    const table = [
      header,
      head,
      ...rows,
      'Ковальчук;Татьяна;Андреевна;методист;администратор;k@b.example;89000000002;;',
    ];
    const reading = await read({ 'staff.csv': table.join('\n') });
    expectProblem(reading, 'staff/two-administrators', {
      file: 'staff.csv',
      line: 4,
      text: /строке 3/,
      advice: /Оставьте/,
    });
  });

  test('the role in the staff list alone is enough', async () => {
    const rows = ['Ветрова;Инна;Львовна;воспитатель;администратор;a@b.example;89000000001;;'];
    const reading = await read({ ...staff(...rows), ...withFacts('administrator:') });
    expect(dossierOf(reading).organization.administrator?.last).toBe('Ветрова');
    const differing = await read(staff(...rows));
    expectProblem(differing, 'organization/two-administrators', {
      text: /строка 6/,
      advice: /в обоих файлах/,
    });
  });

  test('no administrator, no mobile, no e-mail are warnings', async () => {
    const none = await read(withFacts('administrator:'));
    expectProblem(none, 'organization/no-administrator', { severity: 'warning', advice: /administrator/ });
    expect(dossierOf(none).organization.administrator).toBeNull();
    const bare = await read({ ...staff(), ...withFacts('administrator: Лунина Анна Львовна') });
    expectProblem(bare, 'organization/no-administrator-mobile', { severity: 'warning', advice: /строке 4/ });
    expectProblem(bare, 'organization/no-administrator-email', { severity: 'warning', advice: /«E-mail»/ });
  });

  test('additional administrators and the deputy', async () => {
    const reading = await read(
      withFacts(
        'deputyAdministrator: Ковальчук Татьяна Андреевна',
        'additionalAdministrators:',
        '  - Белозёрова Елена Павловна',
      ),
    );
    expectProblem(reading, 'organization/administrator-twice', { text: /он сам/ });
    expectProblem(reading, 'organization/administrator-not-pedagogical', {
      severity: 'warning',
      line: 8,
    });
  });

  test('who takes over from the administrator', async () => {
    const same = await read(withFacts('newAdministrator: Ковальчук Татьяна Андреевна'));
    expectProblem(same, 'organization/administrator-twice', { text: /уже назначен/, advice: /вместо него/ });
    const head = await read(withFacts('newAdministrator: Белозёрова Елена Павловна'));
    expectProblem(head, 'organization/administrator-not-pedagogical', {
      severity: 'warning',
      text: /из числа работников/,
    });
    const gone = { ...staff(), ...withFacts('newAdministrator: Лунина Анна Львовна') };
    expect(dossierOf(await read(gone)).organization.newAdministrator?.line).toBe(4);
  });

  test('rows that could not be read are thought of', async () => {
    const reading = await read({ 'staff.csv': GOOD['staff.csv'].replace('Ковальчук;', '') });
    expectProblem(reading, 'organization/unknown-person', { advice: /Сначала исправьте/ });
  });
});

test('check digits', () => {
  expect(['7707083893', '9901004511'].map(isInn)).toEqual([true, true]);
  expect(['7707083894', '770708389', 'x707083893', ''].map(isInn)).toEqual([false, false, false, false]);
  expect(['1027700132195', '1027700132196'].map(isOgrn)).toEqual([true, false]);
  expect(['00032537', '00032538'].map(isOkpo)).toEqual([true, false]);
});

describe('what escapes stand for', () => {
  test('is cleaned like all else, with its place', async () => {
    const reading = await read(
      withFacts(String.raw`founder: "\x1b[31mАдмини\u202eстрация\r\nг.\0 Энска\ud800"`),
    );
    const place = { severity: 'warning', line: LINES + 1, column: 1 } as const;
    const text = /U\+001B, U\+202E, U\+0000, U\+D800/;
    expectProblem(reading, 'organization/removed-characters', { ...place, text });
    expect(dossierOf(reading).organization.founder).toBe('[31mАдминистрация г. Энска');
  });

  test('in a key too', async () => {
    const reading = await read(withFacts(String.raw`"found\u202eer": Администрация`));
    expect(dossierOf(reading).organization.founder).toBe('Администрация');
  });
});

test('hundred thousands of blanks in a name are one blank', async () => {
  const head = `head: Белозёрова${' '.repeat(200_000)}Елена Павловна`;
  const { organization } = dossierOf(await read(withFacts(head, `place: г.${'\u{A0}'.repeat(50_000)}Энск`)));
  expect(organization.head.last).toBe('Белозёрова');
});
