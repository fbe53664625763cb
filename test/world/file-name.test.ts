import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbered, safeFileName, safeFolderNames } from '../../src/world/file-name.ts';
import { anyText } from '../setup/any-text.ts';

describe('file names', () => {
  it.each([
    ['Приказ «Об использовании»', 'Приказ «Об использовании».docx'],
    ['МБДОУ "Сказка": отчёт', 'МБДОУ Сказка отчёт.docx'],
    ['../../etc/passwd', 'etc passwd.docx'],
    ['..\\..\\a', 'a.docx'],
    ['C:\\a', 'C a.docx'],
    ['con', '_con.docx'],
    ['COM¹', '_COM¹.docx'],
    ['conin$', '_conin$.docx'],
    ['CON.tar', '_CON.tar.docx'],
    ['LPT1', '_LPT1.docx'],
    ['имя. . ', 'имя.docx'],
    ['  ', 'документ.docx'],
    ['', 'документ.docx'],
    ['и\u0306од', 'йод.docx'],
    ['a\u0000b\u202Ec\uFFFEd', 'abcd.docx'],
    ['раз\nдва\tтри', 'раз два три.docx'],
  ])('%j → %j', (base, expected) => {
    expect(safeFileName(base, 'docx')).toBe(expected);
  });

  it('of folders are as they were, but for what Windows refuses or takes for one', () => {
    const names = ['Сад № 1', 'сад', 'Сад', 'NUL', 'Ёлка. ', 'Ёлка', 'а:б', '...'];
    expect([...safeFolderNames(names)].toSorted(([a], [b]) => names.indexOf(a) - names.indexOf(b))).toEqual([
      ['Сад № 1', 'Сад № 1'],
      ['сад', 'сад'],
      ['Сад', 'Сад (2)'],
      ['NUL', '_NUL'],
      ['Ёлка. ', 'Ёлка (2)'],
      ['Ёлка', 'Ёлка'],
      ['а:б', 'а б'],
      ['...', 'документ'],
    ]);
  });

  it('are short, without forbidden characters, and stay in the folder, for any text', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 300 }), fc.integer({ min: 1, max: 99 }), (base, k) => {
        const name = numbered(safeFileName(base, 'docx'), k);
        expect([...name].length).toBeLessThanOrEqual(120);
        expect(name).not.toMatch(/[/\\:*?"<>|\u0000-\u001F]/);
        expect(name).toMatch(/^[^\s.].*\.docx$/su);
        expect(name.normalize('NFC')).toBe(name);
      }),
    );
  });

  it('are numbered before the extension', () => {
    expect([1, 2, 3].map((k) => numbered('а.б.docx', k))).toEqual([
      'а.б.docx',
      'а.б (2).docx',
      'а.б (3).docx',
    ]);
  });
});
