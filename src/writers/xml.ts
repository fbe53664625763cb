const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for content and quoted attributes of XML 1.0. Characters it forbids are dropped, control blanks become blanks. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\r]/g, ' ')
    .replace(/[\u0000-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
