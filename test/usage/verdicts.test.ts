import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/usage/day.ts';
import { organizationFigures } from '../../src/usage/district/organization-figures.ts';
import { usageReport } from '../../src/usage/figures/usage-report.ts';
import { namedPeriod } from '../../src/usage/period.ts';
import { type Case, educator, group, inputOf, log, table } from './support.ts';
import { plain, quarters, view } from './view-support.ts';

const COOK = educator(null, { last: 'Кок', post: 'повар', role: 'staff', pedagogical: false });

/** Norms for the share of registered people: «родитель 75». */
function norms(...all: readonly string[]): string {
  const rows = all.map((one) => one.replace(/^(.*) (\d+)$/u, '$1;Доля зарегистрированных;$2 %'));
  return table('Роль;Показатель;Норма', ...rows);
}

/** Rows of the first quarter of registered people: «Ель 24», with «Всего» before them or none. */
function registered(role: string, ...rows: readonly string[]): string {
  return quarters(
    role,
    ...rows.map((row) => {
      const [unit = '', count = '', total = ''] = row.split(' ');
      return `Q1 ${unit} ${total};${count};;;;;;`;
    }),
  );
}

/** Events of so many users in each of the units, and one that ends the quarter. */
function users(prefix: string, role: string, count: number, ...units: readonly string[]): readonly string[] {
  return Array.from({ length: count }, (_, user) =>
    units.flatMap((unit) =>
      ['01.01.2025', '31.03.2025'].map((day) => `${day};${prefix}${user};${role};${unit};вход;`),
    ),
  ).flat();
}

/** What the report concludes, one sentence a line. */
async function findings(given: Case): Promise<string> {
  return plain((await view(given)).findings.join('\n'));
}

async function shareOf(given: Case): Promise<readonly (string | undefined)[]> {
  const made = await view(given);
  const row = made.roles[0]?.rows.find(({ title }) => title === 'Доля зарегистрированных');
  return [row?.fact, row?.previous].map((text) => plain(text ?? ''));
}

describe('«Всего» that one class lacks', () => {
  it('leaves its role without a share and a verdict, the other classes and roles keep theirs', async () => {
    const told = await findings({
      files: {
        'usage/p.csv': registered('родитель', 'Ель 10 20', 'Дуб 5'),
        'usage/c.csv': registered('обучающийся', 'Ель 16 20', 'Дуб 8 10'),
        'targets.csv': norms('родитель 75', 'обучающийся 75'),
      },
    });
    expect(told).toContain(
      'Зарегистрировано 15 родителей из 20; доля не указана: численность известна не во всех классах.',
    );
    expect(told).toContain('Зарегистрировано 24 обучающихся из 30 (80 %); норма 75 % достигнута.');
    expect(told).toContain('Ниже нормы 75 % доля зарегистрированных родителей в классе «Ель» (50 %)');
  });

  it('is of the quarter that lacks it, not of the other one', async () => {
    const lacking = ['Ель 20;10;;;;;;', 'Дуб ;5;;;;;;'];
    const whole = ['Ель 20;15;;;;;;', 'Дуб 10;9;;;;;;'];
    const shares = (before: readonly string[], now: readonly string[]) => {
      const rows = [...before.map((row) => `Q4 ${row}`), ...now.map((row) => `Q1 ${row}`)];
      return shareOf({ files: { 'usage/p.csv': quarters('родитель', ...rows) } });
    };
    expect(await shares(lacking, whole)).toEqual(['80,0 %', 'недостоверно']);
    expect(await shares(whole, lacking)).toEqual(['недостоверно', '80,0 %']);
  });
});

it('more parents than there are say nothing of the pupils', async () => {
  const told = await findings({
    files: {
      'usage/p.csv': registered('родитель', 'Ель 24'),
      'usage/c.csv': registered('обучающийся', 'Ель 16'),
      'targets.csv': norms('родитель 75', 'обучающийся 75'),
    },
    groups: [group('Ель', 20, 3)],
  });
  expect(told).toContain('Зарегистрировано 24 родителя, числится 3: списки участников нужно сверить.');
  expect(told).toContain('Зарегистрировано 16 обучающихся из 20 (80 %); норма 75 % достигнута.');
});

