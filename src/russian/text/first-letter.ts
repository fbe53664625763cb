/** With a capital first letter, the rest as it is. */
export function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** With a small first letter, the rest as it is. */
export function withSmall(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
