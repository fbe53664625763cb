import { describe, expect, test } from 'vitest';
import { wrongOrder } from '../../src/checks/chronology.ts';
import { citationProblems } from '../../src/checks/citations.ts';
import { datedOutOfPeriod } from '../../src/checks/dated-out-of-period.ts';
import { wrongNumbers } from '../../src/checks/document-numbers.ts';
import { doubtfulForms, doubtProblem } from '../../src/checks/doubtful.ts';
import { absentOfficials } from '../../src/checks/employment.ts';
import { misspeltDocuments } from '../../src/checks/misspelt-documents.ts';
import { outOfTime, unknownPlatform } from '../../src/checks/platform.ts';
import { privateContacts } from '../../src/checks/private-contacts.ts';
import { sharedMobiles } from '../../src/checks/shared-mobiles.ts';
import { misspeltUnits } from '../../src/checks/units.ts';
import type { Block } from '../../src/document/tree.ts';
import type { Dossier, Organization, OrganizationDraft } from '../../src/organization/dossier.ts';
import { type Problem, reveal } from '../../src/problem.ts';
import type { CellPlaces } from '../../src/reading/table/cell-places.ts';
import type { Places } from '../../src/reading/yaml/places.ts';
import type { Template } from '../../src/templating/catalogue.ts';
import type { TemplateData } from '../../src/templating/data.ts';
import type { Relations } from '../../src/templating/relations.ts';
import { educator, group } from '../usage/support.ts';
import { appendix, clause, clauses, p, tree } from '../writers/docx/build.ts';

/** A place that tells what was asked for. */
const places: Places = (...keys) => ({ file: keys.join('/'), line: 1, column: 1, fact: keys.join('.') });
const cells: CellPlaces = ({ line }, column) => ({ file: column, line, column: 1 });

function template(id: string, relations: Partial<Relations> = {}): Template {
  const none = { follows: [], journal: null, appoints: [], ofPeriod: null, ofProtocols: null, bounds: [] };
  return { id, meta: { relations: { ...none, ...relations } } } as unknown as Template;
}

function dated(acts: Readonly<Record<string, string>>): Organization['documents'] {
  return Object.fromEntries(
    Object.entries(acts).map(([id, date]) => [id, { number: null, date, basis: null }]),
  );
}

function told(problems: readonly Problem[]): readonly string[] {
  return problems
    .map((problem) => reveal(problem, true))
    .map(({ severity, code, file, message, hint }) => `${severity} ${code} ${file}: ${message} ${hint}`);
}

const NO_DAYS = {
  councils: [],
  replaces: { title: null, number: null, date: null, chatsUntil: null },
  extraWork: { form: null, until: null, payment: null },
} as const;

