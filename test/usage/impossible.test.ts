import { describe, expect, it } from 'vitest';
import type { UsageView } from '../../src/usage/view/view.ts';
import { type Case, codes, educator, group, log, problem, reportOf, summary, value } from './support.ts';
import { plain, quarters, view } from './view-support.ts';

const NORM = 'Роль;Показатель;Норма\nродитель;Доля зарегистрированных;75 %\nродитель;Доля активных;30 %\n';
const VERDICT = /достигнута/u;

/** Rows of the second quarter of registered and active parents: «Ель 24 10». */
function parents(...rows: readonly string[]): string {
  return quarters(
    'родитель',
    ...rows.map((row) => {
      const [unit, registered = '', active = ''] = row.split(' ');
      return `Q1 ${unit} ;${registered};${active};;;;;`;
    }),
  );
}

function given(rows: readonly string[], groups: readonly (readonly [string, number | null])[]): Case {
  return {
    files: { 'usage/t.csv': parents(...rows), 'targets.csv': NORM },
    groups: groups.map(([name, count]) => group(name, null, count)),
    period: '2025-Q1',
  };
}

function words({ findings, remarks, unshownUnits }: UsageView): string {
  return plain([...findings, ...remarks, unshownUnits].join('\n'));
}

/** Shares of a view wherever they are printed or drawn, in per cent. */
function shares(made: UsageView): readonly number[] {
  const texts = JSON.stringify([made.roles, made.findings, made.remarks, made.byUnit.tables]);
  const told = [...texts.matchAll(/(\d[\d\u{A0}]*(?:,\d+)?)\u{A0}%/gu)].map(([, figure = '']) =>
    Number(figure.replaceAll('\u{A0}', '').replace(',', '.')),
  );
  const charts = [made.byUnit, ...(made.comparison.unit === '%' ? [made.comparison] : [])];
  const drawn = charts.flatMap(({ series }) =>
    series.flatMap(({ points }) => points.map(({ value: one }) => one)),
  );
  return [...told, ...drawn.map((one) => Number(one ?? 0) * 100)];
}

