/**
 * A value of pdfkit's model in PDF syntax: strings are names, `String` objects are text, references and number trees
 * write themselves. Gives what pdfkit's own conversion gives, several times faster: structure elements are the most
 * numerous objects of a file.
 */
export function pdfValue(value: unknown): string {
  switch (typeof value) {
    case 'number':
      return String(Math.round(value * 1e6) / 1e6);
    case 'string':
      return `/${value}`;
    case 'object':
      return value === null ? 'null' : objectValue(value);
    case 'undefined':
      return 'null';
    default:
      return String(value);
  }
}

function objectValue(value: object): string {
  if (Array.isArray(value)) return `[${value.map(pdfValue).join(' ')}]`;
  if (value instanceof String) return textString(value.toString());
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `<<\n${entries.map(([key, each]) => `/${key} ${pdfValue(each)}\n`).join('')}>>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** Latin-1 text of the string's bytes: ASCII, else UTF-16 with its mark. */
function textString(text: string): string {
  const bytes = /^[\0-\x7f]*$/.test(text)
    ? text
    : Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1');
  return `(${bytes.replace(/[\n\r\t\b\f()\\]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`)})`;
}
