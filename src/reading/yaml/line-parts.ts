/* What a single line of a YAML file is made of, right or nearly right. */

/** A key and what follows it. */
export interface KeyPart {
  readonly key: string;
  /** As it is written right: key, colon and blank. */
  readonly start: string;
  readonly value: string;
}

const KEY = /^((?:"[^"]*"|'[^']*'|[^\s"'#&*!|>%@`{}[\],][^:#]*):(?=\s|$)\s*)((?:\S.*)?)$/su;

/** The key of «kind: school»; null when the line has none that YAML would see. */
export function keyOf(body: string): KeyPart | null {
  const [, start, value] = KEY.exec(body) ?? [];
  if (start === undefined || value === undefined) return null;
  return { key: start.slice(0, start.lastIndexOf(':')).trim(), start, value };
}

/** A key with another sign than a colon and a blank behind it. */
export interface SlippedKey extends KeyPart {
  /** Empty when there is none. */
  readonly sign: string;
}

const COLONS = '\u{FF1A}\u{FE55}\u{FE13}\u{2236}\u{A789}\u{2D0}';
const WORDS = String.raw`[\p{L}][\p{L}\d_-]*(?: [\p{L}\d_-]+){0,4}`;
const SIGNED = new RegExp(`^(${WORDS})\\s*(:[:=]*|=[=>]?|->|→|[${COLONS}])(?!//)`, 'u');
const PLAIN = /^([A-Za-z][\w-]*)(?:\s*([;,|–—])\s*|\s+(-)\s+|\s+|$)((?:\S.*)?)$/su;

/** «kind:school», «kind = school», «Вид：школа». */
export function signedKey(body: string): SlippedKey | null {
  const [whole, key, sign] = SIGNED.exec(body) ?? [];
  if (whole === undefined || key === undefined || sign === undefined) return null;
  return { key, sign, start: `${key}: `, value: body.slice(whole.length).trimStart() };
}

/** «kind – school», «kind school», where nothing but a key can stand. */
export function plainKey(body: string): SlippedKey | null {
  const [, key, sign, hyphen, value] = PLAIN.exec(body) ?? [];
  if (key === undefined || value === undefined) return null;
  return { key, sign: sign ?? hyphen ?? '', start: `${key}: `, value };
}

/** How many blanks a line begins with. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** True for a key as the program has them: «order-use», «fullName». */
export function isOwnWord(key: string): boolean {
  return /^[A-Za-z][\w-]*$/u.test(key);
}

/** Where the quote ends that the text begins with; -1 when it does not. */
export function closingQuote(text: string): number {
  const [quote = ''] = text;
  for (let index = 1; index < text.length; index += 1) {
    if (quote === '"' && text[index] === '\\') index += 1;
    else if (quote === "'" && text.startsWith("''", index)) index += 1;
    else if (text[index] === quote) return index;
  }
  return -1;
}

/** Where the bracket ends that the text begins with; -1 when it does not. */
export function closingBracket(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index] ?? '';
    if (/["']/u.test(letter) && /[\s,:[{]/u.test(text[index - 1] ?? '')) {
      const end = closingQuote(text.slice(index));
      if (end < 0) return -1;
      index += end;
    } else if (/[[{]/u.test(letter)) depth += 1;
    else if (/[\]}]/u.test(letter)) depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

/** True when nothing but a comment follows a value. */
export function isNoText(tail: string): boolean {
  return /^(?:\s*$|\s+#)/u.test(tail);
}

/** A plain value without its comment. */
export function withoutComment(value: string): string {
  const at = value.search(/\s#/u);
  return (at < 0 ? value : value.slice(0, at)).trimEnd();
}

/** The text as YAML reads it letter by letter. */
export function inQuotes(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A plain value between the quotes that Word makes of the straight ones, without them; null when it is not. «Ёлочки» are a name's own. */
export function betweenWordQuotes(text: string): string | null {
  return /^[“”„‟]([^“”„‟]*)[“”‟]$/u.exec(text)?.[1] ?? /^[‘’‚]([^‘’‚]*)[‘’]$/u.exec(text)?.[1] ?? null;
}