describe('users of two classes', () => {
  const given = (...targets: readonly string[]): Case => ({
    files: {
      'usage/log.csv': log(
        ...users('r', 'родитель', 35, 'Ель'),
        ...users('s', 'родитель', 35, 'Дуб'),
        ...users('p', 'обучающийся', 10, 'Ель', 'Дуб'),
        ...users('q', 'обучающийся', 60, 'Ель'),
      ),
      'targets.csv': norms(...targets),
    },
    groups: [group('Ель', 80, 50), group('Дуб', 20, 50)],
  });

  it('among the pupils: the norm of the parents does not hang on them', async () => {
    expect(await findings(given('родитель 75'))).toContain(
      'Зарегистрировано 70 родителей из 100 (70 %); норма 75 % не достигнута.',
    );
  });

  it('among the pupils: the norm of both together does, where it lies between 140 of 200 and 140 of 190', async () => {
    const both = 'Родители и обучающиеся вместе: зарегистрировано – 140 из 200 (70 %)';
    const verdict = async (norm: number) => findings(given(`родители и обучающиеся ${norm}`));
    expect(await verdict(70)).toContain(`${both}; норма 70 % достигнута`);
    expect(await verdict(73)).toContain(`${both}; выполнение нормы 73 % не оценивается`);
    expect(await verdict(74)).toContain(`${both}; норма 74 % не достигнута`);
  });

  it('among the educators: all workers are in the list once, and so is their headcount', async () => {
    const told = await findings({
      files: {
        'usage/log.csv': log(
          ...users('u', 'педагог', 1, '5А', '5Б'),
          ...users('v', 'педагог', 1, '5Б'),
          ...users('w', 'сотрудник', 1, ''),
        ),
        'targets.csv': norms('все работники 80'),
      },
      staff: [educator('5А'), educator('5Б', { last: 'Ли' }), educator('5Б', { last: 'Цой' }), COOK],
    });
    expect(told).toContain('Все работники: зарегистрировано – 3 из 4 (75 %); норма 80 % не достигнута.');
  });
});

describe('a class that the list does not have', () => {
  const given = (parents: string, pupils: string, ...targets: readonly string[]): Case => ({
    files: { 'usage/p.csv': parents, 'usage/c.csv': pupils, 'targets.csv': norms(...targets) },
    groups: [group('Ель', 30, 30)],
  });

  it('takes its parents from parents and pupils together', async () => {
    const verdict = async (norm: number) =>
      findings(
        given(
          registered('родитель', 'Ель 24', 'Дуб 2'),
          registered('обучающийся', 'Ель 24'),
          `родители и обучающиеся ${norm}`,
        ),
      );
    // 50 of 60, without the two of «Дуб» 48: 80 %.
    expect(await verdict(80)).toContain('50 из 60 (83,3 %); норма 80 % достигнута');
    expect(await verdict(81)).toContain('50 из 60 (83,3 %); выполнение нормы 81 % не оценивается');
    expect(await verdict(84)).toContain('50 из 60 (83,3 %); норма 84 % не достигнута');
  });

  it('takes its pupils from the pupils alone', async () => {
    const pupils = registered('обучающийся', 'Ель 24', 'Дуб 6');
    expect(await findings(given(registered('родитель', 'Ель 24'), pupils, 'родитель 75'))).toContain(
      'Зарегистрировано 24 родителя из 30 (80 %); норма 75 % достигнута.',
    );
  });

  it('takes as many as are registered there, whatever else they do', async () => {
    const parents = quarters('родитель', 'Q1 Ель ;24;9;1;5;;;', 'Q1 Дуб ;2;2;1;100;9;;');
    expect(await findings(given(parents, registered('обучающийся', 'Ель 24'), 'родитель 75'))).toContain(
      'Зарегистрировано 26 родителей из 30 (86,7 %); норма 75 % достигнута.',
    );
  });
});

