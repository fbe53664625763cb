const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** A text string object, as Latin-1 text of its bytes: ASCII, else UTF-16 with its mark. */
export function textString(text: string): string {
  const bytes = /^[\0-\x7f]*$/.test(text)
    ? text
    : Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1');
  return `(${bytes.replace(/[\n\r\t\b\f()\\]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`)})`;
}
