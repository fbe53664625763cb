/** What must stand on the same page in every format: headings and signature lines, `{what, text}` in reading order. */
export function anchors(blocks) {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'heading':
        return [{ what: 'heading', text: `${block.number?.label ?? ''}${plain(block.content)}` }];
      case 'signature':
        return block.lines.map(({ position, name }) => ({
          what: 'signature',
          text: plain(position) + plain(name),
        }));
      case 'clauses':
      case 'list':
        return block.items.flatMap((item) => anchors(item.blocks));
      case 'columns':
        return block.columns.flatMap((column) => anchors(column.blocks));
      case 'appendix':
        return [
          ...block.mark.map(({ content }) => ({ what: 'heading', text: plain(content) })),
          ...anchors(block.blocks),
        ];
      default:
        return [];
    }
  });
}

function plain(content) {
  return content
    .map((inline) => (inline.type === 'link' ? plain(inline.content) : (inline.value ?? ' ')))
    .join('');
}

/** Letters and figures only: blanks and hyphens at the ends of lines say nothing. */
export function folded(text) {
  return text.replace(/[\s\u00ad\u2010\u2011-]/gu, '');
}

/** The page of each anchor, from 1; null when it is not found after the one before it. */
export function pagesOf(found, pages) {
  const texts = pages.map(folded);
  const ends = texts.map((_, index) => texts.slice(0, index + 1).join('').length);
  const whole = texts.join('');
  let from = 0;
  return found.map(({ text }) => {
    const at = whole.indexOf(folded(text), from);
    if (at < 0) return null;
    from = at + 1;
    return ends.findIndex((end) => at < end) + 1;
  });
}
