import { expect, test } from 'vitest';
import { withUsage } from '../../src/making/usage.ts';
import { readWorkspace } from '../../src/making/workspace.ts';
import type { OrganizationKind } from '../../src/organization/dossier.ts';
import { ORGANIZATION_KINDS } from '../../src/organization/facts/names.ts';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { rendererOf } from '../../src/templating/render.ts';
import { isWithheld } from '../../src/templating/rendered.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { writeText } from '../../src/writers/text/text.ts';
import { MemoryFiles } from '../world/memory.ts';
import { disagreements } from './agreement.ts';

const catalogue = readCatalogue(disk, [TEMPLATES]);
const renderer = rendererOf(catalogue);

type Sex = 'men' | 'women' | 'unknown';

const LAST: Readonly<Record<Sex, string>> = {
  men: 'Орлов Зимин Лосев Жуков Быков Котов Серов Белов Попов Рябов Краснов Тихонов Громов Седов Ершов Чижов Гусев Шубин Лукин Кузин Фомин Ильин Панин',
  women:
    'Орлова Зимина Лосева Жукова Быкова Котова Серова Белова Попова Рябова Краснова Тихонова Громова Седова Ершова Чижова Гусева Шубина Лукина Кузина Фомина Ильина Панина',
  unknown:
    'Бойко Громыко Дудко Рудко Франко Минько Гринько Зинченко Левченко Марченко Бондаренко Гриценко Кравченко Ткаченко Шевченко Яценко Гончаренко Лысенко Ващенко Даценко Фоменко Яременко Пащенко',
};
const FIRST: Readonly<Record<Sex, readonly [first: string, middle: string]>> = {
  men: ['Олег', 'Львович'],
  women: ['Вера', 'Львовна'],
  unknown: ['Саша', ''],
};

/** The full name of the one at a place of the list, «Орлова Вера Львовна». */
function nameOf(at: number, sex: Sex): string {
  const [first, middle] = FIRST[sex];
  return `${LAST[sex].split(' ')[at]} ${first} ${middle}`.trim();
}

const HEAD = 21;
const ADMINISTRATOR = 22;

interface World {
  readonly kind: OrganizationKind;
  /** How many there are of everything: workers, groups, rows, people of a role. */
  readonly count: number;
  readonly sex: Sex;
}

