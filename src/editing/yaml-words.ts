/** Without what no line can hold. */
export function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\p{Cs}\u{2028}\u{2029}\u{FEFF}\u{FFFE}\u{FFFF}]+/gu, ' ').trim();
}

/** A text as YAML reads it back: plain where it can be, else in single quotes. */
export function quoted(value: string, inFlow: boolean): string {
  const isPlain =
    /^[\p{L}\p{N}«+(№]/u.test(value) &&
    !/:(?:\s|$)|\s#/u.test(value) &&
    !/^(?:~|null)$/iu.test(value) &&
    !(inFlow && /[,[\]{}]/u.test(value));
  return isPlain ? value : `'${value.replaceAll("'", "''")}'`;
}

/** In double quotes where it cannot be plain: so do the messages that propose one. */
export function quotedKey(key: string | number | undefined): string {
  const text = oneLine(String(key ?? ''));
  return quoted(text, true) === text ? text : JSON.stringify(text);
}