describe('dates', () => {
  const follows = [{ id: 'order', severity: 'warning', why: 'а акт её вводит' }] as const;
  const ofProtocols = { name: 'акта', why: 'который их учитывает' };
  const councils = ['2024-09-03', '2024-09-02', null].map((date) => ({ protocol: { number: null, date } }));

  test.each([
    [
      { act: '2024-09-01', order: '2024-09-02' },
      'warning organization/dates-out-of-order documents/act/date: «act»: дата 01.09.2024 раньше даты «order» (02.09.2024), а акт её вводит. Исправьте одну из дат.',
    ],
    [{ act: '2024-09-02', order: '2024-09-02' }, undefined],
    [{ act: '2024-09-01' }, undefined],
    [{ order: '2024-09-02' }, undefined],
  ])('%o', (acts, problem) => {
    const facts = { ...NO_DAYS, documents: dated(acts) };
    expect(told(wrongOrder(facts, [template('act', { follows })], places))[0]).toBe(problem);
  });

  test('an issued act that is in force on the day is followed, whatever the draft says', () => {
    const facts = { ...NO_DAYS, documents: dated({ act: '2024-09-01', order: '2024-09-02' }) };
    const inForceOn = (since: string) =>
      wrongOrder(facts, [template('act', { follows })], places, (id, day) => id === 'order' && day >= since);
    expect(inForceOn('2024-09-01')).toEqual([]);
    expect(inForceOn('2024-09-02')).toHaveLength(1);
  });

  test.each([
    ['after', '2024-09-03', null],
    ['after', '2024-09-02', 'error'],
    ['after', '2024-09-01', 'error'],
    ['until', '2024-09-02', null],
    ['until', '2024-09-03', 'warning'],
  ] as const)('%s a day of the organisation, dated %s', (side, act, severity) => {
    const bounds = [{ side, day: 'replaces.date', name: 'даты прежнего' }] as const;
    const replaces = { ...NO_DAYS.replaces, date: '2024-09-02' };
    const facts = { ...NO_DAYS, replaces, documents: dated({ act }) };
    const found = wrongOrder(facts, [template('act', { bounds })], places);
    expect(found.map(({ severity: told }) => told)[0] ?? null).toBe(severity);
    expect(
      wrongOrder({ ...facts, ...NO_DAYS, documents: dated({ act }) }, [template('act', { bounds })], places),
    ).toEqual([]);
  });

  test('a protocol younger than the document that takes it into account', () => {
    const documents = dated({ act: '2024-09-02', other: '2024-09-01' });
    const facts = { documents, councils } as unknown as Organization;
    expect(told(wrongOrder(facts, [template('act', { ofProtocols }), template('other')], places))).toEqual([
      'error organization/dates-out-of-order councils/0/protocol/date: Протокол от 03.09.2024 позже акта «act» (02.09.2024), который их учитывает. Исправьте одну из дат: мнение совета учитывают до утверждения Положения.',
    ]);
    expect(wrongOrder({ ...facts, documents: {} }, [template('act', { ofProtocols })], places)).toEqual([]);
  });

  test.each([
    ['2025-03-30', ['early', 'раньше, чем']],
    ['2025-03-31', ['early', 'раньше, чем']],
    ['2025-04-01', null],
    ['2026-03-31', null],
    ['2026-04-01', ['late', 'больше чем на год позже, чем']],
  ])('a document of a period that ends on 2025-03-31 and is dated %s', (date, fault) => {
    const period = { to: '2025-03-31', label: 'I квартал 2025 года' };
    const templates = [
      template('note', { ofPeriod: 'справки' }),
      template('act'),
      template('new', { ofPeriod: 'отчёта' }),
    ];
    const found = told(datedOutOfPeriod({ documents: dated({ note: date, act: date }) }, templates, period));
    const [code, when] = fault ?? [];
    expect(found).toEqual(
      fault
        ? [
            `warning usage/dated-${code} organization.yaml: Дата справки ${when} кончился период (I квартал 2025 года). Исправьте дату и номер: documents → note.`,
          ]
        : [],
    );
  });
});

