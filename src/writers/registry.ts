import type { Writer } from './writer.ts';

/** What the command line says of a format, and how its writer is loaded. */
export interface FormatDescription {
  /** For the help, in Russian. */
  readonly label: string;
  /** Made when no formats are asked for. */
  readonly isUsual: boolean;
  readonly load: () => Promise<Writer>;
}

/** Every format of documents, by the extension of its files; a writer and its library are loaded when first used. */
export const FORMATS = {
  docx: {
    label: 'документ Word',
    isUsual: true,
    load: async () => (await import('./docx/docx.ts')).writeDocx,
  },
  pdf: {
    label: 'для печати и отправки',
    isUsual: true,
    load: async () => (await import('./pdf/pdf.ts')).writePdf,
  },
  png: {
    label: 'диаграммы картинками, памятки – картинками для чата',
    isUsual: false,
    load: async () => (await import('./png/png.ts')).writePng,
  },
} as const satisfies Readonly<Record<string, FormatDescription>>;

export type Format = keyof typeof FORMATS;

export function formats(): readonly Format[] {
  return Object.keys(FORMATS) as Format[];
}

export function usualFormats(): readonly Format[] {
  return formats().filter((format) => FORMATS[format].isUsual);
}

export function loadWriter(format: Format): Promise<Writer> {
  return FORMATS[format].load();
}
