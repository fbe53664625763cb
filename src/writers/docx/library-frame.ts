import { strFromU8 } from 'fflate';
import { remember } from '../../remember.ts';
import type { PageLayout } from '../layout.ts';
import { type ZipEntry, zipEntry } from '../zip.ts';
import { PREPARED_FRAMES, type PreparedFrame } from './prepared-frames.ts';

/** What the docx library wrote: the parts that a document or its sheet changes, and the others, deflated. */
export interface LibraryFrame {
  readonly texts: Readonly<Record<string, string>>;
  readonly constant: readonly ZipEntry[];
}

export const CONTENT_TYPES = '[Content_Types].xml';
export const RELATIONSHIPS = 'word/_rels/document.xml.rels';
export const STYLES = 'word/styles.xml';
export const NUMBERING = 'word/numbering.xml';
const DOCUMENT = 'word/document.xml';
/** Every document has its own. */
const PROPERTIES = 'docProps/core.xml';
const CHANGING = [CONTENT_TYPES, DOCUMENT, RELATIONSHIPS, STYLES];
/** Programs that guess a file's type look at its first entries, this one and `[Content_Types].xml`. */
const FIRST = '_rels/.rels';

const frames = new Map<string, Promise<LibraryFrame>>();

/** The library is slow, so that documents of all sheets share what it writes for one. */
export function frameOf(layout: PageLayout): Promise<LibraryFrame> {
  const key = frameKey(layout);
  const known = PREPARED_FRAMES[key];
  return remember(frames, key, async () => (known ? unpacked(known) : writeFrame(layout)));
}

/** What a frame depends on; the sheet is put in afterwards. */
export function frameKey(layout: PageLayout): string {
  const { page: _, margin: __, corner: ___, isNumbered: ____, ...type } = layout;
  return JSON.stringify(type);
}

/** By the library, which is loaded for it. */
export async function writeFrame(layout: PageLayout): Promise<LibraryFrame> {
  const { frameParts } = await import('./library/frame.ts');
  const parts = frameParts(layout);
  const part = (name: string): Uint8Array => parts.get(name) ?? new Uint8Array();
  const changing = new Set([...CHANGING, NUMBERING, PROPERTIES, FIRST]);
  const names = [...parts.keys()].filter((name) => !changing.has(name));
  return {
    texts: Object.fromEntries(CHANGING.map((name) => [name, strFromU8(part(name))])),
    constant: [FIRST, ...names.sort()].map((name) => zipEntry(name, part(name))),
  };
}

/** The frame that was packed. */
export function unpacked({ texts, constant }: PreparedFrame): LibraryFrame {
  const bytes = (base64: string): Uint8Array => Buffer.from(base64, 'base64');
  return {
    texts,
    constant: constant.map(({ name, deflated, ...entry }) => ({
      ...entry,
      name: bytes(name),
      deflated: bytes(deflated),
    })),
  };
}
