import { Parser } from 'htmlparser2';
import type { Problem } from '../problem.ts';
import { type Element, place } from './element.ts';
import { OpenTree, type ReportAt } from './open-tree.ts';

/**
 * Parses markup strictly: unknown elements and attributes, elements left open or closed twice, text that stands in no
 * paragraph, item or cell are problems. A part of a document may begin with text: it is not known where that will stand.
 */
export function parseMarkup(
  source: string,
  kind: 'whole' | 'part' = 'whole',
): { root: Element; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report: ReportAt = (offset, code, message, hint) => {
    problems.push({ severity: 'error', code, message, ...place(source, offset), ...(hint ? { hint } : {}) });
  };
  const tree = new OpenTree(kind, report);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => tree.open(name, attributes, parser.startIndex),
      ontext: (text) => tree.text(text, parser.startIndex),
      onclosetag: (name, implied) => tree.close(name, implied, parser.startIndex),
    },
    // XML mode: no tag is closed or moved silently, as HTML's rules for paragraphs and tables would.
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  reportNotOpened(source, tree.closings, report);
  return { root: tree.root, problems };
}

function reportNotOpened(source: string, closings: ReadonlySet<number>, report: ReportAt): void {
  for (let at = source.indexOf('</'); at >= 0; at = source.indexOf('</', at + 1)) {
    if (closings.has(at)) continue;
    const [, name] = /^<\/([\w-]+)\s*>/.exec(source.slice(at)) ?? [];
    if (name) report(at, 'markup/not-opened', `Закрывающий </${name}> без открывающего.`, 'Удалите его.');
  }
}
