import {
  type ExportRead,
  type FactsRead,
  type PersonRead,
  readAllFacts,
  type UnitRead,
} from '../../making/facts-read.ts';
import { count, hasErrors, revealText } from '../../problem.ts';
import { digitalDate } from '../../russian/text/date.ts';
import { agree } from '../../russian/text/number.ts';
import { readHeads } from '../../templating/heads.ts';
import { TABLE_KINDS } from '../../usage/view/source-table.ts';
import type { CommandPlace } from '../command-place.ts';
import { EXIT } from '../exit.ts';
import { printProblems, tellable } from '../print-problems.ts';
import { printable, printableJson } from '../printable.ts';
import type { Settings } from '../settings.ts';

/** Options of `sferum-docs facts`. */
export type FactsOptions = Pick<Settings, 'input' | 'templates' | 'showValues' | 'json'> & {
  readonly today: string;
};

/** `facts`: everything that was read of the people, the groups and the exports, so that their owner sees how it was understood. */
export async function facts(options: FactsOptions, { files, terminal }: CommandPlace): Promise<number> {
  const { input, templates, showValues, json, today } = options;
  const marked = await readAllFacts(files, input, readHeads(files, templates), today);
  const problems = tellable(marked.problems, showValues, terminal);
  const read: FactsRead = { ...revealed(marked, showValues), problems };
  if (json) terminal.print(printableJson(read, 2));
  else if (isNothing(read) && hasErrors(problems)) printProblems(marked.problems, terminal, showValues);
  else for (const line of lines(read, options)) terminal.print(printable(terminal.typed(line)));
  return hasErrors(problems) ? EXIT.problems : EXIT.done;
}

/** Then only what is wrong is worth telling. */
function isNothing({ people, units, exports }: FactsRead): boolean {
  return people.length + units.length + exports.length === 0;
}

function revealed<T>(value: T, showValues: boolean): T {
  const text = JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'string' ? revealText(one, showValues) : one,
  );
  return JSON.parse(text) as T;
}

function lines(read: FactsRead, { input, showValues }: FactsOptions): readonly string[] {
  const { people, units, exports, problems } = read;
  const hidden = 'Имена, должности, телефоны и даты покажет sferum-docs facts --show-values';
  return [
    `Прочитано в папке ${input}`,
    '',
    ...chapter(
      'Сотрудники',
      people.map((person) => personLine(person, showValues)),
    ),
    ...chapter('Группы', units.map(unitLine)),
    ...chapter('Выгрузки', exports.map(exportLine)),
    ...(showValues || people.length === 0 ? [] : [hidden]),
    problems.length === 0 ? 'Замечаний нет.' : verdict(read),
  ];
}

function chapter(title: string, entries: readonly string[]): readonly string[] {
  return [`${title}: ${entries.length}`, ...entries, ''];
}

/** What would only be masked is left out. */
function personLine(person: PersonRead, showValues: boolean): string {
  const { name, post, unit, role } = person;
  const about = [
    post ?? '',
    unit === null ? '' : `подразделение: ${unit}`,
    role === null ? '' : `роль: ${ROLES[role]}`,
    ...(showValues ? details(person) : []),
  ];
  return `  ${name} – ${about.filter((part) => part !== '').join(', ')}`;
}

function details({ phone, email, hired, left }: PersonRead): readonly string[] {
  return [
    phone ?? '',
    email ?? '',
    hired === null ? '' : `принят(а) ${digitalDate(hired)}`,
    left === null ? '' : `уволен(а) ${digitalDate(left)}`,
  ];
}

const ROLES: Readonly<Record<NonNullable<PersonRead['role']>, string>> = {
  administrator: 'администратор',
  educator: 'педагог',
  management: 'руководство',
  staff: 'сотрудник',
};

function unitLine({ name, age, pupils, parents, educators }: UnitRead): string {
  const about = [
    age === null ? '' : `возраст: ${age}`,
    `детей: ${pupils ?? 'не указано'}`,
    `родителей: ${parents ?? 'не указано'}`,
    educators.length === 0 ? '' : `педагоги: ${educators.join(', ')}`,
  ];
  return `  ${name} – ${about.filter((part) => part !== '').join(', ')}`;
}

function exportLine({ file, kind, from, to, rows, used, users }: ExportRead): string {
  const about = [
    TABLE_KINDS[kind],
    from === null || to === null ? 'дней нет' : `${digitalDate(from)} – ${digitalDate(to)}`,
    `строк: ${rows}, учтено: ${used}`,
    users === null ? '' : `пользователей: ${users}`,
  ];
  return `  ${file} – ${about.filter((part) => part !== '').join(', ')}`;
}

function verdict({ problems }: FactsRead): string {
  const found = [
    agree(count(problems, 'error'), 'ошибка'),
    agree(count(problems, 'warning'), 'предупреждение'),
    agree(count(problems, 'note'), 'заметка'),
  ];
  return `Найдено: ${found.join(', ')}. Все их покажет sferum-docs check`;
}