describe('numbers', () => {
  const orders = ['a', 'b'].map((id) => template(id, { journal: 'orders' }));
  const templates = [...orders, template('letter', { journal: 'letters' }), template('memo')];
  type Act = readonly [id: string, number: string | null, date: string | null];
  const found = (...acts: readonly Act[]): readonly string[] => {
    const documents = Object.fromEntries(
      acts.map(([id, number, date]) => [id, { number, date, basis: null }]),
    );
    return told(wrongNumbers(documents, templates, places));
  };
  const smaller = (id: string, number: string, than: string): string =>
    `warning organization/numbers-out-of-order documents/${id}/number: Номер «${number}» от 02.09.2024 меньше номера «${than}» от 01.09.2024 («${id === 'a' ? 'b' : 'a'}»). Проверьте номера и даты по журналу регистрации.`;

  test.each<[string, Act, Act, string | undefined]>([
    [
      'the same',
      ['a', '5 ', '2024-01-01'],
      ['b', '5', '2024-12-31'],
      'error organization/number-twice documents/b/number: Номер «5» уже есть у документа «a» того же года. Исправьте один из номеров.',
    ],
    ['another year', ['a', '5', '2024-12-31'], ['b', '5', '2025-01-01'], undefined],
    ['another journal', ['a', '5', '2024-01-01'], ['letter', '5', '2024-01-01'], undefined],
    ['no journal', ['a', '5', '2024-01-01'], ['memo', '5', '2024-01-01'], undefined],
    ['no number', ['a', null, '2024-01-01'], ['b', null, '2024-01-01'], undefined],
    ['no date', ['a', '5', null], ['b', '5', null], undefined],
    [
      'a smaller one later',
      ['a', '9-ОД', '2024-09-01'],
      ['b', '8-од', '2024-09-02'],
      smaller('b', '8-од', '9-ОД'),
    ],
    ['whatever their order', ['a', '8', '2024-09-02'], ['b', '9', '2024-09-01'], smaller('a', '8', '9')],
    ['zeros before it', ['a', '05', '2024-09-01'], ['b', '5', '2024-09-02'], smaller('b', '5', '05')],
    ['the same day', ['a', '9', '2024-09-02'], ['b', '8', '2024-09-02'], undefined],
    ['another series', ['a', '9-ОД', '2024-09-01'], ['b', '8-К', '2024-09-02'], undefined],
    [
      'counted at the end',
      ['a', '1-17/9', '2024-09-01'],
      ['b', '1-17/8', '2024-09-02'],
      smaller('b', '1-17/8', '1-17/9'),
    ],
    ['a greater one later', ['a', '8', '2024-09-01'], ['b', '9', '2024-09-02'], undefined],
    [
      'many digits at the end',
      ['a', '1-17/19', '2024-09-01'],
      ['b', '1-17/18', '2024-09-02'],
      smaller('b', '1-17/18', '1-17/19'),
    ],
    ['a letter at the end', ['a', '1-17/9а', '2024-09-01'], ['b', '1-17/8а', '2024-09-02'], undefined],
    ['a word after a number', ['a', '5', '2024-09-01'], ['b', 'без', '2024-09-02'], undefined],
    ['a number after a word', ['a', 'без', '2024-09-01'], ['b', '5', '2024-09-02'], undefined],
    ['nothing to count', ['a', '9-б-в1г', '2024-09-01'], ['b', '8-б-в1г', '2024-09-02'], undefined],
    ['a word', ['a', 'без', '2024-09-01'], ['b', 'номера', '2024-09-02'], undefined],
  ])('%s', (_, one, other, problem) => {
    expect(found(one, other)).toEqual(problem === undefined ? [] : [problem]);
  });
});

