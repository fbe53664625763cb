import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edit, sferumDocs, smallFolder } from './run.ts';

describe('check', () => {
  it('finds no error in the sample and writes nothing', async () => {
    const folder = smallFolder();
    const { code, out } = await sferumDocs(['check', '--json'], folder);
    expect([code, readdirSync(folder)]).toEqual([0, ['input']]);
    const { problems } = JSON.parse(out) as { problems: readonly { severity: string }[] };
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('masks personal values unless asked to show them', async () => {
    const folder = smallFolder();
    edit(folder, (text) =>
      text.replace(/^administrator:.*$/m, 'administrator: Небывалов Аристарх Евлампиевич'),
    );
    const masked = await sferumDocs(['check'], folder);
    expect(masked.code).toBe(1);
    expect(masked.err).not.toContain('Небывалов');
    expect((await sferumDocs(['check', '--show-values'], folder)).err).toContain(
      'Небывалов Аристарх Евлампиевич',
    );
  });

  it('prints doubtful forms ready for forms.csv when values are asked for, and is silent once they are there', async () => {
    const folder = smallFolder();
    const staff = join(folder, 'input/staff.csv');
    appendFileSync(staff, 'Янчек;Ян;Ильич;м;скрам-мастер;;;;;;01.09.2020;\r\n');
    const { out, err } = await sferumDocs(['check'], folder);
    expect(out).toContain('Готовые строки для forms.csv покажет sferum-docs check --show-values');
    expect(`${out}${err}`).not.toMatch(/Янчек|скрам/u);
    const lines = (await sferumDocs(['check', '--show-values'], folder)).out.split('\n').slice(1, 4);
    expect(lines[1]).toBe(
      'Янчек Ян Ильич;Янчека Яна Ильича;Янчеку Яну Ильичу;Янчека Яна Ильича;Янчеком Яном Ильичом;Янчеке Яне Ильиче',
    );
    writeFileSync(join(folder, 'input/forms.csv'), lines.join('\r\n'));
    expect((await sferumDocs(['check', '--show-values'], folder)).out).not.toContain('forms.csv');
  });
});

describe('the other commands', () => {
  it('init makes a folder that check can read, and never replaces what is there', async () => {
    const folder = smallFolder();
    expect((await sferumDocs(['init', 'новая'], folder)).code).toBe(0);
    expect(readdirSync(join(folder, 'новая'))).toEqual(
      expect.arrayContaining(['organization.yaml', 'staff.csv', 'groups.csv']),
    );
    writeFileSync(join(folder, 'новая/staff.csv'), 'мой');
    expect((await sferumDocs(['init', 'новая'], folder)).out).toContain('уже есть, не тронут');
    expect(readFileSync(join(folder, 'новая/staff.csv'), 'utf8')).toBe('мой');
  });

  it('fields tells what a document needs and from where', async () => {
    const { code, out } = await sferumDocs(['fields', 'request']);
    expect(code).toBe(0);
    expect(out).toMatch(/\* administrator +администратор – organization\.yaml: administrator/);
    expect(out).toMatch(/organization\.inn +ИНН – organization\.yaml: inn/);
    expect((await sferumDocs(['fields'])).out).toContain('order-use');
  });

  it('lint knows from the folder whose act it is, and the day of an act that has none', async () => {
    const folder = smallFolder();
    writeFileSync(join(folder, 'act.txt'), 'Учащиеся класса пишут в чат по приказу от 01.04.2025 № 41-ФЗ.');
    const alone = await sferumDocs(['lint', 'act.txt'], folder);
    expect([alone.code, alone.out]).toEqual([0, expect.stringContaining('--input')]);
    const owned = await sferumDocs(['lint', 'act.txt', '--input', 'input'], folder);
    expect([owned.code, owned.out]).toEqual([1, expect.not.stringContaining('--')]);
    expect(owned.err).toContain('«Учащиеся» не подходит для детского сада');
    const none = await sferumDocs(['lint', 'act.txt', '--input', 'нет'], folder);
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('нет')]);
  });

  it('--version and --help speak Russian', async () => {
    expect((await sferumDocs(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    const { code, out } = await sferumDocs(['--help']);
    expect(code).toBe(0);
    for (const word of ['Использование:', 'Команды:', 'Параметры:', 'Примеры:', 'generate'])
      expect(out).toContain(word);
    expect(out).not.toMatch(/options|display/);
    expect((await sferumDocs(['generate', '--help'])).out).not.toMatch(
      /[a-z]{3,} (the|for|to) |[Oo]ptions|Usage|default/,
    );
  });

  it.each([
    [['generate', '--fromat', 'pdf'], 'Неизвестный параметр «--fromat».'],
    [['generat'], 'Неизвестная команда «generat».'],
    [['generate', 'regulatoin'], 'Нет документа «regulatoin». Может быть, «regulation»?'],
    [['generate', '--format', 'odt'], 'вид «odt» неизвестен, есть: docx, pdf'],
    [['check', '--date', '31.02.2025'], 'нужна дата вида 02.09.2024'],
    [['init'], 'Не указано: папка.'],
    [['fields', 'regulatoin'], 'Нет документа «regulatoin». Может быть, «regulation»?'],
  ])('refuses wrong usage %j with exit code 2', async (args, message) => {
    const { code, err } = await sferumDocs(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toMatch(/error|\bat \w+ \(/);
  });
});
