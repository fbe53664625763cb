import { describe, expect, it } from 'vitest';
import { lintText } from './lint-text.ts';

const codes = (text: string, date: string | null = null): readonly string[] =>
  lintText(text, { date })
    .filter(({ code }) => /^(?:citations|platforms)/u.test(code))
    .map(({ code, severity }) => `${severity} ${code}`);

const STAMP = 'УТВЕРЖДЕНО\nприказом заведующего\nот 15.01.2027 № 3\n1. Общие положения\n';

describe('citations', () => {
  it('are held against the date of the approval stamp', () => {
    const text = `${STAMP}1.1. Приказ Рособрнадзора от 14.08.2020 № 831 учтён.`;
    expect(codes(text)).toEqual(['warning citations/not-in-force']);
    expect(codes(text.replace('15.01.2027', '01.09.2024'))).toEqual(['warning citations/not-in-force']);
    expect(codes(text.replace('15.01.2027', '31.08.2024'))).toEqual([]);
  });

  it('are held against the date given, with dates in words and abbreviations of numbers', () => {
    const text = 'Постановление от 28 сентября 2020 г. № 28 действует.';
    expect(codes(text, '2026-09-01')).toEqual(['warning citations/not-in-force']);
    expect(codes(text, '2026-08-31')).toEqual([]);
    expect(codes('Приказ № 831 от 14.08.2020 года.', '2027-01-01')).toHaveLength(1);
    expect(codes('Соблюдать СП 2.4.3648-20.', '2026-09-01')).toEqual(['warning citations/not-in-force']);
  });

  it('of an act that was not signed yet are wrong', () => {
    expect(codes('Федеральный закон от 24.06.2025 № 156-ФЗ.', '2024-08-30')).toEqual([
      'warning citations/not-in-force',
    ]);
  });

  it('of unverified acts are only noted', () => {
    const [problem] = lintText('Приказ от 24.02.2021 № 18 действует.', { date: '2028-09-01' });
    expect(problem?.severity).toBe('note');
  });

  it('name the successor', () => {
    const [problem] = lintText('Приказ от 23.08.2017 № 816 действует.', { date: '2025-09-01' });
    expect(problem?.severity).toBe('warning');
    expect(problem?.hint).toContain('№ 1678');
  });

  it('are not judged without a date', () => {
    expect(codes('Приказ от 14.08.2020 № 831 учтён. Чаты в VK-мессенджере.')).toEqual([]);
  });
});

describe('names of platforms', () => {
  it('are said once, with their number', () => {
    const text = `${STAMP}1.1. Чаты в VK-мессенджере.\n1.2. Профиль VK-мессенджера.`;
    expect(codes(text)).toEqual(['warning platforms/out-of-time']);
    expect(lintText(text).find(({ code }) => code.startsWith('platforms'))?.message).toContain(
      'в документе: 2',
    );
  });

  it('may stand where the use of the old one ends', () => {
    expect(codes(`${STAMP}1.1. Приказ об использовании VK-мессенджера признать утратившим силу.`)).toEqual(
      [],
    );
  });

  it.each([
    'Об утверждении Правил\nВ соответствии с законом от 29 декабря 2012 г.',
    'О чатах\nВ соответствии с Положением, утверждённым приказом от 30.08.2023 № 5,',
  ])('are held against the day of the order itself: %s', (head) => {
    expect(codes(`ПРИКАЗ\n03.09.2025\n№ 7\n${head}\n1. Чаты вести в MAX.`)).toEqual([]);
  });

  it('know MAX only since it is there', () => {
    expect(codes('Чаты в MAX.', '2024-09-01')).toEqual(['warning platforms/out-of-time']);
    expect(codes('Чаты в MAX.', '2025-09-01')).toEqual([]);
  });
});
