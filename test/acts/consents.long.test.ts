import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { edit, sferumDocs } from '../cli/run.ts';
import { issue, issuedFolders } from './acts.ts';

const issued = issuedFolders();

const PUPILS = 'Воспитанник;Группа;Родитель;Возраст';
const THREE = ['Лугова Алиса', 'Озеров Матвей', 'Полянская Мира'].map((name) => `${name};Радуга;;5 лет`);

function write(folder: string, table: string, ...lines: readonly string[]): void {
  writeFileSync(join(folder, 'input', table), `\uFEFF${lines.join('\n')}\n`);
}

function say(folder: string, key: string, value: string): void {
  edit(folder, (text) => text.replace(new RegExp(`^${key}: .*$`, 'mu'), `${key}: ${value}`));
}

function date(folder: string, id: string, facts: string): void {
  edit(folder, (text) =>
    text.replace(new RegExp(`^ {2}${id}:\\n(?: {4}.*\\n)+`, 'mu'), `  ${id}: { ${facts} }\n`),
  );
}

/** What `check` says of ended consents: the messages with their cures. */
async function ended(folder: string): Promise<readonly string[]> {
  const { out, err } = await sferumDocs(['check', '--show-values'], folder);
  const lines = `${out}\n${err}`.split('\n').map((line) => line.trim().replace(/^заметка: /u, ''));
  return lines.flatMap((line, at) =>
    /Кто давал/u.test(line) ? [`${line} ${lines[at + 1]?.replace(/^→ /u, '') ?? ''}`] : [],
  );
}

it('the consent of an administrator ends with the duties, until an act tells that the data are destroyed', async () => {
  const folder = await issued();
  await issue(folder, 'consent-administrator', '--date', '02.09.2024', '--with-blanks');
  expect(await ended(folder)).toEqual([]);
  await issue(folder, 'consent-new-administrator', '--date', '30.08.2025', '--with-blanks');
  expect(await ended(folder)).toEqual([]);
  await issue(folder, 'order-change-administrator');
  expect(await ended(folder)).toEqual([
    'Согласие администратора ИКОП «Сферум» на обработку персональных данных от 02.09.2024: срок истёк 01.09.2025, когда издан приказ № 96-ОД от 01.09.2025. Кто давал: «Ковальчук Татьяна Андреевна». Уничтожьте данные, если закон не велит хранить их дальше. Запишите уничтоженное в таблицу destroyed-data.csv и издайте акт: sferum-docs issue destruction-act',
  ]);
  const header = 'Чьи данные;Перечень данных;Носитель или система;Способ;Причина;Дата;Уничтожил';
  const row = 'телефон;файл;удаление;обязанности прекращены;25.09.2025;Щерба Кирилл Максимович';
  write(folder, 'destroyed-data.csv', header, `Ковальчук Татьяна Андреевна;${row}`);
  await issue(folder, 'destruction-act', '--date', '25.09.2025', '--number', '3', '--with-blanks');
  expect(await ended(folder)).toEqual([]);
});

it('an administrator who goes on with another platform gives a new consent', async () => {
  const folder = await issued();
  await issue(folder, 'consent-administrator', '--date', '02.09.2024', '--with-blanks');
  say(folder, 'platform', 'sferum-max');
  date(folder, 'order-administrator', 'number: 61-ОД, date: 12.05.2026');
  await issue(folder, 'order-administrator', '--with-blanks');
  expect(await ended(folder)).toEqual([
    expect.stringMatching(
      /когда издан приказ № 61-ОД.*Нужно новое согласие\. .*issue consent-administrator$/u,
    ),
  ]);
  date(folder, 'consent-administrator', 'date: 12.05.2026');
  await issue(folder, 'consent-administrator', '--date', '12.05.2026', '--with-blanks');
  expect(await ended(folder)).toEqual([]);
});

it('consents of the list end for those who left it and for whom another signs now', async () => {
  const folder = await issued();
  write(folder, 'pupils.csv', PUPILS, ...THREE);
  await issue(folder, 'consent-image', '--date', '05.09.2024', '--with-blanks');
  expect(await ended(folder)).toEqual([]);
  const older = THREE.slice(1).map((line) => line.replace('5 лет', line.startsWith('Озеров') ? '14' : '6'));
  write(folder, 'pupils.csv', PUPILS, ...older);
  const said = await ended(folder);
  expect(said).toEqual([
    expect.stringMatching(/: в списке больше нет\. Кто давал: «Лугова Алиса»\. Уничтожьте/u),
    expect.stringMatching(
      /«с 14 лет», подписывают иначе\. Кто давал: «Озеров Матвей»\. Нужно новое.*consent-image$/u,
    ),
  ]);
  const hidden = await sferumDocs(['check'], folder);
  expect(hidden.out + hidden.err).not.toContain('Лугова');
  edit(folder, (text) =>
    text.replace('  consent-image:\n    date:', '  consent-image:\n    date: 05.09.2025 #'),
  );
  await issue(folder, 'consent-image', '--with-blanks');
  expect(await ended(folder)).toHaveLength(1);
});
