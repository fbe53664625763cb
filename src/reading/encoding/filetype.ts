interface Signature {
  readonly bytes: readonly number[];
  readonly name: string;
}

const SIGNATURES: readonly Signature[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'документ PDF' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'картинка PNG' },
  { bytes: [0xff, 0xd8, 0xff], name: 'картинка JPEG' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'картинка GIF' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'документ RTF' },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: 'архив RAR' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: 'архив 7z' },
  { bytes: [0x1f, 0x8b], name: 'архив GZIP' },
];

/** Parts by which a ZIP container tells what it is. */
const CONTAINERS: readonly (readonly [string, string])[] = [
  ['word/document', 'файл Word (DOCX)'],
  ['xl/workbook', 'книга Excel (XLSX)'],
  ['ppt/presentation', 'презентация PowerPoint (PPTX)'],
  ['opendocument.spreadsheet', 'таблица LibreOffice (ODS)'],
  ['opendocument.text', 'документ LibreOffice (ODT)'],
];

/** What a file that is not plain text is, in Russian, or null when its first bytes do not say. */
export function fileType(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0x50, 0x4b])) return container(bytes);
  if (isCompoundFile(bytes)) return compound(bytes);
  const found = SIGNATURES.find((signature) => startsWith(bytes, signature.bytes));
  return found ? found.name : markup(bytes);
}

/** An old Office file or an encrypted new one. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
}

/** True when an Office file asks for a password: it is then a compound file with an encrypted package inside. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  return isCompoundFile(bytes) && holds(bytes, wide('EncryptedPackage'));
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function container(bytes: Uint8Array): string {
  const found = CONTAINERS.find(([part]) => holds(bytes, part));
  return found ? found[1] : 'архив ZIP';
}

function compound(bytes: Uint8Array): string {
  if (isEncryptedOffice(bytes)) return 'файл Office с паролем';
  if (holds(bytes, wide('WordDocument'))) return 'файл Word (DOC)';
  return holds(bytes, wide('Workbook')) ? 'книга Excel старого образца (XLS)' : 'файл Office старого образца';
}

function markup(bytes: Uint8Array): string | null {
  const start = latin(bytes.subarray(0, 200)).replace(/^\xEF\xBB\xBF/u, '');
  if (/^\s*(?:<!doctype html|<html|<table)/iu.test(start)) return 'веб-страница (HTML)';
  return /^\s*<\?xml/iu.test(start) ? 'файл XML' : null;
}

function holds(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, 'latin1');
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

/** The text as UTF-16 LE bytes, how compound files spell their directory. */
function wide(text: string): string {
  return [...text].join('\0');
}
