import type { Block, Cell, DocumentTree, Inline, Row, Text } from '../../document/tree.ts';
import { chartTable } from '../chart/data-table.ts';

const CELL = 'border:1px solid #000;padding:2px 6px;text-align:left;vertical-align:top';

/** The document as one HTML page without outside resources, for the body of a message. */
export function writeHtml(tree: Pick<DocumentTree, 'blocks' | 'title'>): string {
  const head = `<meta charset="utf-8"><title>${escapeHtml(tree.title)}</title>`;
  return `<!DOCTYPE html>\n<html lang="ru"><head>${head}</head><body>\n${blocks(tree.blocks)}\n</body></html>\n`;
}

function blocks(content: readonly Block[]): string {
  return content.map(block).join('\n');
}

function block(part: Block): string {
  switch (part.type) {
    case 'heading':
      return `<h${part.level}>${part.number ? `${part.number.label} ` : ''}${inline(part.content)}</h${part.level}>`;
    case 'paragraph':
      return `<p>${inline(part.content)}</p>`;
    case 'clauses':
      return part.items.map((item) => `<div>${item.number.label} ${blocks(item.blocks)}</div>`).join('\n');
    case 'list':
      return `<ul>${part.items.map((item) => `<li>${blocks(item.blocks)}</li>`).join('')}</ul>`;
    case 'table':
      return `<table style="border-collapse:collapse">${rows(part.header, '')}${rows(part.body, 'font-weight:normal;')}</table>`;
    case 'chart':
      return `<figure>${blocks(chartTable(part))}</figure>`;
    case 'columns':
      return part.columns.map((column) => `<div>${blocks(column.blocks)}</div>`).join('\n');
    case 'signature':
      return part.lines.map((line) => `<p>${inline(line.position)}<br>${inline(line.name)}</p>`).join('\n');
    case 'rule':
      return '<hr>';
    case 'qr':
      return `<p><a href="${escapeHtml(part.text)}">${escapeHtml(part.alt)}</a></p>`;
    case 'appendix':
      return `<hr>\n${blocks(part.mark)}\n${blocks(part.blocks)}`;
  }
}

function rows(parts: readonly Row[], weight: string): string {
  return parts.map((part) => `<tr>${part.cells.map((each) => cell(each, weight)).join('')}</tr>`).join('');
}

function cell({ header, span, content }: Cell, weight: string): string {
  const name = header ? 'th' : 'td';
  return `<${name} style="${header ? weight : ''}${CELL}" colspan="${span}">${inline(content)}</${name}>`;
}

function inline(content: readonly Inline[]): string {
  return content
    .map((part) => {
      if (part.type === 'break') return '<br>';
      if (part.type === 'link')
        return `<a href="${escapeHtml(part.href)}">${part.content.map(text).join('')}</a>`;
      return text(part);
    })
    .join('');
}

function text(part: Text): string {
  const bold = part.bold ? `<b>${escapeHtml(part.value)}</b>` : escapeHtml(part.value);
  return part.italic ? `<i>${bold}</i>` : bold;
}

function escapeHtml(value: string): string {
  return value.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);
}
