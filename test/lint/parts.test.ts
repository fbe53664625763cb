import { describe, expect, it } from 'vitest';
import { lintText } from './lint-text.ts';

const codes = (text: string): readonly string[] => lintText(text).map(({ code }) => code);

const WHOLE = `С УЧЁТОМ МНЕНИЯ
Совета родителей
(протокол от 28.08.2024 № 1)
УТВЕРЖДЕНО
приказом МБДОУ «Детский сад «Сказка»
от 30.08.2024 № 87-ОД
ПОЛОЖЕНИЕ
о чатах
1. Общие положения
1.1. Родители пишут в чат.
1.2. Настоящее Положение вводится в действие с даты подписания приказа.`;

describe('parts of a regulation', () => {
  it('may all be there', () => expect(codes(WHOLE)).toEqual([]));

  it.each([
    [/УТВЕРЖДЕНО\n.*\n.*\n/u, 'parts/no-approval'],
    [/С УЧЁТОМ МНЕНИЯ\n.*\n.*\n/u, 'parts/no-councils'],
    [/\n1\.2.*$/u, 'parts/no-entry-into-force'],
  ])('are missed: %s', (part, code) => {
    expect(codes(WHOLE.replace(part, ''))).toEqual([code]);
  });

  it('are not asked of an order, nor the opinion of parents where nothing concerns them', () => {
    expect(codes('ПРИКАЗ\n1. Создать чат.\n2. Вести чат.')).toEqual([]);
    const text = WHOLE.replace(/С УЧЁТОМ МНЕНИЯ\n.*\n.*\n/u, '').replace('Родители пишут', 'Работники пишут');
    expect(codes(text)).toEqual([]);
  });
});

describe('private contacts', () => {
  const order = (text: string) => lintText(`ПРИКАЗ\n1. Утвердить Положение.\n2. ${text}`);

  it('are warned of in acts for everybody', () => {
    const [problem] = order('Звонить администратору: +7 (912) 345-67-89.');
    expect(problem).toMatchObject({ severity: 'warning', code: 'contacts/phone', line: 3, column: 28 });
  });

  it('are noted where an address may be private, not where it is the organisation’s or the platform’s', () => {
    expect(order('Писать на petrova.olga@mail.ru.').map(({ code }) => code)).toEqual(['contacts/email']);
    expect(order('Писать на info@sferum.ru, support@vk.com, sad5@mail.ru.')).toEqual([]);
    expect(order('Писать на petrova@skazka.example (сайт https://skazka.example).')).toEqual([]);
  });

  it('belong into a request and above the title', () => {
    expect(lintText('Прошу зарегистрировать организацию.\nТелефон: +7 (912) 345-67-89')).toEqual([]);
    expect(lintText('Детский сад, тел.: +7 (912) 345-67-89\nПРИКАЗ\n1. Создать чат.\n2. Вести чат.')).toEqual(
      [],
    );
  });
});
