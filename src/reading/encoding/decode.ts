import type { Complain } from '../complain.ts';
import { fileType } from './filetype.ts';

/**
 * Bytes as Russian Excel, Notepad and LibreOffice save text: UTF-8 and UTF-16 with or without a byte order mark, else
 * windows-1251. Null with an error when the file is not text.
 */
export function decode(raw: Uint8Array, file: string, complain: Complain): string | null {
  const bytes = withoutEndMark(raw);
  const type = fileType(bytes);
  if (type !== null) return refuse(file, `Это ${type}, а не текст.`, complain);
  const wide = utf16(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  if (bytes.includes(0)) return refuse(file, 'Это двоичный файл, а не текст.', complain);
  return narrow(bytes, file, complain);
}

/** Programs of MS-DOS end a text with this byte. */
const END_MARK = 0x1a;

/** The text of a DOS program without its end mark and what follows it. */
export function withoutEndMark(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === END_MARK || bytes[end - 1] === 0)) end -= 1;
  return bytes[end] === END_MARK ? bytes.subarray(0, end) : bytes;
}

function narrow(bytes: Uint8Array, file: string, complain: Complain): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (isDamagedUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
    return oneByte(bytes, file, complain);
  }
}

function oneByte(bytes: Uint8Array, file: string, complain: Complain): string | null {
  const encoding = oneByteEncoding(bytes, file, complain);
  return encoding === null ? null : new TextDecoder(encoding).decode(bytes);
}

/** The encoding of a Russian text that is not UTF-8, with a note; null with an error when it is no text. */
export function oneByteEncoding(
  bytes: Uint8Array,
  file: string,
  complain: Complain,
): 'ibm866' | 'windows-1251' | null {
  const encoding = isDos(bytes) ? 'ibm866' : 'windows-1251';
  const text = new TextDecoder(encoding).decode(bytes);
  const strange = text.match(/[\x01-\x08\x0E-\x1F\x7F\x98]/gu)?.length ?? 0;
  if (strange * 20 > text.length) return refuse(file, 'Это двоичный файл, а не текст.', complain);
  const [code, name] = ENCODINGS[encoding];
  const message = `Файл прочитан в кодировке ${name}.`;
  complain({ severity: 'note', code, message, file, hint: `Если буквы прочитаны неверно, ${utf8(file)}.` });
  return encoding;
}

const ENCODINGS = {
  ibm866: ['file/ms-dos', 'MS-DOS (866)'],
  'windows-1251': ['file/windows-1251', 'Windows-1251'],
} as const;

/** How a file becomes UTF-8: a table in Excel, a text in the Notepad. */
function utf8(file: string): string {
  const isTable = /\.(?:csv|tsv|xlsx?)$/iu.test(file);
  return isTable
    ? 'сохраните файл как «CSV UTF-8»'
    : 'откройте файл в Блокноте и выберите «Сохранить как», кодировка UTF-8';
}

/** Bytes from 80 to AF are most Russian letters in MS-DOS and rare signs in windows-1251, these common ones apart. */
const COMMON_SIGNS = new Set([0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xa0, 0xa7, 0xa8, 0xab]);

function isDos(bytes: Uint8Array): boolean {
  let dos = 0;
  let windows = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0xc0) windows += 1;
    else if (byte >= 0x80 && byte <= 0xaf && !COMMON_SIGNS.has(byte)) dos += 1;
  }
  return dos > windows;
}

/** Mostly right UTF-8 with a few broken bytes: reading it as windows-1251 would spoil every letter. */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return true;
  if (isSurelyOneByte(bytes)) return false;
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = text.match(/\u{FFFD}/gu)?.length ?? 0;
  const whole = text.match(/[\u{400}-\u{45F}]/gu)?.length ?? 0;
  return whole > lost * 10;
}

/**
 * Decoding thousands of letters that are none takes long. In UTF-8 a Russian letter is D0 or D1 with a byte from 80 to BF behind it, and a
 * byte from C0 on without such a one is lost.
 */
function isSurelyOneByte(bytes: Uint8Array): boolean {
  let most = 0;
  let lost = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0xc0) continue;
    const next = bytes[at + 1] ?? 0;
    if (next < 0x80 || next > 0xbf) lost += 1;
    else if (byte === 0xd0 || byte === 0xd1) most += 1;
  }
  return most <= lost * 10;
}

/** Which kind of UTF-16 the bytes are, by their mark or their look; null when they are not. */
export function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  if (looksWide(bytes, 1)) return 'utf-16le';
  return looksWide(bytes, 0) ? 'utf-16be' : null;
}

/** Text of Latin and Cyrillic letters has 0 or 4 in nearly every high byte and no 0 in a low one. */
function looksWide(bytes: Uint8Array, high: 0 | 1): boolean {
  const length = Math.min(bytes.length, 4096);
  let expected = 0;
  let zeros = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index + 1 - high] === 0) return false;
    const byte = bytes[index + high] ?? -1;
    if (byte === 0) zeros += 1;
    if (byte === 0 || byte === 4 || byte === 0x20 || byte === 0x21) expected += 1;
  }
  return zeros > 0 && expected * 20 >= (length / 2) * 19;
}

/** The Notepad shows nothing of what Word keeps in its files. */
function textCure(message: string): string {
  return /Word|RTF|LibreOffice/u.test(message)
    ? 'Откройте файл в Word и сохраните как «Обычный текст (*.txt)» в кодировке UTF-8.'
    : 'Откройте файл в Блокноте и сохраните как текст в кодировке UTF-8.';
}

/** Reports a file that is no text; what it is stands in the message. */
export function refuse(file: string, message: string, complain: Complain): null {
  const sheet = /\.csv$/iu.test(file);
  complain({
    severity: 'error',
    code: 'file/not-text',
    message: `${message} Нужен ${sheet ? 'файл CSV' : 'текстовый файл'}.`,
    file,
    hint: sheet
      ? 'Откройте таблицу в Excel и сохраните как «CSV UTF-8 (разделитель – запятая)» или положите рядом файл .xlsx.'
      : textCure(message),
  });
  return null;
}