describe('more people than there are', () => {
  const facts = given(
    ['Ель 24 10', 'Дуб 30 9'],
    [
      ['Ель', 3],
      ['Дуб', 40],
    ],
  );

  it('in a group: the warning names the group, the figures and the files', async () => {
    const report = await reportOf(facts);
    expect(value(report, 'parent / Ель / registered_share')).toBe(8);
    const { severity, message, file } = problem(report, 'usage/over-headcount');
    expect([severity, file]).toEqual(['warning', 'groups.csv']);
    expect(message).toBe(
      'В роли «родитель» людей больше численности (I квартал 2025 года): всего – зарегистрировано 54, численность 43; «Ель» – зарегистрировано 24, активных в неделю 10, численность 3. Численность – groups.csv, участники – usage/t.csv. Такие доли в отчёте не показаны, выводов о норме из них нет.',
    );
  });

  it('in a group: the share is neither printed nor drawn, and there is no verdict on all', async () => {
    const made = await view(
      given(
        ['Ель 24 1', 'Дуб 30 9'],
        [
          ['Ель', 3],
          ['Дуб', 60],
        ],
      ),
    );
    expect(Math.max(...shares(made))).toBeLessThanOrEqual(100);
    const row = made.roles[0]?.rows.find(({ title }) => title === 'Доля зарегистрированных');
    expect([row?.fact, row?.deviation, row?.change]).toEqual(['недостоверно', '–', '–']);
    expect(made.byUnit.series[0]?.points).toEqual([{ label: 'Дуб', value: '0.5' }]);
    expect(words(made)).not.toMatch(/норма.*достигнута/u);
    expect(plain(made.findings[0] ?? '')).toBe(
      'Зарегистрировано 54 родителя из 63; доля не указана: в отдельных классах людей больше численности.',
    );
    expect(plain(made.unshownUnits)).toBe('Родители: недостоверны данные по классу «Ель».');
    expect(made.remarks.map(plain)).toEqual([
      'Родители (I квартал 2025 года): людей больше численности, доли недостоверны: «Ель» – зарегистрировано 24, числится 3.',
    ]);
    expect(words(made)).toContain(
      'Ниже нормы 75 % доля зарегистрированных родителей в классе «Дуб» (50 %); недостоверны данные по классу «Ель».',
    );
  });

  it.each([
    ['active people alone', ['Ель 2 5'], [['Ель', 3]]],
    ['of nobody', ['Ель 2 1'], [['Ель', 0]]],
  ] as const)('%s', async (_, rows, groups) => {
    const facts = given(rows, groups);
    expect(codes(await reportOf(facts))).toContain('usage/over-headcount');
    expect(words(await view(facts))).not.toMatch(VERDICT);
  });

  it('as many as there are is no warning', async () => {
    const facts = given(['Ель 3 3'], [['Ель', 3]]);
    expect(codes(await reportOf(facts))).not.toContain('usage/over-headcount');
    expect(words(await view(facts))).toContain('норма 75 % достигнута');
  });

  it('in an earlier period: its share is not credible, the one of today is', async () => {
    const table = quarters('родитель', 'Q4 Ель 20;25;9;;;;;', 'Q1 Ель 20;16;9;;;;;');
    const facts = { files: { 'usage/t.csv': table, 'targets.csv': NORM }, period: '2025-Q1' };
    expect(problem(await reportOf(facts), 'usage/over-headcount').message).toContain(
      '(IV квартал 2024 года): всего – зарегистрировано 25, численность 20',
    );
    const made = await view(facts);
    const row = made.roles[0]?.rows.find(({ title }) => title === 'Доля зарегистрированных');
    expect([row?.fact, row?.previous, row?.change].map((one) => plain(one ?? ''))).toEqual([
      '80,0 %',
      'недостоверно',
      '–',
    ]);
    expect(Math.max(...shares(made))).toBeLessThanOrEqual(100);
    expect(words(made)).toContain('норма 75 % достигнута');
  });

  it('of educators in a class whose teachers have others too says nothing of all', async () => {
    const events = ['5А', '5Б'].flatMap((unit) =>
      ['u1', 'u2'].flatMap((user) =>
        ['01.01', '31.03'].map((day) => `${day}.2025;${user};педагог;${unit};сообщение;9`),
      ),
    );
    const facts = {
      files: {
        'usage/log.csv': log(...events),
        'targets.csv': 'Роль;Показатель;Норма\nпедагог;Доля зарегистрированных;100 %\n',
      },
      staff: [educator('5А'), educator('5Б', { last: 'Ли' })],
      period: '2025-Q1',
    };
    const report = await reportOf(facts);
    expect(problem(report, 'usage/over-headcount').message).toContain(
      '«5А» – зарегистрировано 2, численность 1',
    );
    expect(words(await view(facts))).toContain(
      'Зарегистрировано 2 педагога из 2 (100 %); норма 100 % достигнута.',
    );
  });
});

describe('«Всего» against the lists', () => {
  const row = (unit: string, role: string, total: number, registered: number) =>
    `01.01.2025;31.03.2025;${unit};${role};${total};${registered};;;;;;`;

  it('of a group: a warning with both figures and files, and no verdict', async () => {
    const facts: Case = {
      files: {
        'usage/t.csv': summary(row('Ель', 'родитель', 50, 30), row('Дуб', 'родитель', 31, 30)),
        'targets.csv': NORM,
      },
      groups: [group('Ель', null, 35), group('Дуб', null, 31)],
      period: '2025-Q1',
    };
    const { severity, message, file, line } = problem(await reportOf(facts), 'usage/total-against-lists');
    expect([severity, file, line]).toEqual(['warning', 'usage/t.csv', 2]);
    expect(message).toBe(
      'Столбец «Всего» расходится с groups.csv, роль «родитель»: «Ель» – в выгрузке 50, в списке 35. Доли посчитаны по списку, выводов о норме из них нет.',
    );
    const made = await view(facts);
    expect(plain(made.findings[0] ?? '')).toBe(
      'Зарегистрировано 60 родителей из 66 (90,9 %); выполнение нормы 75 % не оценивается.',
    );
    expect(words(made)).toContain('в классе «Дуб», других данных нет (недостоверны данные по классу «Ель»)');
    expect(words(made)).toContain('«Ель» – 50 и 35');
  });

  it('of educators in all', async () => {
    const facts: Case = {
      files: { 'usage/t.csv': summary(row('Ель', 'педагог', 50, 30)) },
      staff: Array.from({ length: 94 }, (_, index) => educator(null, { last: `Ким${index}` })),
      period: '2025-Q1',
    };
    expect(problem(await reportOf(facts), 'usage/total-against-lists').message).toContain(
      'staff.csv, роль «педагог»: всего – в выгрузке 50, в списке 94',
    );
  });

  it('that agree are no warning', async () => {
    const files = { 'usage/t.csv': summary(row('Ель', 'родитель', 35, 30)) };
    const report = await reportOf({ files, groups: [group('Ель', null, 35)], period: '2025-Q1' });
    expect(codes(report)).not.toContain('usage/total-against-lists');
  });

  it('that one of the groups lacks: no share of all', async () => {
    const files = {
      'usage/t.csv': quarters('родитель', 'Q1 Ель 20;10;;;;;;', 'Q1 Дуб ;5;;;;;;'),
      'targets.csv': NORM,
    };
    const report = await reportOf({ files, period: '2025-Q1' });
    expect(value(report, 'parent / все / registered_share')).toBe(0.75);
    expect(problem(report, 'usage/headcount-partial').message).toContain(
      'нет данных: «Дуб». Выгрузки: usage/t.csv',
    );
    expect(words(await view({ files }))).not.toMatch(/норма 75 % достигнута/u);
  });
});

