/** A file of an archive as its directory tells, not inflated. */
export interface ArchiveEntry {
  /** In small letters and with slashes: some writers use capitals and backslashes. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly bytes: Uint8Array;
  /** Size that it claims to have when inflated. */
  readonly size: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;

/** An end record is at most this far from the end: its comment has 64 KB. */
const TAIL = 66_000;
/** In the place of a number that does not fit 32 bits, which then stands in an extra field. */
const ELSEWHERE = 0xffff_ffff;

/**
 * The files of a ZIP archive by its central directory (APPNOTE.TXT 4.3), which holds their true sizes where the headers before
 * the files leave them out. Null when the archive broke off or is none.
 */
export function readDirectory(bytes: Uint8Array): readonly ArchiveEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    return end === null ? null : entriesFrom(view, bytes, end);
  } catch (error) {
    // A number that points out of the archive.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

interface End {
  readonly at: number;
  readonly count: number;
}

function findEnd(view: DataView): End | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - TAIL); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const start = view.getUint32(at + 16, true);
    return start === ELSEWHERE
      ? findEnd64(view, at - 20)
      : { at: start, count: view.getUint16(at + 10, true) };
  }
  return null;
}

function findEnd64(view: DataView, locator: number): End | null {
  if (view.getUint32(locator, true) !== END_64_LOCATOR) return null;
  const at = number64(view, locator + 8);
  if (view.getUint32(at, true) !== END_64) return null;
  return { at: number64(view, at + 48), count: number64(view, at + 32) };
}

function entriesFrom(view: DataView, bytes: Uint8Array, end: End): readonly ArchiveEntry[] | null {
  const entries: ArchiveEntry[] = [];
  let at = end.at;
  for (let index = 0; index < end.count; index += 1) {
    if (view.getUint32(at, true) !== CENTRAL) return null;
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const next = at + 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    const entry = entryAt(view, bytes, at);
    if (!entry) return null;
    entries.push(entry);
    at = next;
  }
  return entries;
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): ArchiveEntry | null {
  const nameLength = view.getUint16(at + 28, true);
  const { size, packed, local } = sizesAt(view, at, at + 46 + nameLength);
  if (view.getUint32(local, true) !== LOCAL) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) return null;
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  return {
    name: name.replaceAll('\\', '/').replace(/^\//u, '').toLowerCase(),
    method: view.getUint16(at + 10, true),
    bytes: bytes.subarray(start, start + packed),
    size,
  };
}

/** The numbers of an entry; those that do not fit stand in its extra field 1, in this order. */
function sizesAt(
  view: DataView,
  at: number,
  extras: number,
): { size: number; packed: number; local: number } {
  const stored = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  let wide = stored.includes(ELSEWHERE) ? extraAt(view, extras, extras + view.getUint16(at + 30, true)) : 0;
  const [size = 0, packed = 0, local = 0] = stored.map((value) => {
    if (value !== ELSEWHERE) return value;
    wide += 8;
    return number64(view, wide - 8);
  });
  return { size, packed, local };
}

/** Where the numbers of the extra field 1 begin. Throws RangeError when there is none. */
function extraAt(view: DataView, from: number, to: number): number {
  for (let at = from; at < to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4;
  }
  throw new RangeError('No sizes');
}

function number64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