describe('officials', () => {
  const anna = educator(null, { last: 'Ли', first: 'Анна', middle: 'Ивановна', line: 7 });
  const hired = { ...anna, hired: '2024-09-02' };
  const dismissed = { ...anna, dismissed: '2024-09-02' };
  const templates = [template('order', { appoints: ['administrator'] }), template('act')];
  const advice = 'Назовите того, кто работал в это время, или исправьте строку 7 списка сотрудников.';
  const notYet = (key: string): string =>
    `error organization/not-employed ${key}: «${key}»: «Ли Анна Ивановна» принят(а) 02.09.2024, позже даты документов. ${advice}`;
  const gone = (key: string): string =>
    `error organization/not-employed ${key}: «${key}»: «Ли Анна Ивановна» уволен(а) 02.09.2024, раньше даты документов. ${advice}`;
  const draft = (facts: unknown): OrganizationDraft => facts as OrganizationDraft;

  test.each([
    [{ head: hired, documents: dated({ act: '2024-09-01', order: '2024-08-01' }) }, notYet('head')],
    [{ head: hired, documents: dated({ act: '2024-09-02', order: '2024-08-01' }) }, undefined],
    [{ head: dismissed, documents: dated({ act: '2024-09-03', order: '2024-09-04' }) }, gone('head')],
    [{ head: dismissed, documents: dated({ act: '2024-09-04', order: '2024-09-02' }) }, undefined],
    [{ head: anna, documents: dated({ act: '2024-09-04' }) }, undefined],
    [{ head: null, documents: dated({ act: '2024-09-04' }) }, undefined],
    [{ head: hired, documents: { act: { number: '1', date: null } } }, undefined],
    [
      { administrator: hired, documents: dated({ act: '2024-10-01', order: '2024-09-01' }) },
      notYet('administrator'),
    ],
    [{ administrator: hired, documents: dated({ act: '2024-09-01', order: '2024-09-02' }) }, undefined],
    [{ administrator: hired, documents: dated({ act: '2024-09-01' }) }, notYet('administrator')],
    [
      { additionalAdministrators: [anna, dismissed], documents: dated({ act: '2024-09-03' }) },
      gone('additionalAdministrators'),
    ],
  ])('case %#', (facts, problem) => {
    expect(told(absentOfficials(draft(facts), templates, places))).toEqual(
      problem === undefined ? [] : [problem],
    );
  });
});

test('ids of documents', () => {
  const ids = ['order-use', 'request'];
  const documents = dated({
    'order-use': '2024-09-01',
    'order-uze': '2024-09-01',
    certificate: '2024-09-01',
    Положение: '2024-09-01',
  });
  const known = [
    ...ids.map((id) => ({ id, meta: { about: '', title: '' } })),
    { id: 'regulation', meta: { about: 'Положение об использовании', title: '' } },
  ];
  expect(told(misspeltDocuments(documents, known, places))).toEqual([
    'warning organization/unknown-document documents/order-uze: Документа «order-uze» нет. Может быть, «order-use»?',
    'warning organization/unknown-document documents/Положение: Документа «Положение» нет. Может быть, «regulation»?',
  ]);
});

describe('the platform', () => {
  const data = { platforms: { vk: {}, 'sferum-max': {} } } as unknown as TemplateData;
  const known = 'Есть: vk, sferum-max.';

  test.each([
    ['vk', undefined],
    ['toString', `«platform»: профиля платформы «toString» нет. ${known}`],
    ['sferum-mak', `«platform»: профиля платформы «sferum-mak» нет. Может быть, «sferum-max»? ${known}`],
  ])('%s', (id, problem) => {
    expect(told(unknownPlatform(id, data))[0]).toBe(
      problem && `error organization/unknown-platform organization.yaml: ${problem}`,
    );
  });

  const period = { from: '2024-09-01', to: '2025-08-31' };
  test.each([
    ['2024-08-31', period, 'с 01.09.2024'],
    ['2024-09-01', period, null],
    ['2025-08-31', period, null],
    ['2025-09-01', period, 'по 31.08.2025'],
    ['2024-08-31', { to: '2025-08-31' }, null],
    ['2025-09-01', { from: '2024-09-01' }, null],
    ['2025-09-01', {}, null],
    [null, period, null],
  ])('on %s, called so %o', (date, platform, time) => {
    const [problem] = outOfTime({ date }, platform);
    expect(problem ?? null).toEqual(
      time && {
        severity: 'warning',
        code: 'document/platform-out-of-time',
        message: `Дата документа ${date?.split('-').reverse().join('.')}, а платформу называли так ${time}.`,
        hint: 'Проверьте дату документа и строку platform в organization.yaml.',
      },
    );
  });
});

