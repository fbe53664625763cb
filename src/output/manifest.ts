/** `manifest.json`: what was produced from what. It holds no personal data. */
export interface Manifest {
  readonly tool: { readonly name: 'sferum-docs'; readonly version: string };
  /** Input and template files the documents were made from. */
  readonly sources: readonly { readonly path: string; readonly sha256: string }[];
  readonly files: readonly ManifestFile[];
}

export interface ManifestFile {
  /** Template id. */
  readonly id: string;
  readonly format: string;
  /** Relative to the output folder. */
  readonly path: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

export const MANIFEST = 'manifest.json';

/** The files of an earlier run; a manifest that is damaged or of another kind counts as none. */
export function readManifest(text: string): readonly ManifestFile[] {
  try {
    const { files } = JSON.parse(text) as { files?: unknown };
    return Array.isArray(files) ? files.filter(isFile) : [];
  } catch {
    return [];
  }
}

function isFile(value: unknown): value is ManifestFile {
  const file = value as Partial<ManifestFile> | null;
  return [file?.id, file?.format, file?.path, file?.sha256].every((part) => typeof part === 'string');
}

export function printManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