describe('one user in two groups', () => {
  const users = (count: number, ...units: readonly string[]): readonly string[] =>
    units.flatMap((unit) =>
      Array.from({ length: count }, (_, index) => `01.01.2025;r${index};родитель;${unit};сообщение;`),
    );
  const facts = (count: number): Case => ({
    files: {
      'usage/log.csv': log(
        ...users(count, 'Ель', 'Дуб'),
        ...users(70, 'Ель'),
        '31.03.2025;r1;родитель;Ель;вход;',
      ),
      'targets.csv': NORM,
    },
    groups: [group('Ель', null, 80), group('Дуб', null, 20)],
    period: '2025-Q1',
  });

  it('is a warning that names him masked, the groups and the file', async () => {
    const { severity, message } = problem(await reportOf(facts(3)), 'usage/several-units');
    expect([severity, message]).toEqual([
      'warning',
      'В роли «родитель» пользователей в нескольких подразделениях: 3, например «r0» – «Ель» и «Дуб» (usage/log.csv). В каждом подразделении такой пользователь посчитан, во всех вместе – один раз.',
    ]);
  });

  it('leaves the verdict where it is the same either way, and none where it hangs on him', async () => {
    // 70 of 100, or of 97: 72.2 %. With ten such users it may be 70 of 90: 77.8 %.
    expect(words(await view(facts(3)))).toContain('норма 75 % не достигнута');
    expect(words(await view(facts(10)))).toContain('(70 %); выполнение нормы 75 % не оценивается');
  });

  it('of educators is a note: a teacher has many classes', async () => {
    const events = ['5А', '5Б'].map((unit) => `01.01.2025;u1;педагог;${unit};сообщение;`);
    const report = await reportOf({ files: { 'usage/log.csv': log(...events) }, period: '2025-Q1' });
    expect(problem(report, 'usage/several-units').severity).toBe('note');
  });
});

it('more active than registered people in a row are a warning, and no verdict', async () => {
  const facts = given(['Ель 10 16'], [['Ель', 20]]);
  const { message, line } = problem(await reportOf(facts), 'usage/active-over-registered');
  expect([line, message]).toEqual([
    2,
    'Активных больше, чем зарегистрированных: родитель, «Ель», 01.01.2025 – 31.03.2025 – 16 и 10. Выводов о норме по ним нет.',
  ]);
  expect(words(await view(facts))).not.toMatch(VERDICT);
});

it('people of a unit that no list has: a verdict only if it is the same without them', async () => {
  const of = async (count: number) => words(await view(given(['Ель 20', `Дуб ${count}`], [['Ель', 30]])));
  expect(await of(2)).toContain('(73,3 %); норма 75 % не достигнута');
  expect(await of(8)).toContain('(93,3 %); выполнение нормы 75 % не оценивается');
});

it('groups without data: a verdict only if it is the same with all of their people', async () => {
  const of = async (registered: number, other: number) =>
    words(
      await view(
        given(
          [`Ель ${registered}`],
          [
            ['Ель', 30],
            ['Дуб', other],
          ],
        ),
      ),
    );
  expect(await of(20, 30)).toContain(
    'Зарегистрировано 20 родителей из 60 (33,3 %; нет данных по классу «Дуб»); выполнение нормы 75 % не оценивается.',
  );
  expect(await of(10, 20)).toContain('(20 %; нет данных по классу «Дуб»); норма 75 % не достигнута.');
  expect(await of(28, 5)).toContain('(80 %; нет данных по классу «Дуб»); норма 75 % достигнута.');
  // Counted without their groups, nobody is missing.
  const whole = await view({
    files: { 'usage/t.csv': parents(' 20'), 'targets.csv': NORM },
    groups: [group('Ель', null, 30), group('Дуб', null, 30)],
  });
  expect(words(whole)).toContain('Зарегистрировано 20 родителей из 60 (33,3 %); норма 75 % не достигнута.');
});

