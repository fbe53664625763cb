import { describe, expect, it } from 'vitest';
import { readAct } from '../../src/lint/reading/read.ts';
import { lintBytes, places } from './lint-text.ts';
import { listed, NUMBERING, typed, wordFile } from './word-file.ts';

function texts(bytes: Uint8Array): readonly string[] {
  return readAct(bytes, 'act.docx').act?.paragraphs.map(({ text }) => text) ?? [];
}

describe('a Word file', () => {
  it('shows the numbers and bullets that Word computes', () => {
    const body = [
      listed('Общие положения', 0),
      listed('Первый', 1),
      listed('раз;', 2),
      listed('два.', 2),
      typed('Без номера.'),
      listed('Второй', 1),
      listed('Права', 0),
      listed('Первый', 1),
      listed('точка', 0, 3),
      listed('Заново', 0, 2),
    ];
    expect(texts(wordFile(body.join(''), { 'numbering.xml': NUMBERING }))).toEqual([
      '1. Общие положения',
      '1.1. Первый',
      'а) раз;',
      'б) два.',
      'Без номера.',
      '1.2. Второй',
      '2. Права',
      '2.1. Первый',
      '– точка',
      '1. Заново',
    ]);
  });

  it('takes numbers from styles, and none where a paragraph declines them', () => {
    const styles = `<w:styles><w:style w:styleId="Base"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="Own"><w:basedOn w:val="Base"/></w:style></w:styles>`;
    const own = '<w:pStyle w:val="Own"/>';
    const body = `${typed('Первый', own)}${typed('Без', `${own}<w:numPr><w:numId w:val="0"/></w:numPr>`)}`;
    const file = wordFile(body, { 'numbering.xml': NUMBERING, 'styles.xml': styles });
    expect(texts(file)).toEqual(['1.1. Первый', 'Без']);
  });

  it('leaves out what was deleted and what is said twice, keeps what was inserted', () => {
    const body = `<w:p><w:r><w:t>Чат </w:t></w:r><w:del><w:r><w:t>старый</w:t><w:delText>старый</w:delText></w:r></w:del>
      <w:ins><w:r><w:t>новый</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
      <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>В рамке</w:t></w:r></w:p></w:txbxContent></mc:Choice>
      <mc:Fallback><w:txbxContent><w:p><w:r><w:t>В рамке</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(texts(wordFile(body))).toEqual(['Чат новый', 'В рамке']);
  });

  it('knows breaks, tabs and special hyphens', () => {
    const body =
      '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>VK</w:t><w:noBreakHyphen/><w:t>чат</w:t><w:br/><w:t>а</w:t><w:tab/><w:t>б</w:t><w:softHyphen/><w:t>в</w:t></w:r></w:p>';
    expect(texts(wordFile(body))).toEqual(['VK-чат\nа\tбв']);
  });

  it('names paragraphs by their number, empty ones and cells counted', () => {
    const cell = `<w:tbl><w:tr><w:tc>${typed('Ячейка')}</w:tc></w:tr></w:tbl>`;
    const file = wordFile(`${typed('')}${cell}${typed('Чаты в в профиле.')}`);
    expect(places(lintBytes(file))).toEqual(['3:6 wording/doubled-preposition']);
  });

  it('places findings in what was typed when Word puts the number', () => {
    const file = wordFile(listed('Чаты в в профиле.', 1), { 'numbering.xml': NUMBERING });
    expect(places(lintBytes(file))).toEqual(['1:6 wording/doubled-preposition']);
  });

  it('is told when automatic numbers do not follow their section', () => {
    const body = `${typed('1. Общие положения')}${listed('Раз', 0)}${listed('Два.', 1)}${typed('2.1. Три.')}`;
    const codes = lintBytes(wordFile(body, { 'numbering.xml': NUMBERING })).map(({ code }) => code);
    expect(codes).toContain('numbering/wrong-section');
  });

  it('is refused kindly when damaged, empty, protected or something else', () => {
    const code = (bytes: Uint8Array): string | undefined => readAct(bytes, 'act.docx').problems[0]?.code;
    const whole = wordFile(typed('Текст'));
    expect(code(whole.subarray(0, whole.length - 40))).toBe('file/damaged');
    expect(code(wordFile(''))).toBe('file/empty');
    expect(code(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toBe('file/old');
    expect(code(new TextEncoder().encode('%PDF-1.7 …'))).toBe('file/not-text');
    expect(code(new Uint8Array())).toBe('file/empty');
  });
});
