import type { DocumentTree } from '../../document/tree.ts';
import { escapeXml } from '../xml.ts';

/** Gives the attributes of one change after another: a number of its own, whose it is, and the day of the document. */
export function revisions({ author, date }: Pick<DocumentTree, 'author' | 'date'>): () => string {
  let count = 0;
  const day = date === null ? '' : ` w:date="${date}T00:00:00Z"`;
  return () => {
    count += 1;
    return `w:id="${count}" w:author="${escapeXml(author)}"${day}`;
  };
}
