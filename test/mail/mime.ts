/** One part of a message, read by the rules of RFC 2045–2047 and 2231, strictly and only as far as we write them. */
export interface MimePart {
  /** In order, names as written, unfolded and undecoded. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Parts of a multipart. */
  readonly parts: readonly MimePart[];
  /** Decoded content of a leaf. */
  readonly bytes: Uint8Array;
}

export function readMime(message: string): MimePart {
  if (/[^\r]\n|\r(?!\n)/.test(message)) throw new Error('a line does not end in CRLF');
  const long = message.split('\r\n').find((line) => line.length > 78);
  if (long !== undefined) throw new Error(`a long line: ${long}`);
  if (/[^\t\r\n\x20-\x7E]/.test(message)) throw new Error('not ASCII');
  return readPart(message);
}

function readPart(source: string): MimePart {
  const end = source.indexOf('\r\n\r\n');
  const headers = source
    .slice(0, end)
    .replace(/\r\n(?=[ \t])/g, '')
    .split('\r\n')
    .map((line) => {
      const [, name = '', value = ''] = /^([\w-]+): (.*)$/.exec(line) ?? [];
      if (name === '') throw new Error(`not a header: ${line}`);
      return [name, value] as const;
    });
  const content = source.slice(end + 4);
  const part = { headers, parts: [], bytes: new Uint8Array() };
  const boundary = /boundary="([^"]+)"/.exec(header(part, 'Content-Type') ?? '')?.[1];
  if (boundary !== undefined) return { ...part, parts: split(content, boundary).map(readPart) };
  if (header(part, 'Content-Transfer-Encoding') !== 'base64') throw new Error('not base64');
  return { ...part, bytes: new Uint8Array(Buffer.from(content, 'base64')) };
}

function split(content: string, boundary: string): string[] {
  const [preamble, ...pieces] = `\r\n${content}`.split(`\r\n--${boundary}`);
  if (preamble !== '' || !pieces.pop()?.startsWith('--\r\n'))
    throw new Error(`multipart ${boundary} is not closed`);
  return pieces.map((piece) => piece.replace(/^\r\n/, ''));
}

export function header(part: MimePart, name: string): string | undefined {
  const found = part.headers.filter(([key]) => key.toLowerCase() === name.toLowerCase());
  if (found.length > 1) throw new Error(`${name} twice`);
  return found[0]?.[1];
}

/** RFC 2047 words in base64; blanks between two of them do not count. */
export function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) => Buffer.from(word, 'base64').toString('utf8'));
}

/** The file name of RFC 2231 continuations, or of a plain parameter. */
export function fileName(part: MimePart): string | undefined {
  const value = header(part, 'Content-Disposition') ?? '';
  const pieces = Array.from(
    value.matchAll(/filename\*(\d+)\*=(?:utf-8'')?([^;\s]+)/g),
    ([, , piece]) => piece,
  );
  return pieces.length > 0 ? decodeURIComponent(pieces.join('')) : /filename="?([^";]+)/.exec(value)?.[1];
}
