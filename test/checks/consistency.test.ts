import { describe, expect, test } from 'vitest';
import { expectProblem, read, withFacts } from '../organization/support.ts';
import { checked } from './support.ts';

/** Codes of the problems with these facts, without the councils that nobody has named. */
async function codes(...lines: string[]): Promise<readonly string[]> {
  return (await allCodes(...lines)).filter((code) => !ABSENT.test(code));
}

async function allCodes(...lines: string[]): Promise<readonly string[]> {
  const { problems } = await checked(read(withFacts(...lines)));
  return problems.map(({ severity, code, line }) => `${severity} ${code} ${line}`);
}

const ABSENT = /organization\/no-(?:parents-council|students-council|workers-body)/u;

const documents = (
  ...acts: readonly (readonly [id: string, number: string | null, date: string])[]
): string[] => [
  'documents:',
  ...acts.map(
    ([id, number, date]) => `  ${id}: { ${number === null ? '' : `number: ${number}, `}date: ${date} }`,
  ),
];

describe('dates of the documents', () => {
  test.each([
    ['regulation', 'order-use', 'error'],
    ['order-administrator', 'order-use', 'error'],
    ['order-additional-administrators', 'order-use', 'error'],
    ['order-change-administrator', 'order-use', 'error'],
    ['order-change-administrator', 'order-administrator', 'error'],
    ['acknowledgement', 'order-use', 'error'],
    ['request', 'order-administrator', 'error'],
    ['memo-staff', 'order-use', 'error'],
    ['memo-parents', 'order-use', 'error'],
    ['control-note', 'order-use', 'error'],
    ['order-use', 'regulation', 'warning'],
    ['order-additional-administrators', 'order-administrator', 'warning'],
    ['request', 'consent-administrator', 'warning'],
    ['support-request', 'request', 'warning'],
  ])('%s may not be older than %s: %s', async (later, earlier, severity) => {
    const wrong = documents([earlier, null, '03.09.2024'], [later, null, '02.09.2024']);
    const reading = await checked(read(withFacts(...wrong)));
    expectProblem(reading, 'organization/dates-out-of-order', {
      severity: severity as 'error' | 'warning',
      file: 'organization.yaml',
      line: 9,
      text: new RegExp(`«${later}»: дата 02\\.09\\.2024 раньше даты «${earlier}» \\(03\\.09\\.2024\\)`),
      advice: /Исправьте одну/,
    });
    expect(await codes(...documents([earlier, null, '02.09.2024'], [later, null, '02.09.2024']))).toEqual([]);
  });

  test('the former order is older than the one that repeals it', async () => {
    const former = (date: string): string[] => [
      'replaces:',
      `  date: ${date}`,
      ...documents(['order-use', null, '30.08.2024']),
    ];
    const reading = await checked(read(withFacts(...former('30.08.2024'))));
    expectProblem(reading, 'organization/dates-out-of-order', {
      severity: 'error',
      line: 8,
      text: /«order-use»: дата 30\.08\.2024 не позже даты прежнего приказа, который им признаётся утратившим силу \(30\.08\.2024\)/,
    });
    expect(await codes(...former('29.08.2024'))).toEqual([]);
  });

  test('former chats are not closed before the order that closes them, nor does extra work end before it begins', async () => {
    const late = documents(
      ['order-transition', null, '02.10.2024'],
      ['order-administrator', null, '02.09.2024'],
    );
    expect(
      await codes('replaces:', '  chatsUntil: 01.10.2024', 'extraWork:', '  until: 01.09.2024', ...late),
    ).toEqual(['warning organization/dates-out-of-order 8', 'warning organization/dates-out-of-order 10']);
  });

  test('a protocol may not be younger than the order that cites it', async () => {
    const council = (date: string): string[] => [
      'councils:',
      '  - kind: parents',
      '    name: Совет родителей',
      `    protocol: { number: 1, date: ${date} }`,
      ...documents(['order-use', null, '30.08.2024']),
    ];
    const reading = await checked(read(withFacts(...council('31.08.2024'))));
    expectProblem(reading, 'organization/dates-out-of-order', {
      line: 10,
      text: /Протокол от 31\.08\.2024 позже/,
    });
    expect(await codes(...council('30.08.2024'))).toEqual([]);
  });
});

test('the work of a clerk given to a pedagogical worker, not to the head', async () => {
  const teacher = 'Ковальчук Татьяна Андреевна';
  expect(await codes(`publisher: ${teacher}`, `acquainter: ${teacher}`)).toEqual([
    'note organization/burdened-teacher 7',
    'note organization/burdened-teacher 8',
  ]);
  expect(await codes('publisher: Белозёрова Елена Павловна')).toEqual([]);
});

