import { part } from '../writers/docx/archive.ts';
import { elements, find, type Node, val } from '../writers/docx/xml.ts';

/** What becomes of the changes of a document. */
export type Answer = 'accept' | 'reject';

const KEPT: Readonly<Record<Answer, string>> = { accept: 'w:ins', reject: 'w:del' };
const DROPPED: Readonly<Record<Answer, string>> = { accept: 'w:del', reject: 'w:ins' };

/** Paragraphs and tables of a document after all its changes are accepted or rejected, as Word does it: styles and texts. */
export function answered(docx: Uint8Array, answer: Answer): readonly string[] {
  const body = find(part(docx, 'word/document.xml'), 'w:body');
  return body ? container(body, answer) : [];
}

/** A paragraph whose end goes is one with the next. Empty ones that only stand behind tables are no text. */
function container(node: Node, answer: Answer): readonly string[] {
  const lines: string[] = [];
  let open = '';
  for (const child of elements(node)) {
    if (child.name === 'w:tbl') {
      const rows = elements(child).filter(
        (one) => one.name === 'w:tr' && !find(one, 'w:trPr', DROPPED[answer]),
      );
      if (rows.length > 0) lines.push('table', ...rows.flatMap((row) => ['row', ...cells(row, answer)]));
    } else if (child.name === 'w:p') {
      open += text(child, answer);
      if (find(child, 'w:pPr', 'w:rPr', DROPPED[answer])) continue;
      const style = val(child, 'w:pPr', 'w:pStyle') ?? '';
      if (style !== 'TableEnd' || open !== '') lines.push(`${style}: ${open}`);
      open = '';
    }
  }
  if (open !== '') throw new Error('a paragraph without an end');
  return lines;
}

function cells(row: Node, answer: Answer): readonly string[] {
  const found = elements(row).filter(({ name }) => name === 'w:tc');
  return found.flatMap((cell) => ['cell', ...container(cell, answer)]);
}

const SIGNS: Readonly<Record<string, string>> = {
  'w:br': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
  'w:drawing': '[drawing]',
};

/** With what the eye sees of a run: bold, italic, the target of a link. */
function text(node: Node, answer: Answer, link = ''): string {
  if (node.name === 'w:pPr' || node.name === DROPPED[answer]) return '';
  if (node.name === 'w:r') {
    const look = ['w:b', 'w:i'].filter((name) => find(node, 'w:rPr', name)).join('');
    const value = elements(node)
      .map((child) => sign(child, answer))
      .join('');
    return [...value].map((letter) => `${link}${look}${letter}`).join('');
  }
  const inner = node.name === 'w:hyperlink' ? `@` : link;
  return elements(node)
    .map((child) => text(child, answer, inner))
    .join('');
}

function sign({ name, children }: Node, answer: Answer): string {
  if (name === 'w:t' || name === 'w:delText') return children.join('').replaceAll('\u{A0}', ' ');
  return answer in KEPT ? (SIGNS[name] ?? '') : '';
}
