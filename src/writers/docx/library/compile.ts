/**
 * The docx library 9.15.2 as this folder bends it: it writes the constant parts of a package, and what it writes is
 * taken apart and corrected here and nowhere else. Whoever takes another version reads these files against it.
 */
import { type Document, Packer } from 'docx';
import { strToU8 } from 'fflate';

interface Compiler {
  compile(document: Document): ReadonlyMap<string, string | Uint8Array>;
}

/**
 * The parts that the library writes for a document, by name. What it offers in public is the finished archive: it would be
 * deflated only to be inflated again here.
 */
export function partsOf(document: Document): ReadonlyMap<string, Uint8Array> {
  const { compiler } = Packer as unknown as { readonly compiler: Compiler };
  const parts = [...compiler.compile(document)];
  return new Map(
    parts.map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data] as const),
  );
}
