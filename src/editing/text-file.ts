import type { Result } from '../problem.ts';
import { isDamagedUtf8, oneByteEncoding, utf16, withoutEndMark } from '../reading/encoding/decode.ts';

/** A text as it lies in a file, so that it can be written back byte for byte. */
export interface TextFile {
  /** Without a byte order mark; newlines as they stand. */
  readonly text: string;
  readonly encoding: Encoding;
}

interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'ibm866';
  readonly hasMark: boolean;
  /** What stands behind the text: DOS programs end it with a mark. */
  readonly tail: Uint8Array;
}

/** Why a file cannot be edited here; the sentence begins with a capital and has its full stop. */
export interface NotEditable {
  readonly message: string;
}

const MARK = '\u{FEFF}';

/** Of a new file: what Excel and the Notepad understand at once. */
export const NEW_FILE: Encoding = { name: 'utf-8', hasMark: true, tail: new Uint8Array() };

/** The text of a file; refused when writing it back would lose bytes. */
export function openText(bytes: Uint8Array): Result<TextFile, NotEditable> {
  const body = withoutEndMark(bytes);
  const name = encodingName(body);
  if (name === null) return lossy();
  const marked = new TextDecoder(name, { ignoreBOM: true }).decode(body);
  const hasMark = marked.startsWith(MARK);
  const encoding = { name, hasMark, tail: bytes.subarray(body.length) };
  const text = hasMark ? marked.slice(1) : marked;
  const isSame = Buffer.compare(encodeText({ text, encoding }), bytes) === 0;
  return isSame ? { value: { text, encoding } } : lossy();
}

function encodingName(bytes: Uint8Array): Encoding['name'] | null {
  const wide = utf16(bytes);
  if (wide !== null) return wide;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return isDamagedUtf8(bytes) ? null : oneByteEncoding(bytes, '', () => {});
  }
}

function lossy(): { readonly problem: NotEditable } {
  return {
    problem: {
      message: 'Файл сохранён с ошибкой кодировки, здесь его не изменить. Откройте его и сохраните заново.',
    },
  };
}

/** The bytes of a text in its own encoding; in UTF-8 with a mark when that has no place for a letter of it. */
export function encodeText({ text, encoding }: TextFile): Uint8Array {
  const { name, hasMark, tail } = encoding;
  const marked = hasMark ? MARK + text : text;
  if (name === 'utf-8') return joined(new TextEncoder().encode(marked), tail);
  if (name === 'utf-16le' || name === 'utf-16be') return joined(wide(marked, name === 'utf-16le'), tail);
  const narrow = oneByte(marked, name);
  return narrow ? joined(narrow, tail) : encodeText({ text, encoding: NEW_FILE });
}

function joined(bytes: Uint8Array, tail: Uint8Array): Uint8Array {
  return tail.length === 0 ? bytes : new Uint8Array([...bytes, ...tail]);
}

function wide(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return new Uint8Array(view.buffer);
}

function oneByte(text: string, name: 'windows-1251' | 'ibm866'): Uint8Array | null {
  const letters = [...new TextDecoder(name).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))];
  const bytes = new Map(letters.map((letter, byte) => [letter, byte]));
  const codes = [...text].map((letter) => bytes.get(letter) ?? -1);
  return codes.includes(-1) ? null : Uint8Array.from(codes);
}