function inputOf({ kind, count, sex }: World): Readonly<Record<string, string>> {
  const places = Array.from({ length: count }, (_, at) => at);
  const name = (at: number): string => nameOf(at, sex);
  const other = (at: number): string => name(at % count);
  const unit = (at: number): string => (kind === 'school' ? `${at + 1} «А» класс` : `Группа «Ель ${at + 1}»`);
  const rows = (header: string, row: (at: number) => string): string =>
    [header, ...places.map(row), ''].join('\n');
  const staff = [
    `${name(HEAD)};${kind === 'school' ? 'директор' : 'заведующий'};;`,
    `${name(ADMINISTRATOR)};методист;a@skazka.example;+7 (900) 000-00-05`,
    ...places.map((at) => `${name(at)};педагог-психолог;b${at}@skazka.example;+7 (900) 000-01-${10 + at}`),
  ];
  const facts = [
    `kind: ${kind}`,
    'platform: sferum-max',
    'fullName: Муниципальное учреждение «Сказка»',
    'shortName: МУ «Сказка»',
    'place: г. Энск',
    `head: ${name(HEAD)}`,
    `administrator: ${name(ADMINISTRATOR)}`,
    `newAdministrator: ${other(0)}`,
    ...(count > 1 ? [`deputyAdministrator: ${other(1)}`, `controller: ${other(2)}`] : []),
    `publisher: ${other(0)}`,
    `acquainter: ${other(count > 4 ? 3 : 0)}`,
    'additionalAdministrators:',
    ...places.map((at) => `  - ${name(at)}`),
    'replaces:\n  title: Об использовании платформы\n  number: 1\n  date: 01.09.2025\n  chatsUntil: 01.10.2026',
    'documents:',
    ...catalogue.templates.map(({ id }, at) => `  ${id}:\n    number: ${at + 1}\n    date: 02.12.2026`),
  ];
  const quarter = (days: string, active: number): readonly string[] => [
    ...places.map((at) => `${days};${unit(at)};родитель;31;21;${active};1;${active};20;${count};21`),
    `${days};;педагог;${count + 1};${count};${active};${count};${active};${count};${count};${active}`,
  ];
  const usage = [
    'Начало периода;Конец периода;Подразделение;Роль;Всего;Зарегистрировано;Активных в неделю;Чаты;Сообщения;Звонки;Трансляции;Публикации',
    ...quarter('01.04.2026;30.06.2026', count + 1),
    ...quarter('01.07.2026;30.09.2026', count),
  ];
  return {
    'organization.yaml': facts.join('\n'),
    'staff.csv': ['ФИО;Должность;E-mail;Мобильный телефон', ...staff, ''].join('\n'),
    'previous/staff.csv': [
      `ФИО;Должность`,
      ...places.map((at) => `${LAST.men.split(' ')[at]} Ян Янович;повар`),
      '',
    ].join('\n'),
    'groups.csv': rows(
      'Подразделение;Обучающихся;Родителей;Педагоги',
      (at) => `${unit(at)};21;31;${name(at)}`,
    ),
    'destroyed-data.csv': rows(
      'Чьи данные;Перечень данных;Носитель или система;Листов;Способ;Причина;Дата;Уничтожил',
      (at) => `участник ${at};телефон;файл;;удаление;цель достигнута;01.10.2026;${name(at)}`,
    ),
    'invitations.csv': rows(
      'Подразделение;Роль;Ссылка;Кому передана;Выдана;Действует до;Приглашено;Вступило;Аннулирована;Причина аннулирования',
      (at) => `${unit(at)};родитель;https://max.example/${at};Ким С.;01.10.2026;01.11.2026;2;1;02.11.2026;`,
    ),
    'usage/сводка.csv': usage.join('\n'),
    'targets.csv':
      'Роль;Показатель;Норма;Основание\nпедагог;Доля зарегистрированных;100 %;приказ\nродитель;Доля зарегистрированных;75 %;приказ\n',
  };
}

/** The text of every document that can be made of it. */
async function documentsOf(world: World): Promise<ReadonlyMap<string, string>> {
  const entries = Object.entries(inputOf(world)).map(([name, text]) => [`in/${name}`, text] as const);
  const files = new MemoryFiles(Object.fromEntries(entries));
  const options = { ids: [], formats: [], date: null, period: null, today: '2026-12-02' };
  const job = { files, input: 'in', catalogue, options };
  const workspace = await withUsage(await readWorkspace(job), job);
  const { dossier, usage } = workspace;
  const errors = workspace.problems.filter(({ severity }) => severity === 'error');
  if (!dossier || errors.length > 0)
    throw new Error(errors.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return new Map(
    catalogue.templates.flatMap((template) => {
      const made = renderer.render(template, dossier, { date: null, signed: new Set(), usage });
      return isWithheld(made) ? [] : [[template.id, writeText(made.tree).replaceAll('\u{A0}', ' ')] as const];
    }),
  );
}

const WORLDS = ORGANIZATION_KINDS.flatMap((kind) =>
  [1, 2, 5, 21].flatMap((count) =>
    (['men', 'women', 'unknown'] as const).map((sex) => ({ kind, count, sex })),
  ),
);

test.each(WORLDS)(
  '$kind with $count of everything, $sex: every sentence agrees in number and gender',
  async (world) => {
    const documents = await documentsOf(world);
    expect(documents.size).toBeGreaterThan(24);
    for (const [id, text] of documents) expect([id, disagreements(text, world)]).toEqual([id, []]);
    const order = documents.get('order-additional-administrators') ?? '';
    expect(
      /дополнительны(?:е|х|ми) администратор|дополнительным администраторам|закреплённых за ними|в их учётн/iu.test(
        order,
      ),
    ).toBe(world.count > 1);
    expect(documents.get('annulment-act')?.includes('следующие ссылки-приглашения')).toBe(world.count > 1);
  },
);
