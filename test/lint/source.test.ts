import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintBytes, places } from './lint-text.ts';
import { typed, wordFile } from './word-file.ts';

const FILE = join(import.meta.dirname, 'fixtures/regulation-source.txt');
const source = readFileSync(FILE);
const LINES = source.toString('utf8').split('\n');

/** Read off the source document by hand: place, code, and what stands there. */
const EXPECTED: readonly (readonly [place: string, code: string, found: string])[] = [
  ['4:1', 'parts/no-title', 'Реализация'],
  ['6:11', 'vocabulary/foreign-word', 'учебного плана'],
  ['6:45', 'vocabulary/foreign-word', 'внеурочной деятельности'],
  ['20:3', 'lists/capital', 'Администратор назначается'],
  ['22:9', 'lists/ending', '.'],
  ['38:33', 'dashes/no-blank', '–с целью'],
  ['44:49', 'vocabulary/foreign-word', 'класс'],
  ['54:29', 'vocabulary/foreign-word', 'обучающихся'],
  ['60:1', 'lists/gap', '–    редактирует'],
  ['60:52', 'vocabulary/foreign-word', 'обучающихся'],
  ['70:86', 'lists/ending', '.'],
  ['100:68', 'lists/ending', 'ю'],
  ['104:46', 'lists/ending', '.'],
  ['112:17', 'wording/case', 'в VK-мессенджера'],
  ['130:1', 'numbering/wrong-section', '2.3.'],
  ['132:57', 'vocabulary/foreign-word', 'внеучебных'],
  ['148:1', 'numbering/unnumbered', 'Педагогический работник'],
  ['160:65', 'lists/ending', 'ч'],
  ['166:1', 'vocabulary/foreign-word', 'уроков'],
  ['168:1', 'numbering/wrong-section', '2.4.'],
  ['174:2', 'vocabulary/foreign-word', 'классного руководителя'],
  ['184:1', 'numbering/wrong-section', '3.1.'],
  ['188:1', 'numbering/wrong-section', '3.2.'],
  ['194:1', 'numbering/wrong-section', '3.3.'],
  ['200:1', 'numbering/wrong-section', '3.4.'],
  ['208:1', 'numbering/mixed-style', '4.1 '],
  ['208:1', 'numbering/wrong-section', '4.1 '],
  ['210:1', 'numbering/mixed-style', '4.2 '],
  ['210:1', 'numbering/wrong-section', '4.2 '],
  ['212:1', 'numbering/wrong-section', '4.3.'],
  ['214:46', 'wording/abbreviation', 'РФ'],
  ['214:57', 'spacing/doubled-blank', '  МБДОУ'],
];

describe('the source document', () => {
  const found = lintBytes(source, { kind: 'kindergarten' });

  it('has exactly the defects that a person found in it', () => {
    expect(places(found)).toEqual(EXPECTED.map(([place, code]) => `${place} ${code}`));
  });

  it.each(EXPECTED)('shows %s %s where %j stands', (place, _, text) => {
    const [line = 0, column = 0] = place.split(':').map(Number);
    expect(LINES[line - 1]?.slice(column - 1).startsWith(text)).toBe(true);
  });

  it('calls guesses notes and everything else warnings', () => {
    const notes = found.filter(({ severity }) => severity === 'note').map(({ code }) => code);
    expect(notes).toEqual([
      'parts/no-title',
      'lists/gap',
      'vocabulary/foreign-word',
      'numbering/unnumbered',
      'wording/abbreviation',
    ]);
    expect(found.every(({ severity }) => severity !== 'error')).toBe(true);
  });

  it('quotes what was found and says what to do', () => {
    const all = found.map(({ message }) => message).join('\n');
    for (const words of [
      '«учебного плана»',
      '«внеурочной деятельности»',
      '«класс»',
      '«обучающихся»',
      '«уроков»',
      '«классного руководителя»',
      '«в учебном профиле в VK-мессенджера:»',
      '«компонент –с целью»',
      'Пункт 2.3 стоит в разделе 1.',
      'Пункт 3.1 стоит в разделе 2.',
      'Пункт 4.1 стоит в разделе 3.',
    ]) {
      expect(all).toContain(words);
    }
    expect(found.every(({ hint }) => hint)).toBe(true);
  });

  it('has no foreign words when nobody said whose act it is', () => {
    const codes = lintBytes(source).map(({ code }) => code);
    expect(codes).not.toContain('vocabulary/foreign-word');
    expect(codes).toHaveLength(EXPECTED.filter(([, code]) => code !== 'vocabulary/foreign-word').length);
  });

  it('has the same defects as a Word file with a paragraph for every line, as scans become', () => {
    const escaped = LINES.map((line) => line.trim().replaceAll('&', '&amp;'));
    const file = wordFile(escaped.map((line) => typed(line)).join(''));
    const inWord = lintBytes(file, { kind: 'kindergarten' }, 'act.docx');
    expect(places(inWord)).toEqual(EXPECTED.map(([place, code]) => `${place} ${code}`));
  });

  it('names the old messenger out of its time in 2026, not in 2024', () => {
    const codes = (date: string) => lintBytes(source, { date }).map(({ code }) => code);
    expect(codes('2026-11-22')).toContain('platforms/out-of-time');
    expect(codes('2024-08-30')).not.toContain('platforms/out-of-time');
  });
});
