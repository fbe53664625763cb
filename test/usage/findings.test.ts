import { describe, expect, it } from 'vitest';
import { fixed } from '../../src/russian/case.ts';
import { type Case, educator, group } from './support.ts';
import { GROWN, plain, quarters, SCHOOL, view } from './view-support.ts';

describe('findings', () => {
  const of = async (table: string, targets = '', given: Partial<Case> = {}): Promise<readonly string[]> => {
    const files = {
      'usage/t.csv': table,
      ...(targets && { 'targets.csv': `Роль;Показатель;Норма\n${targets}\n` }),
    };
    return (await view({ files, ...given })).findings.map(plain);
  };
  const active = async (previous: string, now: string): Promise<string | undefined> => {
    const found = await of(quarters('педагог', `Q4 Ель ;;${previous};;;;;`, `Q1 Ель ;;${now};;;;;`));
    return found.find(
      (sentence) => sentence.includes('число активных') || sentence.includes('Число активных'),
    );
  };

  it.each([
    ['24', '27', 'Число активных педагогов выросло на 12,5 % и составило 27 человек в среднем за неделю.'],
    ['20', '21', 'Число активных педагогов выросло на 5 % и составило 21 человека в среднем за неделю.'],
    ['20', '22', 'Число активных педагогов выросло на 10 % и составило 22 человека в среднем за неделю.'],
    ['12', '11', 'Число активных педагогов снизилось на 8,3 % и составило 11 человек в среднем за неделю.'],
    ['2', '1', 'Число активных педагогов снизилось на 50 % и составило 1 человека в среднем за неделю.'],
    [
      '20',
      '20,5',
      'Число активных педагогов выросло на 2,5 % и составило 20,5 человека в среднем за неделю.',
    ],
    ['7', '7', 'Число активных педагогов не изменилось и составило 7 человек в среднем за неделю.'],
    [
      '10000',
      '10001',
      'Число активных педагогов почти не изменилось и составило 10 001 человека в среднем за неделю.',
    ],
    ['0', '21', 'Число активных педагогов выросло с 0 до 21 человека в среднем за неделю.'],
    ['0', '5', 'Число активных педагогов выросло с 0 до 5 человек в среднем за неделю.'],
    ['4', '0', 'Число активных педагогов снизилось на 100 % и составило 0 человек в среднем за неделю.'],
    ['0', '0', 'Число активных педагогов не изменилось и составило 0 человек в среднем за неделю.'],
    ['', '3', 'Число активных педагогов составило 3 человека в среднем за неделю.'],
  ])('from %s to %s: «%s»', async (previous, now, expected) => {
    expect(await active(previous, now)).toBe(expected);
  });

  it('set registration and activity against headcount, norm and the year before', async () => {
    const norms =
      'педагог;Доля зарегистрированных;100 %\nпедагог;Доля активных;80 %\nпедагог;Сообщений на педагога в неделю;1';
    const found = await of(GROWN, norms);
    // 80 messages ÷ 24 educators ÷ (90 ÷ 7) weeks is 0.259…
    expect(found.slice(0, 3)).toEqual([
      'Зарегистрировано 23 педагога из 24 (95,8 %); норма 100 % не достигнута.',
      'Число активных педагогов выросло на 12,8 % и составило 20,3 человека в среднем за неделю; годом ранее – 9 человек. Доля активных – 84,4 %; норма 80 % достигнута.',
      'На одного педагога приходится 0,26 сообщения в неделю; норма 1 сообщение не достигнута.',
    ]);
  });

  it.each([
    ['педагог', 21, 'Зарегистрирован 21 педагог.'],
    ['ученик', 2, 'Зарегистрировано 2 обучающихся.'],
    ['ученик', 31, 'Зарегистрирован 31 обучающийся.'],
    ['родитель', 111, 'Зарегистрировано 111 родителей.'],
  ])('%s %d: «%s»', async (role, count, expected) => {
    expect((await of(quarters(role, `Q1 Ель ;${count};;;;;;`)))[0]).toBe(expected);
  });

  it('do not make a share of more people than there are', async () => {
    const norms = 'педагог;Доля зарегистрированных;100 %';
    const found = await of(quarters('педагог', 'Q1 Ель 20;21;22;;;;;'), norms);
    expect(found).toEqual([
      'Зарегистрирован 21 педагог, числится 20: списки участников нужно сверить.',
      'Число активных педагогов составило 22 человека в среднем за неделю.',
    ]);
  });

  it('name the largest rise and fall of figures that were at least 10', async () => {
    const found = await of(GROWN);
    // Calls rose by half, but from 8. What is printed is 18 and 20.3: 12.8 %, whatever the mean was.
    expect(found.at(-1)).toBe(
      'Сильнее всего по сравнению с предыдущим периодом выросло число активных педагогов (на 12,8 %, с 18 до 20,3), снизилось – число сообщений педагогов (на 20 %, с 100 до 80).',
    );
    const last = async (...rows: readonly string[]) => (await of(quarters('педагог', ...rows))).at(-1);
    expect(await last('Q4 Ель ;10;;;100;;;', 'Q1 Ель ;10;;;200;;;')).toBe(
      'Сильнее всего по сравнению с предыдущим периодом выросло число сообщений педагогов (на 100 %, с 100 до 200). Снижения нет ни по одному показателю, который известен за оба периода и в предыдущем был не меньше 10.',
    );
    expect(await last('Q4 Ель ;10;;;;14;;', 'Q1 Ель ;10;;;;7;;')).toBe(
      'Сильнее всего по сравнению с предыдущим периодом снизилось число звонков педагогов (на 50 %, с 14 до 7). Роста нет ни по одному показателю, который известен за оба периода и в предыдущем был не меньше 10.',
    );
    expect(await last('Q4 Ель ;10;;;;;;', 'Q1 Ель ;10;;;;;;')).toBe(
      'Изменений нет ни по одному показателю, который известен за оба периода и в предыдущем был не меньше 10.',
    );
    expect(await last('Q4 Ель ;9;;;;;;', 'Q1 Ель ;4;;;;;;')).toBe('Зарегистрировано 4 педагога.');
  });

  it('name the groups under the norm, or count them when they are many', async () => {
    const table = (...units: readonly string[]): string => {
      const rows = units.map((unit) => unit.split(' '));
      return quarters('родитель', ...rows.map(([unit, count]) => `Q1 ${unit} 20;${count};;;;;;`));
    };
    const norm = 'родитель;Доля зарегистрированных;75 %';
    const last = async (...units: readonly string[]) => (await of(table(...units), norm)).at(-1);
    expect(await last('Ель 10', 'Дуб 14', 'Липа 15')).toBe(
      'Ниже нормы 75 % доля зарегистрированных родителей в классах «Ель» (50 %) и «Дуб» (70 %).',
    );
    expect(await last('5А 10', '5Б 20')).toBe(
      'Ниже нормы 75 % доля зарегистрированных родителей в классе 5А (50 %).',
    );
    expect(await last('5А 15', '5Б 20')).toBe(
      'Норма 75 % зарегистрированных родителей достигнута во всех классах.',
    );
    const all = Array.from({ length: 7 }, (_, index) => `${index + 1}А 2`);
    expect(await last(...all)).toBe('Ниже нормы 75 % доля зарегистрированных родителей во всех классах.');
    const many = Array.from({ length: 8 }, (_, index) => `${index + 1}А ${index === 0 ? 20 : 2}`);
    expect(await last(...many)).toBe('Ниже нормы 75 % доля зарегистрированных родителей в 7 классах из 8.');
  });

  it('say of whom the exports are silent, though not of the pupils of a kindergarten', async () => {
    const given: Case = {
      files: { 'usage/t.csv': quarters('родитель', 'Q1 5А ;5;;;;;;') },
      staff: [educator('5А')],
      groups: [group('5А', 20, 30)],
    };
    expect((await view(given)).findings.slice(-2).map(plain)).toEqual([
      'О педагогах выгрузки данных не содержат.',
      'Об обучающихся выгрузки данных не содержат.',
    ]);
    const kindergarten = { ...SCHOOL, pupil: fixed('воспитанник'), pupilsHaveAccounts: false };
    expect((await view(given, kindergarten)).findings.join()).not.toContain('воспитанник');
  });
});
