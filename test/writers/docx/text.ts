import { part } from './archive.ts';
import { chartText, readChart } from './charts.ts';
import { wordCounter } from './counting.ts';
import { elements, find, type Node, within } from './xml.ts';

/** A paragraph as a reader sees it. */
export interface ReadParagraph {
  readonly node: Node;
  /** What Word puts before the text: number or dash with the blank after it; null outside lists. */
  readonly label: string | null;
  readonly text: string;
}

/** The paragraphs of a document in reading order, those of tables included. */
export function docxParagraphs(docx: Uint8Array): ReadParagraph[] {
  const label = wordCounter(part(docx, 'word/numbering.xml'));
  const body = find(part(docx, 'word/document.xml'), 'w:body');
  if (!body) throw new Error('no body');
  return within(body, 'w:p').map((node) => ({
    node,
    label: label(node),
    text: runText(node) + chartsText(docx, node),
  }));
}

/** The text of a document with the numbers and dashes Word computes, a line a paragraph. Empty paragraphs are left out. */
export function docxText(docx: Uint8Array): string {
  return docxParagraphs(docx)
    .map(({ label, text }) => `${label ?? ''}${text}`)
    .filter((line) => line !== '')
    .join('\n');
}

const SIGNS: Readonly<Record<string, string>> = {
  'w:br': '\n',
  'w:tab': '\t',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
};

/** A chart reads like its table. */
function chartsText(docx: Uint8Array, paragraph: Node): string {
  const charts = within(paragraph, 'c:chart').map((node) => node.attributes['r:id'] ?? '');
  return charts.map((id) => chartText(readChart(docx, id))).join(' ');
}

function runText(node: Node): string {
  if (node.name === 'w:t') return node.children.join('');
  if (node.name === 'w:pPr') return '';
  return SIGNS[node.name] ?? elements(node).map(runText).join('');
}
