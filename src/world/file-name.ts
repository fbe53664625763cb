/** Longest file name with its extension, in characters. */
const LONGEST = 120;
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])$/i;

/** A file name that Windows, macOS and Linux all take: `base` made safe, with an extension without its dot. */
export function safeFileName(base: string, extension: string): string {
  return `${safeName(base, LONGEST - extension.length - 1)}.${extension}`;
}

/** A name of a folder, or of a file without its extension, of so many characters with a number that may follow. */
export function safeName(base: string, longest = LONGEST): string {
  const clean = base
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFFE\uFFFF]/gu, '')
    .toWellFormed()
    .replace(/[/\\:*?"<>|\uFFFD]/gu, ' ')
    .replace(/\s+/gu, ' ');
  const short = trimEnds([...clean].slice(0, longest - ' (99)'.length).join(''));
  const stem = short === '' ? 'документ' : short;
  return RESERVED.test(stem.split('.')[0]?.trim() ?? '') ? `_${stem}` : stem;
}

/**
 * For each name one of a folder that Windows, macOS and Linux all take, the same where nothing is wrong with it: no two that differ in
 * capitals only.
 */
export function safeFolderNames(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const safe = (name: string): string => safeName(name, Number.POSITIVE_INFINITY);
  const isSafe = (name: string): boolean => safe(name) === name;
  const order = [...names.filter(isSafe), ...names.filter((name) => !isSafe(name))];
  const own = order.map((name) => {
    const variant = (k: number): string => (k < 2 ? safe(name) : `${safe(name)} (${k})`);
    const free = firstFree(variant, (one) => taken.has(one.toLowerCase()));
    taken.add(free.toLowerCase());
    return [name, free] as const;
  });
  return new Map(own);
}

/** The first variant of a name, from 1, that is free. */
export function firstFree(variant: (k: number) => string, isTaken: (name: string) => boolean): string {
  for (let k = 1; ; k++) {
    const name = variant(k);
    if (!isTaken(name)) return name;
  }
}

/** Windows drops blanks and dots at the ends of names. */
function trimEnds(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/gu, '');
}

/** «Приказ» of «Приказ.docx». */
export function withoutExtension(name: string): string {
  return name.replace(/\.[^.]*$/u, '');
}

/** The k-th variant of a name: «Приказ.docx», «Приказ (2).docx», «Приказ (3).docx» … */
export function numbered(name: string, k: number): string {
  return k < 2 ? name : marked(name, String(k));
}

/** The k-th name for what a file was before: «Приказ (прежний).docx», «Приказ (прежний 2).docx» … */
export function former(name: string, k: number): string {
  return marked(name, k < 2 ? 'прежний' : `прежний ${k}`);
}

function marked(name: string, mark: string): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)} (${mark})${name.slice(dot)}`;
}
