/** Text as windows-1251 bytes: Node decodes it but does not encode. */
export function windows1251(text: string): Uint8Array {
  const table = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from([...text], (letter) => {
    const byte = table.indexOf(letter);
    if (byte === -1) throw new RangeError(`Not in windows-1251: ${letter}`);
    return byte;
  });
}

export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\u{FEFF}${text}` : text, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
}

export function utf8(text: string, mark = false): Uint8Array {
  return new Uint8Array(Buffer.from(mark ? `\u{FEFF}${text}` : text));
}
