import type { Block, Clauses, Heading, Inline, Table, Text } from '../../document/tree.ts';
import { chartTable } from '../chart/data-table.ts';

/** What differs between HTML for a mail program and HTML for a site. */
export interface HtmlStyle {
  heading(part: Heading): string;
  clauses(part: Clauses): string;
  table(part: Table): string;
}

export function blocks(content: readonly Block[], style: HtmlStyle): string {
  return content.map((part) => block(part, style)).join('\n');
}

function block(part: Block, style: HtmlStyle): string {
  switch (part.type) {
    case 'heading':
      return style.heading(part);
    case 'paragraph':
      return `<p>${inline(part.content)}</p>`;
    case 'clauses':
      return style.clauses(part);
    case 'list':
      return `<ul>\n${part.items.map((one) => `<li>${item(one.blocks, style)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return style.table(part);
    case 'chart':
      return `<figure>${blocks(chartTable(part), style)}</figure>`;
    case 'columns':
      return part.columns.map((column) => `<div>${blocks(column.blocks, style)}</div>`).join('\n');
    case 'cards':
      return part.cards.map((card) => `<div>${blocks(card.blocks, style)}</div>`).join('\n');
    case 'signature':
      return part.lines
        .map(
          ({ position, name, date }) =>
            `<p>${[position, name, date].map(inline).filter(Boolean).join('<br>')}</p>`,
        )
        .join('\n');
    case 'rule':
      return '<hr>';
    case 'qr':
      return `<p><a href="${escapeHtml(part.text)}">${escapeHtml(part.alt)}</a></p>`;
    case 'appendix':
      return `<hr>\n${blocks(part.mark, style)}\n${blocks(part.blocks, style)}`;
  }
}

/** An item of a list: its first paragraph needs no element of its own. */
export function item([first, ...rest]: readonly Block[], style: HtmlStyle): string {
  if (first?.type !== 'paragraph') return blocks(first ? [first, ...rest] : rest, style);
  const text = inline(first.content);
  return rest.length > 0 ? `${text}\n${blocks(rest, style)}` : text;
}

export function inline(content: readonly Inline[]): string {
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

export function escapeHtml(value: string): string {
  return value.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);
}
