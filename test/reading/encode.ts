/** Text as bytes of a one-byte encoding: Node decodes them but does not encode. */
function oneByte(text: string, encoding: string): Uint8Array {
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from([...text], (letter) => {
    const byte = table.indexOf(letter);
    if (byte === -1) throw new RangeError(`Not in ${encoding}: ${letter}`);
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

export function windows1251(text: string): Uint8Array {
  return oneByte(text, 'windows-1251');
}

/** What «CSV (MS-DOS)» of Russian Excel is. */
export function dos(text: string): Uint8Array {
  return oneByte(text, 'ibm866');
}