describe('private contacts', () => {
  const organization = { phone: '+7\u{A0}(495)\u{A0}000-00-01', email: 'a@a.example' };
  const staff = [
    educator(null, { mobile: '+7\u{A0}(900)\u{A0}000-00-05', email: 'K@a.example' }),
    educator(null),
  ];
  const found = (text: string, more: readonly Block[] = [], own = organization): readonly string[] =>
    told(privateContacts(tree([p(text), ...more]), { organization: own, staff } as unknown as Dossier));
  const site = 'error document/private-contact undefined: Документ предназначен для сайта, а в нём';
  const advice = 'Уберите его: личные контакты указывают только в заявке, обращении и согласии.';
  const phone = `${site} номер мобильного телефона работника: +7\u{A0}(900)\u{A0}000-00-05. ${advice}`;
  const mail = `${site} адрес электронной почты работника: K@a.example. ${advice}`;

  test.each([
    ['тел. +7 (900) 000-00-05', [phone]],
    ['тел. +7(900)000-00-05.', [phone]],
    ['тел. 8 (900) 000-00-05', [phone]],
    ['89000000005', [phone]],
    ['тел. 8-900-000-00-05, кабинет 12', [phone]],
    ['8–900–000–00–05', [phone]],
    ['8.900.000.00.05', [phone]],
    ['900 0000005', [phone]],
    ['01.09.2025 8 900 000 00 05', [phone]],
    ['тел. +7 (900) 000-00-06', []],
    ['тел. 8 (495) 000-00-01', []],
    ['8 (900) 000-00', []],
    ['пишите k@A.example!', [mail]],
    ['пишите b@a.example', []],
    ['k@a.example, +7 (900) 000-00-05', [phone, mail]],
    ['k@a.ex ample@b', []],
    ['тел. 8 900', []],
    ['слово', []],
  ])('%s', (text, problems) => {
    expect(found(text)).toEqual(problems);
  });

  test('the organisation’s own may stand', () => {
    const own = { phone: `60-12-34, ${staff[0]?.mobile}`, email: 'K@a.example' };
    expect(found('k@a.example, +7 (900) 000-00-05', [], own)).toEqual([]);
  });
});

test('one mobile number of two people', () => {
  const mobile = '+79000000005';
  const ann = educator(null, { first: 'Анна', mobile, line: 2 });
  const people = [
    ann,
    educator(null, { first: 'АННА', mobile, line: 3 }),
    educator(null, { first: 'Вера', mobile, line: 4 }),
    educator(null, { first: 'Ева', mobile, line: 5, dismissed: '2024-01-01' }),
    educator(null, { first: 'Ольга', line: 6 }),
    educator(null, { first: 'Яна', line: 7 }),
    educator(null, { first: 'Майя', mobile: '+79000000006', line: 8 }),
  ];
  expect(sharedMobiles(people, cells)).toMatchObject([{ line: 4, file: 'mobile' }]);
  expect(told(sharedMobiles(people, cells))).toEqual([
    `warning staff/shared-mobile mobile: Номер «${mobile}» уже указан у другого сотрудника (строка 2). Исправьте один из номеров: на платформе по одному номеру регистрируется один человек.`,
  ]);
});

describe('units', () => {
  const groups = [
    group('Солнышко', null, null),
    group('Ёлка', null, null),
    group('1А', null, null),
    group('Соколы', null, null),
  ];
  test.each([
    [
      'Солнышка',
      'warning staff/unknown-unit unit: Подразделения «Солнышка» нет в списке групп. Может быть, «Солнышко»? Пишите название группы в обоих файлах одинаково.',
    ],
    [
      'Сокол',
      'warning staff/unknown-unit unit: Подразделения «Сокол» нет в списке групп. Может быть, «Соколы»? Пишите название группы в обоих файлах одинаково.',
    ],
    ['солнышко', undefined],
    ['Ёлки', undefined],
    ['Солнышк1', undefined],
    ['Бухгалтерия', undefined],
    [null, undefined],
  ])('%s', (unit, problem) => {
    const found = misspeltUnits({ staff: [educator(unit), educator(unit)], groups }, cells);
    expect(told(found)).toEqual(problem === undefined ? [] : [problem, problem]);
  });
});

