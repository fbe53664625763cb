/** A folder of input whose every free value is made up of words that no program knows. */
export interface SecretInput {
  /** What was done to it, for the message of a test. */
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
}

/** What every secret below holds, beyond the two letters that a mask shows; blanks, ё and signs between digits do not matter. */
const TRACES = ['зюз', 'zyuz', '9137776', '17.07.1977', '1977-07-17', '17июля1977'];

/** The secrets that can be seen in a text. */
export function seenIn(text: string): readonly string[] {
  const letters = text.toLowerCase().replace(/\s/gu, '');
  const digits = letters.replace(/(?<=\d)[^\p{L}\d]+(?=\d)/gu, '');
  return TRACES.filter((trace) => letters.includes(trace) || digits.includes(trace));
}

/** Planted wherever somebody can write: names, a phone, an address, a day, words, what looks like our own words or like code. */
const SECRETS = [
  'Зюзюкина Зюзелла Зюзюковна',
  'Зюзикова З. З.',
  '+7 (913) 777-66-55',
  'zyuzya@zyuzland.example',
  '17.07.1977',
  'зюзюкалка',
  'вход Зюзюкиной',
  'Роль: зюзя',
  'Солнышко Зюзюкино',
  '#ЗЮЗЯ!',
  '«зюзя» "зюзя"',
  '[зюзя, zyuzya]',
];

type Table = readonly (readonly string[])[];

const table = (text: string): Table =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(';'));

/** Good tables: as they stand, all of them are read without an error. Names of groups alone are no secret. */
const TABLES: Readonly<Record<string, Table>> = {
  'staff.csv':
    table(`Фамилия;Имя;Отчество;Пол;Должность;Категория;Подразделение;Роль;E-mail;Мобильный телефон;Дата приёма;Дата увольнения
    Зюзюкина;Зюзелла;Зюзюковна;ж;заведующий;;;руководство;zyuz1@zyuzland.example;+7 (913) 777-66-01;17.07.1977;
    Зюзиков;Зюзель;Зюзюкович;м;методист;зюзечная;Зюзюльки;администратор;zyuz2@zyuzland.example;+7 (913) 777-66-02;17.07.1977;
    Зюзевич;Зюзя;Зюзюковна;ж;воспитатель зюзюкинский;высшая;Солнышко;педагог;zyuz3@zyuzland.example;+7 (913) 777-66-03;17.07.1977;`),
  'groups.csv': table(`Подразделение;Возраст;Воспитанников;Родителей;Воспитатели
    Солнышко;зюзячий;18;31;Зюзевич Зюзя Зюзюковна
    Радуга;;19;34;Зюзевич З.З.`),
  'forms.csv': table(`Текст;Род.;Дат.;Вин.;Твор.;Предл.
    зюзюкарь;зюзюкаря;зюзюкарю;зюзюкаря;зюзюкарём;зюзюкаре`),
  'clauses.csv': table(`Документ;После пункта;Вместо пункта;Не включать;Текст
    Положение;1.7;;;Зюзюкины и/или зюзи – пункт 99.9 настоящего Положения.
    Положение;;3.4;;Зюзякают по +7 (913) 777-66-05
    order-use;;;2;`),
  'chat-register.csv': table(`Вид;Название;Назначение;Владелец;Участники;Создан
    заместители;Зюзячат;зюзюканье;Зюзюкина Зюзелла Зюзюковна;зюзи;05.09.2024
    педагоги;Зюзюшки;зюзюканье;Зюзевич Зюзя Зюзюковна;зюзи;05.09.2024`),
  'invitations.csv':
    table(`Подразделение;Роль;Ссылка;Кому передана;Выдана;Действует до;Приглашено;Вступило;Аннулирована;Причина аннулирования
    Солнышко;родитель;https://zyuzland.example/join/zyuz1;Зюзюкиной;12.09.2024;31.12.2024;31;27;;зюзя`),
  'membership-journal.csv':
    table(`Дата заявки;Заявитель;Подразделение;Роль;Решение;Дата решения;Статус подтверждён;Примечание
    06.09.2024;Зюзевич Зюзя Зюзюковна;Солнышко;воспитатель;принята;06.09.2024;09.09.2024;зюзя`),
  'broadcast-plan.csv': table(`Дата;Время;Тема;Аудитория;Ответственный
    17.09.2024;18:00;Зюзюканье;зюзи;Зюзевич Зюзя Зюзюковна`),
  'channel-plan.csv': table(`Месяц;Тема;Канал;Готовит;Размещает
    Сентябрь;Зюзюканье;Зюзячья новость;Зюзевич Зюзя Зюзюковна;`),
  'targets.csv': table(`Роль;Показатель;Норма;Основание
    педагог;Доля зарегистрированных;100 %;приказ Зюзюкиной`),
  'previous/staff.csv': table(`Фамилия;Имя;Отчество;Пол;Должность;Подразделение;E-mail;Мобильный телефон
    Зюзюкина;Зюзелла;Зюзюковна;ж;заведующий;;zyuz1@zyuzland.example;+7 (913) 777-66-01
    Зюзявкин;Зюзель;Зюзюкович;м;зюзист;Зюзюльки;zyuz4@zyuzland.example;+7 (913) 777-66-04`),
  'previous/groups.csv': table(`Подразделение;Воспитанников
    Зюзюльки;18`),
  'usage/журнал.csv': table(`Дата;Пользователь;Роль;Подразделение;Событие;Количество
    10.03.2025;Зюзевич Зюзя Зюзюковна;педагог;Солнышко;вход;1
    11.03.2025;zyuz2@zyuzland.example;родитель;Зюзюльки;сообщение;2
    12.03.2025;+7 (913) 777-66-05;родитель;Радуга;зюзюкнул;2`),
  'usage/сводная.csv':
    table(`Начало периода;Конец периода;Подразделение;Роль;Всего;Зарегистрировано;Активных в неделю;Чаты;Сообщения;Звонки;Трансляции;Публикации
    01.04.2025;30.04.2025;Солнышко;Родитель;31;12;1,6;1;6;0;;
    01.05.2025;31.05.2025;Зюзюльки;Педагог;2;2;0,7;2;24;1;0;2`),
  'usage/чужая.csv': table(`Зюзедень;Зюзеюзер;Роль;Зюзегруппа;Зюзедело
    10.06.2025;zyuz5@zyuzland.example;зюзик;Солнышко;зюзюкнул`),
};

