/**
 * pdfkit 0.20.2 as this folder bends it. Only here is anything used that pdfkit does not promise; whoever takes another
 * version reads these files against it. What is bent and why stands at each function.
 */

export type Pdf = PDFKit.PDFDocument;

/** An object of the file; pages and dictionaries may name it before it is ended. */
export interface Reference {
  readonly id: number;
  data: Record<string, unknown>;
  offset: number;
  compress: boolean;
  buffer: readonly Uint8Array[];
  write(chunk: string | Uint8Array): void;
  end(chunk?: Uint8Array): void;
}

/** What pdfkit's types leave out. */
interface Internals {
  read(): Uint8Array;
  push(): boolean;
  ref(data: object): Reference;
  endMetadata(): void;
  getStructTreeRoot(): Reference;
  _write(data: string | Uint8Array): void;
  _refEnd(reference: Pick<Reference, 'id' | 'offset'>): void;
  _addColorOutputIntent(): void;
  _offset: number;
  /** Of all objects, by their numbers; null until one is written. */
  readonly _offsets: (number | null)[];
  /** How many objects are not written yet. */
  _waiting: number;
  readonly page: { readonly content: Reference; readonly dictionary: Reference };
}

export function internalsOf(pdf: Pdf): Internals {
  return pdf as unknown as Internals;
}
