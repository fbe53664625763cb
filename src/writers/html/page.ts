import type { DocumentTree, Row } from '../../document/tree.ts';
import { blocks, escapeHtml, type HtmlStyle, inline, item } from './blocks.ts';

/** Without styles, the site has its own, and without numbers: nobody cites a page. The heading of the whole page, `h1`, is the site's. */
const STYLE: HtmlStyle = {
  heading: ({ level, content }) => `<h${level + 1}>${inline(content)}</h${level + 1}>`,
  clauses: ({ items }) =>
    `<ol>\n${items.map(({ blocks: inner }) => `<li>${item(inner, STYLE)}</li>`).join('\n')}\n</ol>`,
  table: ({ header, body }) =>
    `<table>\n<thead>${header.map((one) => row(one, 'col')).join('\n')}</thead>\n<tbody>${body.map((one) => row(one, 'row')).join('\n')}</tbody>\n</table>`,
};

const BEGIN =
  'Текст для страницы сайта начинается после этой строки. Файлы, на которые ведут ссылки, разместите на сайте рядом со страницей или поставьте их адреса. Раздел сайта – «Документы»; своего атрибута itemprop у этих документов нет, чужой не добавляйте.';
const END = 'Текст для страницы сайта закончился.';

/** The document as HTML that an editor of a site takes over as it is: what stands between the two comments. */
export function writePage(tree: Pick<DocumentTree, 'blocks' | 'title'>): string {
  return `<!DOCTYPE html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(tree.title)}</title>
</head>
<body>
<!-- ${BEGIN} -->
${blocks(tree.blocks, STYLE)}
<!-- ${END} -->
</body>
</html>
`;
}

function row({ cells }: Row, scope: 'col' | 'row'): string {
  const made = cells.map(({ header, span, content }) => {
    const width = span > 1 ? ` colspan="${span}"` : '';
    return header
      ? `<th scope="${scope}"${width}>${inline(content)}</th>`
      : `<td${width}>${inline(content)}</td>`;
  });
  return `<tr>${made.join('')}</tr>`;
}