test('orders and letters dated on a Sunday, others may be', async () => {
  const sunday = documents(['order-use', '1', '01.09.2024'], ['regulation', null, '01.09.2024']);
  expect(await codes(...sunday)).toEqual(['note organization/dated-on-sunday 8']);
  expect(await codes(...documents(['order-use', '1', '31.08.2024']))).toEqual([]);
});

describe('numbers of the documents', () => {
  test.each([
    [
      'the same number on one date',
      ['88-ОД', '02.09.2024'],
      ['88-од', '02.09.2024'],
      ['error organization/number-twice 9'],
    ],
    [
      'the same number in one year',
      ['88', '02.09.2024'],
      ['88', '03.09.2024'],
      ['error organization/number-twice 9'],
    ],
    ['the same number in another year', ['1', '09.01.2024'], ['1', '09.01.2025'], []],
    [
      'a smaller number later',
      ['88-ОД', '02.09.2024'],
      ['9-ОД', '03.09.2024'],
      ['warning organization/numbers-out-of-order 9'],
    ],
    ['a smaller number the same day', ['88-ОД', '02.09.2024'], ['87-ОД', '02.09.2024'], []],
    ['numbers in their order', ['88-ОД', '02.09.2024'], ['100-ОД', '03.09.2024'], []],
    ['another series', ['88-ОД', '02.09.2024'], ['9-К', '03.09.2024'], []],
  ])('%s', async (_, [first = '', on = ''], [second = '', then = ''], expected) => {
    const acts = documents(['order-use', first, on], ['order-administrator', second, then]);
    expect(await codes(...acts)).toEqual(expected);
  });

  test('letters have a journal of their own, numbered at the end', async () => {
    const order = ['order-use', '7', '02.09.2024'] as const;
    const request = ['request', '01-17/152', '03.09.2024'] as const;
    expect(await codes(...documents(order, ['request', '7', '03.09.2024']))).toEqual([]);
    expect(await codes(...documents(order, request, ['support-request', '01-17/90', '04.09.2024']))).toEqual([
      'warning organization/numbers-out-of-order 10',
    ]);
  });
});

test('facts are held against each other though others are missing', async () => {
  const wrong = documents(['order-use', null, '02.09.2024'], ['acknowledgement', null, '01.09.2024']);
  expect(await codes('platform:', ...wrong)).toEqual([
    'error organization/missing 6',
    'error organization/dates-out-of-order 9',
  ]);
});

describe('ids of documents', () => {
  test.each(['order-usee', 'Order-use', 'order_use'])('%s is a misspelt one', async (id) => {
    const reading = await checked(read(withFacts('documents:', `  ${id}: { number: 1 }`)));
    expectProblem(reading, 'organization/unknown-document', {
      severity: 'warning',
      line: 8,
      advice: /«order-use»/,
    });
  });

  test('of templates that are not there today are left alone', async () => {
    expect(await codes('documents: { отпуск: { number: 1 }, certificate: { date: 01.09.2024 } }')).toEqual(
      [],
    );
  });
});

test('a council without a name keeps its place, and its kind', async () => {
  const councils = [
    'documents: { order-use: { date: 30.08.2024 } }',
    'councils:',
    '  - kind: parents',
    '    protocol: { date: 28.08.2024 }',
    '  - kind: pedagogical',
    '    name: Педагогический совет',
    '    protocol: { date: 31.08.2024 }',
  ];
  const { problems } = await checked(read(withFacts(...councils)));
  const told = problems.map(({ code, line, column }) => `${code} ${line}:${column}`);
  expect(told.filter((one) => !ABSENT.test(one))).toEqual([
    'organization/missing 9:5',
    'organization/dates-out-of-order 13:17',
  ]);
  expect(told.join()).not.toContain('no-parents-council');
});

const council = (kind: string): readonly string[] => [`  - kind: ${kind}`, '    name: Совет'];

test.each([
  ['kindergarten', ['pedagogical'], ['warning parents-council', 'note workers-body']],
  ['kindergarten', [], ['warning parents-council', 'note workers-body']],
  ['kindergarten', ['parents', 'union'], []],
  ['school', ['parents'], ['warning students-council', 'note workers-body']],
  ['school', [], ['warning parents-council', 'warning students-council', 'note workers-body']],
  ['additional', ['parents', 'students', 'union'], []],
  ['college', [], ['warning students-council', 'note workers-body']],
  ['college', ['other', 'students'], ['note workers-body']],
])('a %s with councils %j lacks %j', async (kind, named, expected) => {
  const facts = named.length > 0 ? ['councils:', ...named.flatMap(council)] : [];
  const told = (await allCodes(`kind: ${kind}`, ...facts)).filter((code) => ABSENT.test(code));
  expect(told.map((code) => code.replace(/organization\/no-(\S+) \d+$/u, '$1'))).toEqual(expected);
});