const TEXTS: Readonly<Record<string, string>> = {
  'organization.yaml': `kind: kindergarten
platform: sferum-max
timeZone: Europe/Samara
fullName: Муниципальное учреждение «Детский сад «Зюзюша»
shortName: МБДОУ «Зюзюша»
founder: Администрация Зюзюкинска
inn: 9901004511
address: ул. Зюзюкинская, д. 5
phone: +7 (913) 777-66-00
email: zyuz@zyuzland.example
site: https://zyuzland.example
place: г. Зюзюкинск
head: Зюзюкина Зюзелла Зюзюковна
administrator: Зюзиков Зюзель Зюзюкович
deputyAdministrator: Зюзевич Зюзя Зюзюковна
additionalAdministrators:
  - Зюзевич Зюзя Зюзюковна
councils:
  - kind: parents
    name: Совет зюзюкателей
    protocol:
      number: 1-зюз
      date: 28.08.2024
support:
  subject: О зюзюканье
  problem: Зюзюкает Зюзюкина
documents:
  order-use:
    number: 87-ЗЮЗ
    date: 30.08.2025
  order-administrator:
    number: 88-ЗЮЗ
    date: 02.09.2025
`,
  'usage/columns.yaml': `чужая.csv:
  dates: ДД.ММ.ГГГГ
  columns:
    Зюзедень: Дата
    Зюзеюзер: Пользователь
    Зюзегруппа: Подразделение
    Зюзедело: Событие
  roles:
    зюзик: родитель
  events:
    зюзюкнул: сообщение
`,
};

const csv = (rows: Table): string => rows.map((cells) => cells.join(';')).join('\n');

/** The input without any mistake. */
export const WHOLE: SecretInput = {
  name: 'as it should be',
  files: { ...TEXTS, ...Object.fromEntries(Object.entries(TABLES).map(([file, rows]) => [file, csv(rows)])) },
};

/** Everything that people and other programs do to a file, one at a time: each time every free value is a secret. */
export function secretInputs(): readonly SecretInput[] {
  const tables = Object.entries(TABLES)
    .flatMap(([file, rows]) => brokenTables(file, rows))
    .filter(({ file, how }) => file !== 'groups.csv' || !NAMES_UNITS.test(how));
  const texts = Object.entries(TEXTS).flatMap(([file, text]) => brokenTexts(file, text));
  return [WHOLE, ...[...tables, ...texts].map((broken, index) => named(broken, index))];
}

/** Whatever stands in the list of groups is the name of a unit, and no secret. */
const NAMES_UNITS = /secret in «Подразделение»|«(?:Подразделение|Воспитатели)» changes/u;

interface Broken {
  readonly file: string;
  readonly how: string;
  readonly text: string;
}

