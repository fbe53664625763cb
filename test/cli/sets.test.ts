import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { edit, manifest, sferumDocs, smallFolder } from './run.ts';

const CHANGE = ['generate', '--set', 'change-administrator', '--format', 'docx'];

function list(folder: string): string {
  const text = readFileSync(join(folder, 'output/Что подписать – смена администратора.txt'), 'utf8');
  expect([text.startsWith('\uFEFF'), /[^\r]\n|\u00A0/u.test(text)]).toEqual([true, false]);
  return text.replaceAll('\r\n', '\n');
}

it('makes the documents of a set in the order of signing, and says what to do with each', async () => {
  const folder = smallFolder();
  const { code, out } = await sferumDocs(CHANGE, folder);
  expect(code).toBe(0);
  expect([...out.matchAll(/^✓ (\S+ \S+ \S+)/gmu)].map(([, title]) => title)).toEqual([
    'Приказ о смене',
    'Согласие нового администратора',
    'Акт приёма-передачи дел',
    'Сообщение о смене',
  ]);
  expect(manifest(folder).files).toHaveLength(6);
  const text = list(folder);
  expect(text).toContain(`3. Акт приёма-передачи дел администратора ИКОП «Сферум»
   Файл: «Акт приёма-передачи дел администратора»
   Дата и номер: 02.09.2025 № 1
   Подписать и поставить дату: Сдала: методист Т.А. Ковальчук; Принял: учитель-дефектолог К.М. Щерба; С актом ознакомлена: заведующий Е.П. Белозёрова
   На сайт: не размещать

4. Сообщение о смене администратора ИКОП «Сферум»
   Файл: «Сообщение о смене администратора»
   Дата и номер: 03.09.2025 № 01-17/148
   Подписать: Заведующий Е.П. Белозёрова
   Приложить: «Приказ о смене администратора ИКОП «Сферум»»
   Отправить: письмом «Сообщение о смене администратора.eml» на адрес info@sferum.ru
   На сайт: не размещать
`);
  expect(text).toContain('На сайт: «Приказ о смене администратора (для сайта).pdf»');
});

it('a set of which nothing can be made is an error', async () => {
  const folder = smallFolder();
  edit(folder, (text) => text.replace(/^newAdministrator:.*$/mu, ''));
  const { code, err } = await sferumDocs(CHANGE, folder);
  expect(code).toBe(1);
  expect(err.match(/не подготовлен, не хватает: новый администратор/gu)).toHaveLength(4);
});

it.each([
  [['--set', 'registraton'], 'Нет комплекта «registraton». Есть: registration – регистрация на платформе,'],
  [['--set', ''], 'Нет комплекта «».'],
  [['--set', 'toString'], 'Нет комплекта «toString».'],
  [['request', '--set', 'registration'], 'Укажите что-то одно: комплект или коды документов.'],
])('%s is refused', async (words, message) => {
  const { code, err } = await sferumDocs(['generate', ...words], smallFolder());
  expect([code, err.includes(message)]).toEqual([2, true]);
});
