import { part } from '../writers/docx/archive.ts';
import { wordCounter } from '../writers/docx/counting.ts';
import { elements, find, type Node, val } from '../writers/docx/xml.ts';

/** What becomes of the changes of a document. */
export type Answer = 'accept' | 'reject';

const KEPT: Readonly<Record<Answer, string>> = { accept: 'w:ins', reject: 'w:del' };
const DROPPED: Readonly<Record<Answer, string>> = { accept: 'w:del', reject: 'w:ins' };

/** Paragraphs and tables of a document after all its changes are accepted or rejected, as Word does it: looks, numbers and texts. */
export function answered(docx: Uint8Array, answer: Answer): readonly string[] {
  const body = find(part(docx, 'word/document.xml'), 'w:body');
  const numberOf = wordCounter(part(docx, 'word/numbering.xml'));
  return body ? container(body, answer, numberOf) : [];
}

type Counter = ReturnType<typeof wordCounter>;

/** A paragraph whose end goes is one with the next. Empty ones that only stand behind tables are no text. */
function container(node: Node, answer: Answer, numberOf: Counter): readonly string[] {
  const lines: string[] = [];
  let open = '';
  for (const child of elements(node)) {
    if (child.name === 'w:tbl') {
      const rows = elements(child).filter(
        (one) => one.name === 'w:tr' && !find(one, 'w:trPr', DROPPED[answer]),
      );
      if (rows.length > 0)
        lines.push(
          `table ${look(child, 'w:tblPr', answer)} ${grid(child, answer)}`,
          ...rows.flatMap((row) => [`row ${look(row, 'w:trPr', answer)}`, ...cells(row, answer, numberOf)]),
        );
    } else if (child.name === 'w:p') {
      open += text(child, answer);
      if (find(child, 'w:pPr', 'w:rPr', DROPPED[answer])) continue;
      const style = val(child, 'w:pPr', 'w:pStyle') ?? '';
      if (style !== 'TableEnd' || open !== '')
        lines.push(
          `${style} ${look(child, 'w:pPr', answer)}: ${numberOf(resolved(child, answer)) ?? ''}${open}`,
        );
      open = '';
    }
  }
  if (open !== '') throw new Error('a paragraph without an end');
  return lines;
}

function cells(row: Node, answer: Answer, numberOf: Counter): readonly string[] {
  const found = elements(row).filter(({ name }) => name === 'w:tc');
  return found.flatMap((cell) => [
    `cell ${look(cell, 'w:tcPr', answer)}`,
    ...container(cell, answer, numberOf),
  ]);
}

/** The paragraph with the properties that are left. */
function resolved(node: Node, answer: Answer): Node {
  const former = answer === 'reject' ? find(node, 'w:pPr', 'w:pPrChange', 'w:pPr') : null;
  return former ? { ...node, children: [former] } : node;
}

/** The properties of a paragraph, run, table, row or cell; those from before where their change is rejected. */
function look(node: Node, name: string, answer: Answer): string {
  const own = find(node, name);
  const former = answer === 'reject' ? find(node, name, `${name}Change`, name) : null;
  const parts = elements(former ?? own ?? { name, attributes: {}, children: [] });
  const untold = parts.some((one) => one.name === 'w:numPr') ? [...UNTOLD, 'w:spacing'] : UNTOLD;
  const shown = (one: Node): string =>
    [...untold, `${name}Change`].includes(one.name)
      ? ''
      : `<${one.name} ${Object.values(one.attributes).join(' ')}>${elements(one).map(shown).join('')}`;
  return parts.map(shown).join('');
}

/** Numbers are counted; what stays on one page, and the space around what is numbered, is no change. */
const UNTOLD = ['w:rPr', 'w:numId', 'w:keepNext', 'w:keepLines', 'w:ins', 'w:del'];

function grid(table: Node, answer: Answer): string {
  const former = answer === 'reject' ? find(table, 'w:tblGrid', 'w:tblGridChange', 'w:tblGrid') : null;
  const columns = elements(former ?? find(table, 'w:tblGrid') ?? table).filter(
    ({ name }) => name === 'w:gridCol',
  );
  return columns.map(({ attributes }) => attributes['w:w']).join();
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
    const style = look(node, 'w:rPr', answer);
    const value = elements(node)
      .map((child) => sign(child, answer))
      .join('');
    return [...value].map((letter) => `${link}${style}${letter}`).join('');
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
