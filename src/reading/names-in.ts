/** Names in lines, behind numbers, between commas, semicolons, strokes or «и»; what stands in brackets stays together. */
export function namesIn(text: string): readonly string[] {
  const whole = text.replace(/\([^()]*\)/gu, (inside) => inside.replace(/[,;/\s]/gu, '\u{A0}'));
  const parts = whole.split(/[,;\n]|\/(?=\s*\p{Lu})|\sи\s|\s(?=\d{1,2}[.)]\s)/u);
  return parts.map((part) => part.trim().replace(/^\d{1,2}[.)]\s*/u, '')).filter((part) => part !== '');
}