it('an organisation without educators is judged by its other workers', async () => {
  const told = await findings({
    files: { 'usage/t.csv': registered('сотрудник', ' 1'), 'targets.csv': norms('все работники 75') },
    staff: [COOK, { ...COOK, last: 'Дворник' }],
  });
  expect(told).toContain('зарегистрировано – 1 из 2 (50 %); норма 75 % не достигнута');
});

it('in a kindergarten nobody waits for the children: they have no accounts', async () => {
  const told = await findings({
    files: {
      'usage/p.csv': registered('родитель', 'Ель 20'),
      'targets.csv': norms('родители и обучающиеся 75'),
    },
    groups: [group('Ель', 20, 30)],
    kind: 'kindergarten',
  });
  expect(told).toContain('зарегистрировано – 20 из 30 (66,7 %); норма 75 % не достигнута');
});

describe('more people in a class than there are', () => {
  const hidden = 'доля не указана: в отдельных классах людей больше численности';

  it('are made up by as many educators as have no class in the staff list', async () => {
    const of = (count: number) =>
      findings({
        files: { 'usage/t.csv': registered('педагог', `5А ${count}`) },
        staff: [educator('5А'), educator('5Б', { last: 'Ли' }), educator(null, { last: 'Цой' })],
      });
    expect(await of(1)).toContain('Зарегистрирован 1 педагог из 3 (33,3 %).');
    expect(await of(2)).toContain('Зарегистрировано 2 педагога из 3 (66,7 %).');
    expect(await of(3)).toContain(`Зарегистрировано 3 педагога из 3; ${hidden}.`);
  });

  it('are not made up by those who share other classes', async () => {
    const staff = ['5А', '5А', '5Б', '5Б', '5В'].map((unit, index) =>
      educator(unit, { last: `Ким${'аеиоу'[index]}` }),
    );
    const events = [...users('u', 'педагог', 2, '5А', '5Б'), ...users('v', 'педагог', 2, '5В')];
    expect(await findings({ files: { 'usage/log.csv': log(...events) }, staff })).toContain(
      `Зарегистрировано 4 педагога из 5; ${hidden}.`,
    );
  });

  it('are not made up by those of another role who share the class', async () => {
    const events = [...users('r', 'родитель', 4, 'Ель'), ...users('p', 'обучающийся', 2, 'Ель', 'Дуб')];
    const told = await findings({
      files: { 'usage/log.csv': log(...events) },
      groups: [group('Ель', 9, 3), group('Дуб', 9, 10)],
    });
    expect(told).toContain(`Зарегистрировано 4 родителя из 13`);
    expect(told).toContain(hidden);
  });
});

it('the file of figures has a verdict only of what has a norm, a figure and no doubt', async () => {
  const input = await inputOf({
    files: {
      'usage/p.csv': registered('родитель', 'Ель 24'),
      'usage/c.csv': registered('обучающийся', 'Ель 16'),
      'targets.csv': `${norms('родитель 75', 'обучающийся 75')}обучающийся;Доля активных;30 %\n`,
    },
    groups: [group('Ель', 20, 3)],
  });
  const period = namedPeriod('2025-Q1');
  const report = usageReport(input, period, dayOf('2026-12-31'));
  if (!period || !report.period) throw new Error('no period');
  const organization = { shortName: 'Школа', inn: null, kind: 'school' } as const;
  const handed = organizationFigures(organization, input, { ...report, period: report.period }, period);
  const verdicts = handed.indicators.map(({ role, indicator, verdict }) => [`${role} ${indicator}`, verdict]);
  expect(Object.fromEntries(verdicts)).toMatchObject({
    'pupil registered_share': 'met',
    // No figure, no norm, a figure that cannot be.
    'pupil active_share': null,
    'pupil registered': null,
    'parent registered_share': null,
  });
});
