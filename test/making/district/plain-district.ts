import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dateOf, dayOf } from '../../../src/usage/day.ts';
import { log, table } from '../../usage/support.ts';

/** An organisation of teachers: so many of them, so many of whom are active in every week of the second quarter of 2025. */
export interface Plain {
  readonly staff: number;
  readonly active: number;
  /** Norm of workers active a week, per cent. */
  readonly norm?: number;
  readonly inn?: string;
  /** ISO; the log ends there. */
  readonly lastDay?: string;
  /** In the quarter, and in the one before. */
  readonly messages?: number;
  readonly before?: number;
  readonly kind?: string;
  /** Own name instead of «У «folder»». */
  readonly name?: string;
}

const NAMES = ['Цой', 'Ли', 'Ким', 'Пак', 'Тен', 'Хан', 'Шин', 'Лим', 'Кан', 'Нам'];

/** A folder with an organisation a name. */
export function districtFolder(organizations: Readonly<Record<string, Plain>>): string {
  const root = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  for (const [folder, plain] of Object.entries(organizations))
    for (const [name, text] of Object.entries(filesOf(folder, plain))) {
      const path = join(root, folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  return root;
}

function filesOf(folder: string, plain: Plain): Readonly<Record<string, string>> {
  const staff = NAMES.slice(0, plain.staff).map((last) => `${last};Анна;Ивановна;учитель`);
  return {
    'organization.yaml': [
      `kind: ${plain.kind ?? 'school'}`,
      'platform: sferum-max',
      `fullName: Учреждение «${folder}»`,
      `shortName: ${plain.name ?? `У «${folder}»`}`,
      'head: Цой Анна Ивановна',
      'administrator: Цой Анна Ивановна',
      ...(plain.inn === undefined ? [] : [`inn: ${plain.inn}`]),
      '',
    ].join('\n'),
    'staff.csv': table('Фамилия;Имя;Отчество;Должность', ...staff),
    'groups.csv': table('Подразделение;Воспитанников;Родителей', '5А;20;30'),
    'usage/log.csv': log(...eventsOf(plain)),
    ...(plain.norm === undefined
      ? {}
      : { 'targets.csv': table('Роль;Показатель;Норма', `все работники;Доля активных;${plain.norm} %`) }),
  };
}

/** Every active teacher comes every Tuesday and on the first and the last day. */
function eventsOf({ active, lastDay = '2025-06-30', messages, before }: Plain): readonly string[] {
  const [first, last] = [dayOf('2025-04-01'), dayOf(lastDay)];
  const days = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const come = days.filter((day) => day === first || day === last || (day - first) % 7 === 0);
  const users = Array.from({ length: active }, (_, at) => `kniga${at}`);
  return [
    ...(before === undefined ? [] : [`2025-01-09;kniga0;педагог;;сообщение;${before}`]),
    ...(messages === undefined ? [] : [`2025-05-06;kniga0;педагог;;сообщение;${messages}`]),
    ...come.flatMap((day) => users.map((user) => `${dateOf(day)};${user};педагог;;вход;1`)),
  ];
}
