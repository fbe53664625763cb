import type { Block, DocumentTree } from '../../../src/document/tree.ts';
import { writeDocx } from '../../../src/writers/docx/docx.ts';
import { pageLayout } from '../../../src/writers/layout.ts';
import { tree } from './build.ts';
import { docxParagraphs, type ReadParagraph } from './text.ts';
import { find, val } from './xml.ts';

/** The document in the usual layout. */
export async function write(document: DocumentTree): Promise<Uint8Array> {
  return (await writeDocx(document, pageLayout(document.storage))).bytes;
}

/** The blocks written as a document and read back. */
export async function body(...blocks: Block[]): Promise<ReadParagraph[]> {
  return docxParagraphs(await write(tree(blocks)));
}

export function styleOf({ node }: ReadParagraph): string | undefined {
  return val(node, 'w:pPr', 'w:pStyle');
}

export function keeps({ node }: ReadParagraph): boolean {
  return find(node, 'w:pPr', 'w:keepNext') !== undefined;
}
