import type { Rendered } from '../templating/rendered.ts';
import { safeFileName } from '../world/file-name.ts';
import { writePage } from '../writers/html/page.ts';
import { type MadeFile, subjectOf } from './made-file.ts';

/** A document as a page of the site. */
export function pageFile(rendered: Rendered): MadeFile {
  const bytes = new TextEncoder().encode(writePage(rendered.tree));
  const name = safeFileName(rendered.fileName, 'html');
  return { ...subjectOf(rendered), format: 'html', name, bytes, problems: [] };
}
