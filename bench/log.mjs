import { closeSync, openSync, writeSync } from 'node:fs';
import { random } from './district.mjs';

const UNITS = 'Солнышко Капельки Теремок Колобок Ромашка Радуга Светлячок Звёздочка'.split(' ');
const EVENTS = 'вход вход сообщение сообщение сообщение звонок публикация файл трансляция'.split(' ');

/** An event log of so many rows, the same every time. */
export function writeLog(path, rows) {
  const next = random(20250101);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const two = (number) => String(number).padStart(2, '0');
  const file = openSync(path, 'w');
  let lines = ['Дата;Пользователь;Роль;Подразделение;Событие;Количество'];
  for (let row = 0; row < rows; row += 1) {
    const day = new Date(Date.UTC(2025, 0, 1 + Math.floor((row / rows) * 181)));
    const date = `${two(day.getUTCDate())}.${two(day.getUTCMonth() + 1)}.${day.getUTCFullYear()}`;
    const user = Math.floor(next() * 3000);
    const role = user % 10 === 0 ? 'педагог' : 'родитель';
    const time = `${two(7 + Math.floor(next() * 14))}:${two(Math.floor(next() * 60))}`;
    lines.push(
      `${date} ${time};u-${user};${role};${UNITS[user % 8]};${pick(EVENTS)};${1 + Math.floor(next() * 4)}`,
    );
    if (lines.length === 10_000) {
      writeSync(file, `${lines.join('\n')}\n`);
      lines = [];
    }
  }
  writeSync(file, `${lines.join('\n')}\n`);
  closeSync(file);
}
