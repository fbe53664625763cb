const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;

/**
 * Text that every format can hold and everybody reads alike: characters that XML 1.0 forbids and those that turn the order of
 * letters around are dropped, lone surrogates become U+FFFD. Input readers report such characters with their place; this is the
 * last guard, for all sources alike.
 */
export function sanitize(text: string): string {
  const clean = text.isWellFormed() ? text : text.toWellFormed();
  return clean.replace(FORBIDDEN, '');
}