describe('citations', () => {
  const law = { number: '273-ФЗ', title: '', replacedBy: null };
  const doubt = (changes: object) =>
    [{ key: 'education', law: { ...law, ...changes }, reason: 'не действует' }] as never;
  const text = 'закон №\u{A0}273-ФЗ';
  const inner = clause([2, 1], text);

  test.each<[string, readonly Block[], object, string]>([
    ['in no clause', [p(text)], {}, 'Образец: Ссылка на акт № 273-ФЗ: не действует. Проверьте, какой акт'],
    [
      'in a clause',
      [clauses(clause([1], 'а')), p('а'), clauses(clause([1], 'а'), clause([2], text))],
      {},
      'Образец, пункт 2: Ссылка',
    ],
    [
      'in a clause of a clause',
      [clauses(clause([2], 'а', [clauses(inner)]))],
      {},
      'Образец, пункт 2.1: Ссылка',
    ],
    [
      'in an appendix',
      [appendix(1, ['а'], p('а')), appendix(2, ['а'], clauses(clause([3], text)))],
      {},
      'Образец, пункт 3: Ссылка',
    ],
    ['with a title', [], { title: 'Об образовании' }, 'на акт № 273-ФЗ «Об образовании»: не'],
  ])('%s', (_, blocks, changes, words) => {
    const [problem] = citationProblems(doubt(changes), tree(blocks), 'Образец');
    expect(`${problem?.document}: ${problem?.message} ${problem?.hint}`).toContain(words);
    expect(problem).toMatchObject({ severity: 'warning', code: 'law/doubtful-citation' });
  });
});

describe('doubtful forms', () => {
  const organization = { fullName: 'Зюзюбрь', shortName: 'Зюзюбрь', councils: [{ name: 'Хрямзик' }] };
  const staff = [
    educator('Зюзюка', {
      last: 'Гашек',
      first: 'Иван',
      middle: 'Ильич',
      gender: 'm',
      post: 'повар',
      line: 4,
    }),
    educator('Ёлка', { last: 'Коваль', gender: null, post: 'старшая воспитатель', line: 5 }),
    educator(null, { post: 'старшая воспитатель', line: 6 }),
  ];
  const dossier = { staff, groups: [group('Ёлка', null, null)], organization, forms: new Map() };
  const found = doubtfulForms(dossier as unknown as Dossier);

  test('are told once each, with their place', () => {
    expect(found.map(({ text, file, line }) => [text, file, line])).toEqual([
      ['Гашек Иван Ильич', 'staff.csv', 4],
      ['старшая воспитатель', 'staff.csv', 5],
      ['Зюзюка', 'staff.csv', 4],
      ['Зюзюбрь', 'organization.yaml', undefined],
      ['Хрямзик', 'organization.yaml', undefined],
    ]);
    expect(found[0]?.forms.gen).toBe('Гашека Ивана Ильича');
  });

  test('values are hidden, the reason and the cure are not', () => {
    const problems = found.slice(0, 2).map(doubtProblem);
    expect(problems.map((problem) => reveal(problem, false).message)).toEqual([
      'Проверьте падежи «Га***»: Фамилия может склоняться и с беглой гласной, и без неё: «Г***» или «Г***».',
      'Проверьте падежи «ст***»: При этой должности пишут «ст***».',
    ]);
    expect(told(problems)[0]).toBe(
      'warning russian/doubtful staff.csv: Проверьте падежи «Гашек Иван Ильич»: Фамилия может склоняться и с беглой гласной, и без неё: «Гашека» или «Гашка». Верные падежи впишите в файл forms.csv; готовые строки для него печатает sferum-docs check --show-values',
    );
    expect(problems.map(({ line }) => line)).toEqual([4, 5]);
    expect(
      found
        .slice(3)
        .map(doubtProblem)
        .some((problem) => Object.hasOwn(problem, 'line')),
    ).toBe(false);
  });
});
