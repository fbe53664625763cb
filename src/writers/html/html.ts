import type { Cell, DocumentTree, Row } from '../../document/tree.ts';
import { blocks, escapeHtml, type HtmlStyle, inline } from './blocks.ts';

const CELL = 'border:1px solid #000;padding:2px 6px;text-align:left;vertical-align:top';

/** As on paper: with numbers, with the rules of tables. */
const STYLE: HtmlStyle = {
  heading: ({ level, number, content }) =>
    `<h${level}>${number ? `${number.label} ` : ''}${inline(content)}</h${level}>`,
  clauses: ({ items }) =>
    items.map((one) => `<div>${one.number.label} ${blocks(one.blocks, STYLE)}</div>`).join('\n'),
  table: ({ header, body }) =>
    `<table style="border-collapse:collapse">${rows(header, '')}${rows(body, 'font-weight:normal;')}</table>`,
};

/** The document as one HTML page without outside resources, for the body of a message. */
export function writeHtml(tree: Pick<DocumentTree, 'blocks' | 'title'>): string {
  const head = `<meta charset="utf-8"><title>${escapeHtml(tree.title)}</title>`;
  return `<!DOCTYPE html>\n<html lang="ru"><head>${head}</head><body>\n${blocks(tree.blocks, STYLE)}\n</body></html>\n`;
}

function rows(parts: readonly Row[], weight: string): string {
  return parts.map((part) => `<tr>${part.cells.map((each) => cell(each, weight)).join('')}</tr>`).join('');
}

function cell({ header, span, content }: Cell, weight: string): string {
  const name = header ? 'th' : 'td';
  return `<${name} style="${header ? weight : ''}${CELL}" colspan="${span}">${inline(content)}</${name}>`;
}