function named({ file, how, text }: Broken, index: number): SecretInput {
  return { name: `${index}. ${file}: ${how}`, files: { ...WHOLE.files, [file]: text } };
}

let next = 0;
/** The secrets in turn. */
function secret(): string {
  next += 1;
  return SECRETS[next % SECRETS.length] ?? '';
}

function brokenTables(file: string, rows: Table): readonly Broken[] {
  const [header = [], ...body] = rows;
  const [first = []] = body;
  const broken = (how: string, changed: Table): Broken => ({ file, how, text: csv(changed) });
  const columns = header.flatMap((title, at) => [
    broken(`the header «${title}» is a secret`, [header.with(at, secret()), ...body]),
    broken(`a secret in «${title}»`, [header, ...body.map((cells) => cells.with(at, secret()))]),
    broken(`another secret in «${title}»`, [header, ...body.map((cells) => cells.with(at, secret()))]),
    broken(`«${title}» changes places with the next`, [header, ...body.map((cells) => swapped(cells, at))]),
    broken(
      `«${title}» is not there`,
      rows.map((cells) => cells.toSpliced(at, 1)),
    ),
  ]);
  return [
    ...columns,
    broken('no header', body),
    broken('the header has lost its line break', [[...header, ...first], ...body.slice(1)]),
    broken('rows slip to the right', [header, ...body.map((cells) => [secret(), ...cells])]),
    broken('rows slip to the left', [header, ...body.map((cells) => cells.slice(1))]),
    broken('rows twice', [header, ...body, ...body]),
    broken('a column more', [[...header, secret()], ...body.map((cells) => [...cells, secret()])]),
    broken('a cell more', [header, ...body.map((cells) => [...cells, secret()])]),
    broken('a title above', [[secret()], ...rows]),
    broken('a signature below', [...rows, [], ['Исп.', secret(), secret()]]),
    broken('the header in two rows', [[secret(), ...header.slice(1)], header, ...body]),
    broken('only the header', [header]),
    broken('an open quotation mark', [header, ...body.map((cells) => [`"${cells[0]}`, ...cells.slice(1)])]),
    { file, how: 'another delimiter', text: csv(rows).replaceAll(';', ',') },
    { file, how: 'two delimiters', text: csv(rows).replace(';', ',') },
    { file, how: 'a column is the header of another table', text: csv([first, header, ...body]) },
  ];
}

function swapped(cells: readonly string[], at: number): readonly string[] {
  const other = (at + 1) % cells.length;
  return cells.with(at, cells[other] ?? '').with(other, cells[at] ?? '');
}

function brokenTexts(file: string, text: string): readonly Broken[] {
  const lines = text.trimEnd().split('\n');
  const broken = (how: string, changed: readonly string[]): Broken => ({
    file,
    how,
    text: changed.join('\n'),
  });
  return lines.flatMap((line, at) => {
    const [, indent = '', key = '', value = ''] = /^(\s*(?:- )?)([^:]*)(?::\s*(.*))?$/u.exec(line) ?? [];
    const own = key.trim();
    return [
      broken(`a secret for the value of «${own}»`, lines.with(at, `${indent}${key}: ${secret()}`)),
      broken(`another secret there`, lines.with(at, `${indent}${key}: '${secret()}'`)),
      broken(`a secret for the key «${own}»`, lines.with(at, `${indent}${secret()}: ${value}`)),
      broken(
        `a key too many before «${own}»`,
        lines.toSpliced(at, 0, `${indent.replace('-', ' ')}${secret()}: x`),
      ),
      broken(
        `«${own}» is a list`,
        lines.with(at, `${indent}${key}:\n${indent}  - ${secret()}\n${indent}  - {a: ${secret()}}`),
      ),
      broken(
        `«${own}» is a section`,
        lines.with(at, `${indent}${key}:\n${indent}    ${secret()}: ${secret()}`),
      ),
      broken(`«${own}» twice`, lines.toSpliced(at, 0, line)),
      broken(`«${own}» has slipped`, lines.with(at, ` ${line}`)),
      broken(`«${own}» has a tab`, lines.with(at, `\t${line}`)),
      broken(`«${own}» has lost its colon`, lines.with(at, line.replace(':', ''))),
      broken(`«${own}» is not there`, lines.toSpliced(at, 1)),
      broken(`an anchor in «${own}»`, lines.with(at, `${indent}${key}: &зюзя ${value}`)),
      broken(`a hash in «${own}»`, lines.with(at, `${line} #зюзя`)),
      broken(`a quotation mark in «${own}»`, lines.with(at, `${indent}${key}: "${value}`)),
    ];
  });
}
