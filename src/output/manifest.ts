/** `manifest.json`: what was produced from what. It holds no personal data. */
export interface Manifest {
  readonly tool: { readonly name: 'sferum-docs'; readonly version: string };
  /** Input and template files the documents were made from. */
  readonly sources: readonly { readonly path: string; readonly sha256: string }[];
  /** Hash of everything the documents depend on: see `output/fingerprint.ts`. */
  readonly fingerprint: string;
  readonly files: readonly ManifestFile[];
  /** Only while files are being replaced, and after a run that was killed then. */
  readonly pending?: readonly PendingFile[];
  /** Files that somebody has changed since, as they were written. */
  readonly edited?: readonly ManifestFile[];
}

export interface ManifestFile {
  /** Template id. */
  readonly id: string;
  readonly format: string;
  /** Days a report speaks of, «2025-04-01/2025-06-30»: reports of different periods lie side by side. */
  readonly period?: string;
  /** Relative to the output folder: a plain file name. */
  readonly path: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** A file that may be there as described, or not there yet, or no more, or there as it was before. */
export interface PendingFile extends ManifestFile {
  /** SHA-256 of the file that it replaces, or null. */
  readonly replaces: string | null;
}

/** What an earlier run left in writing. */
export type EarlierRun = Pick<Manifest, 'files' | 'fingerprint'> &
  Required<Pick<Manifest, 'pending' | 'edited'>>;

export const MANIFEST = 'manifest.json';

const NONE: EarlierRun = { files: [], fingerprint: '', pending: [], edited: [] };

/** The files of an earlier run; a manifest that is damaged or of another kind counts as none. */
export function readManifest(text: string): EarlierRun {
  try {
    const { files, fingerprint, pending, edited } = JSON.parse(text) as Record<keyof EarlierRun, unknown>;
    return {
      files: Array.isArray(files) ? files.filter(isFile) : [],
      fingerprint: typeof fingerprint === 'string' ? fingerprint : '',
      pending: Array.isArray(pending) ? pending.filter(isPending) : [],
      edited: Array.isArray(edited) ? edited.filter(isFile) : [],
    };
  } catch {
    return NONE;
  }
}

/** False for what somebody else keeps under the name of the manifest; an empty file is nobody's. */
export function isOwnManifest(text: string): boolean {
  if (text.trim() === '') return true;
  try {
    const { tool } = JSON.parse(text) as Partial<Manifest>;
    return tool?.name === 'sferum-docs';
  } catch {
    return false;
  }
}

/** A path that leads out of the folder is nobody's: files are replaced and removed by what stands here. */
function isFile(value: unknown): value is ManifestFile {
  const file = value as Partial<ManifestFile> | null;
  return (
    [file?.id, file?.format, file?.path, file?.sha256].every((part) => typeof part === 'string') &&
    /^[^/\\:]+$/u.test(file?.path ?? '') &&
    !['.', '..', MANIFEST].includes(file?.path ?? '')
  );
}

function isPending(value: unknown): value is PendingFile {
  return isFile(value) && ['string', 'object'].includes(typeof (value as Partial<PendingFile>).replaces);
}

export function printManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
