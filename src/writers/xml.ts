const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A look at a text, of which most need nothing, is quicker than four. */
const TO_ESCAPE = /[&<>"\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Text for content and quoted attributes of XML 1.0. Characters it forbids are dropped, control blanks become blanks. */
export function escapeXml(text: string): string {
  if (!TO_ESCAPE.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/[\t\n\r]/g, ' ')
    .replace(/[\u0000-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

/** The attribute of an element whose text begins or ends with blanks: without it they do not count. */
export function preservedSpace(text: string): string {
  return text.trim() === text ? '' : ' xml:space="preserve"';
}
