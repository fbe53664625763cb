import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, type Fit } from '../../../src/writers/pdf/text/lines.ts';
import { flowOf, widthOf } from '../../../src/writers/typesetting/flow.ts';
import { text } from '../docx/build.ts';
import { metrics } from './fonts.ts';
import { anyText } from './trees.ts';
import { letters } from './words.ts';

const LONG =
  'Организует работу участников образовательных отношений на платформе, создаёт структурный компонент учебного профиля, ведёт учёт заявок и своевременно сообщает руководителю о нарушениях порядка, установленного настоящим Положением.';

function broken(value: string, fit: Fit, room: number, first = room): { texts: string[]; widths: number[] } {
  const flow = flowOf([text(value)], metrics);
  const lines = breakLines(flow, { fit, first, rest: room });
  return {
    texts: lines.map((line) => flow.text.slice(line.start, line.end)),
    widths: lines.map(({ width }) => width),
  };
}

describe('lines', () => {
  test('every fit takes as few lines as filling line by line does', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 8, max: 40 }), (value, room) => {
        const full = broken(value, 'full', room).texts.length;
        expect(broken(value, 'even', room).texts).toHaveLength(full);
        expect(broken(value, 'balanced', room).texts).toHaveLength(full);
      }),
    );
  });

  test('nothing is lost and nothing runs over', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 8, max: 40 }), (value, room) => {
        const { texts, widths } = broken(value, 'even', room);
        expect(letters(texts.join(''))).toBe(letters(value));
        for (const width of widths) expect(width).toBeLessThanOrEqual(room + 1e-3);
      }),
    );
  });

  test('justified lines are more even than filled ones', () => {
    const worst = (fit: Fit): number => {
      const { widths } = broken(LONG, fit, 22);
      return Math.max(...widths.slice(0, -1).map((width) => 22 - width));
    };
    expect(worst('even')).toBeLessThanOrEqual(worst('full'));
  });

  test('lines of a centred heading are of like length', () => {
    const { widths } = broken(
      'об использовании информационно-коммуникационной платформы в саду',
      'balanced',
      24,
    );
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(6);
  });

  test('a first line with less room takes less', () => {
    const { texts } = broken('приказ заведующего детским садом', 'full', 12, 5);
    expect(texts[0]).toBe('приказ');
  });

  test('an address too wide for the line is parted after its punctuation', () => {
    const { texts } = broken('https://sferum.example/documents/regulations/2024', 'full', 14);
    expect(texts).toEqual(['https://sferum.example/', 'documents/regulations/2024']);
  });

  test('a 10,000-letter word is parted between letters, never inside a character', () => {
    const value = 'е\u0301'.repeat(5000);
    const { texts } = broken(value, 'full', 20);
    expect(texts.join('')).toBe(value);
    expect(texts.every((line) => line.startsWith('е'))).toBe(true);
  });

  test('a word is parted at its soft hyphen when the line has room for the hyphen', () => {
    const value = 'приказ образо\u00adвании';
    const room = (shown: string): number => {
      const flow = flowOf([text(shown)], metrics);
      return widthOf(flow, 0, shown.length) + 1e-3;
    };
    expect(broken(value, 'even', room('приказ образо-')).texts).toEqual(['приказ образо', 'вании']);
    expect(broken(value, 'even', room('приказ образо')).texts).toEqual(['приказ', 'образо\u00adвании']);
  });

  test('a word is parted where blanks would gape, not for a blank that is a little narrower', () => {
    const even = 'образователь\u00adной коммуникации, осуществля\u00adемой в чате, с использованием';
    expect(broken(even, 'even', 14).texts.map((line) => line.replaceAll('\u00ad', ''))).toEqual([
      'образовательной',
      'коммуникации, осуществляемой',
      'в чате, с использованием',
    ]);
    const order = 'приказ о назна\u00adчении администратора с первого сентября года';
    expect(broken(order, 'even', 11).texts.map((line) => line.replaceAll('\u00ad', ''))).toEqual([
      'приказ о назначении',
      'администратора',
      'с первого сентября года',
    ]);
    const gaping = 'в чате осуществля\u00adемой коммуникации';
    expect(broken(gaping, 'even', 9).texts).toEqual(['в чате осуществля', 'емой коммуникации']);
  });

  test('a forced break ends the line', () => {
    const flow = flowOf([text('Протокол'), { type: 'break' }, text('№ 1')], metrics);
    const lines = breakLines(flow, { fit: 'even', first: 30, rest: 30 });
    expect(lines.map((line) => flow.text.slice(line.start, line.end))).toEqual(['Протокол', '№ 1']);
    expect(lines.every((line) => line.last)).toBe(true);
  });
});