it('a change is told in words only of the same groups', async () => {
  const of = async (...rows: readonly string[]) =>
    words(await view({ files: { 'usage/t.csv': quarters('родитель', ...rows) } }));
  const before = 'Q4 Ель ;20;10;;100;;;';
  expect(await of(before, 'Q1 Ель ;22;12;;150;;;')).toMatch(/выросло на 20 %(?:.|\n)*Сильнее всего/u);
  const more = await of(before, 'Q1 Ель ;22;12;;150;;;', 'Q1 Дуб ;30;20;;300;;;');
  expect(more).toContain('Число активных родителей составило 32 человека в среднем за неделю.');
  expect(more).toContain(
    'Изменение числа активных родителей не оценивается: данные за два периода есть не по одним и тем же классам.',
  );
  expect(more).not.toMatch(/выросло|снизилось/u);
});

describe('«во всех классах»', () => {
  const last = async (norm: number, ...rows: readonly string[]): Promise<string> => {
    const made = await view({
      files: {
        'usage/t.csv': parents(...rows),
        'targets.csv': `Роль;Показатель;Норма\nродитель;Доля зарегистрированных;${norm} %\n`,
      },
      groups: ['5А', '5Б', '5В'].map((name) => group(name, null, 20)),
    });
    return plain(made.findings.at(-1) ?? '');
  };

  it.each([
    [75, ['5А 20', '5Б 20', '5В 19'], 'Норма 75 % зарегистрированных родителей достигнута во всех классах.'],
    [
      30,
      ['5А 20', '5Б 20'],
      'Норма 30 % зарегистрированных родителей достигнута во всех 2 классах, по которым есть данные (нет данных по классу 5В).',
    ],
    [
      30,
      ['5А 20'],
      'Норма 30 % зарегистрированных родителей достигнута в классе 5А, других данных нет (нет данных по классам 5Б и 5В).',
    ],
    [
      60,
      ['5А 5', '5Б 20'],
      'Ниже нормы 60 % доля зарегистрированных родителей в классе 5А (25 %); нет данных по классу 5В.',
    ],
  ])('norm %i %%, %o: «%s»', async (norm, rows, expected) => {
    expect(await last(norm, ...rows)).toBe(expected);
  });
});

it('a share that looks like its norm and is less says so', async () => {
  const made = words(await view(given(['Ель 2999'], [['Ель', 4000]])));
  expect(made).toContain('из 4000 (75 %); норма 75 % не достигнута: показатель чуть меньше.');
  expect(made).toContain('в классе «Ель» (чуть меньше 75 %).');
});

describe('differences fit what is printed', () => {
  const row = async (previous: string, now: string) => {
    const table = quarters('педагог', `Q4 Ель ;9;${previous};;;;;`, `Q1 Ель ;9;${now};;;;;`);
    const made = await view({ files: { 'usage/t.csv': table } });
    const found = made.roles[0]?.rows.find(({ title }) => title === 'Активных в неделю');
    const told = made.findings.map(plain).find((one) => one.startsWith('Число активных'));
    return [plain(found?.change ?? ''), told?.replace(/ и составило.*/u, '')];
  };

  it.each([
    ['28,84', '27,36', '−1,4 (−4,9 %)', 'Число активных педагогов снизилось на 4,9 %'],
    ['1,54', '1,46', '0,0 (0,0 %)', 'Число активных педагогов не изменилось'],
    ['0,04', '1', '+1,0', 'Число активных педагогов выросло с 0 до 1 человека в среднем за неделю.'],
    ['0,04', '0', '0,0', 'Число активных педагогов не изменилось'],
    ['10000', '10001', '+1,0 (0,0 %)', 'Число активных педагогов почти не изменилось'],
  ])('from %s to %s: %s, «%s»', async (previous, now, change, told) => {
    expect(await row(previous, now)).toEqual([change, told]);
  });
});
