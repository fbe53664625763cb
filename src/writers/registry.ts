import type { Writer } from './writer.ts';

/** Every format of documents; a writer and its library are loaded when first used. */
const WRITERS = {
  docx: async (): Promise<Writer> => (await import('./docx/docx.ts')).writeDocx,
  pdf: async (): Promise<Writer> => (await import('./pdf/pdf.ts')).writePdf,
} as const;

export type Format = keyof typeof WRITERS;

/** What may be asked for: a format of documents, or `png`: their charts as pictures for slides and sites. */
export type Wanted = Format | 'png';

export const FORMATS = Object.keys(WRITERS) as readonly Format[];

export function loadWriter(format: Format): Promise<Writer> {
  return WRITERS[format]();
}
