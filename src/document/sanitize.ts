/**
 * Text that every format can hold: characters that XML 1.0 forbids are dropped, lone surrogates become U+FFFD.
 * Input readers report such characters with their place; this is the last guard, for all sources alike.
 */
export function sanitize(text: string): string {
  const clean = text.isWellFormed() ? text : text.toWellFormed();
  return clean.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g, '');
}
