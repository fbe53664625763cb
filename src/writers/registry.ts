import type { Writer } from './writer.ts';

/** Every format of documents; a writer and its library are loaded when first used. */
const WRITERS = {
  docx: async (): Promise<Writer> => (await import('./docx/docx.ts')).writeDocx,
  pdf: async (): Promise<Writer> => (await import('./pdf/pdf.ts')).writePdf,
} as const;

export type Format = keyof typeof WRITERS;

export const FORMATS = Object.keys(WRITERS) as readonly Format[];

export function loadWriter(format: Format): Promise<Writer> {
  return WRITERS[format]();
}
