import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAct } from '../../src/lint/reading/read.ts';
import { lintBytes, lintText, places } from './lint-text.ts';

function texts(text: string): readonly string[] {
  return readAct(new TextEncoder().encode(text), 'act.txt').act?.paragraphs.map(({ text: own }) => own) ?? [];
}

describe('a text file', () => {
  it('has its wrapped lines joined, hyphens of compounds kept, hyphenation undone', () => {
    const text = [
      '1.1. Администратор создаёт и направляет педагогическим работникам ссылки-',
      'приглашения для присоединения к учебному профилю в мессенджере VK-',
      'мессенджер, которым пользуется вся образовательная организация, и орга-',
      'низация ведёт учёт.',
      '1.2. Руководитель.',
    ];
    expect(texts(text.join('\n'))).toEqual([
      '1.1. Администратор создаёт и направляет педагогическим работникам ссылки-приглашения для присоединения к учебному профилю в мессенджере VK-мессенджер, которым пользуется вся образовательная организация, и организация ведёт учёт.',
      '1.2. Руководитель.',
    ]);
  });

  it('keeps paragraphs apart: blank lines, short lines, numbers and dashes', () => {
    const text =
      'Первый абзац, который занимает почти всю ширину этой строки.\n\nвторой\nТретий\n– четвёртый\n2.1. Пятый';
    expect(texts(text)).toHaveLength(5);
  });

  it('knows a reference to a clause from a clause', () => {
    const text =
      'Администратор исполняет обязанности, которые установлены пунктом\n2.1. Положения, и ведёт каналы.\n';
    expect(texts(text)).toHaveLength(1);
  });

  it('joins a number that stands on a line of its own, and a dash in the middle of a sentence', () => {
    const text =
      '1.\nОБЩИЕ ПОЛОЖЕНИЯ\nПравила разработаны для муниципального автономного дошкольного учреждения\n- детский сад № 541 (далее – детский сад), и обязательны.';
    expect(texts(text)).toHaveLength(2);
  });

  it.each(['windows-1251', 'ibm866', 'koi8-r'])('is read in %s', (encoding) => {
    const alphabet = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1)
      alphabet.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte);
    const text = 'Чаты ведутся в в учебном профиле, согласно приказа руководителя.';
    const bytes = Uint8Array.from(text, (letter) => alphabet.get(letter) ?? 63);
    expect(places(lintBytes(bytes))).toEqual(['1:14 wording/doubled-preposition', '1:35 wording/case']);
  });

  it('is read in UTF-16 and with a byte order mark', () => {
    const text = '\uFEFFПедагоги пишут в в чаты.';
    const wide = new Uint8Array(Buffer.from(text, 'utf16le'));
    expect(places(lintBytes(wide))).toHaveLength(1);
    expect(places(lintText(text))).toEqual(['1:16 wording/doubled-preposition']);
  });

  it('tells line and column of the file, in joined lines too, whatever the line ends', () => {
    const text =
      'Участники образовательных отношений, которые пользуются\r\n  учебным профилем, пишут в в чаты.';
    expect(places(lintText(text))).toEqual(['2:27 wording/doubled-preposition']);
  });

  it.each([
    ['school-regulation.txt', 'school', []],
    ['kindergarten-order.txt', 'kindergarten', []],
    ['additional-rules.txt', 'additional', ['15:101 dashes/hyphen', '28:47 wording/abbreviation']],
  ] as const)('%s, written as such acts are, has no false finding', (name, kind, expected) => {
    const bytes = readFileSync(join(import.meta.dirname, 'fixtures', name));
    expect(places(lintBytes(bytes, { kind }))).toEqual(expected);
  });
});

describe('a web page', () => {
  const lint = (html: string) => lintBytes(new TextEncoder().encode(html), {}, 'act.html');

  it('is read by its blocks, with lines and columns of the source', () => {
    const html = '<!DOCTYPE html>\n<title>в в</title>\n<p>Чаты в\n   <b>в</b> профиле.</p>';
    expect(places(lint(html))).toEqual(['3:9 wording/doubled-preposition']);
  });

  it('has dashes for lists, no invented numbers, blanks run together, entities decoded', () => {
    const html =
      '<div>1.1. <p>Обязан:</p></div><ul><li><p>вести   чат;</p></li><li>писать&nbsp;в &laquo;чат&raquo;.</li></ul><ol><li>раз</ol>';
    const { act } = readAct(new TextEncoder().encode(html), 'act.html');
    expect(act?.paragraphs.map(({ text }) => text)).toEqual([
      '1.1. Обязан:',
      '– вести чат;',
      '– писать\u00A0в «чат».',
      'раз',
    ]);
  });

  it('believes its charset', () => {
    const bytes = Buffer.concat([
      Buffer.from('<html><meta charset="windows-1251"><p>'),
      Uint8Array.of(0xd7, 0xe0, 0xf2, 0x20, 0xe2, 0x20, 0xe2, 0x20, 0xf7, 0xe0, 0xf2),
    ]);
    expect(places(lintBytes(bytes, {}, 'act.html'))).toEqual(['1:43 wording/doubled-preposition']);
  });
});
