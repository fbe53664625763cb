import { plainRun } from './plain-run.ts';
import type { Block, DashList, Inline, Link, ListItem, Paragraph, Text } from './tree.ts';

/**
 * Puts «;» after every item of a dash list and «.» after the last, where the template left the end open. An item that
 * goes on with a deeper list ends with «:», and the last item of that list with the mark of the outer item.
 */
export function punctuate(list: DashList, last: '.' | ';' = '.'): DashList {
  const items = list.items.map((item, index) =>
    punctuateItem(item, index === list.items.length - 1 ? last : ';'),
  );
  return { ...list, items };
}

function punctuateItem(item: ListItem, ending: '.' | ';'): ListItem {
  const [first, ...rest] = item.blocks;
  if (first?.type !== 'paragraph') return item;
  const deeper = (block: Block): Block => (block.type === 'list' ? punctuate(block, ending) : block);
  return { blocks: [endWith(first, rest.length > 0 ? ':' : ending), ...rest.map(deeper)] };
}

function endWith(paragraph: Paragraph, ending: string): Paragraph {
  const last = paragraph.content.at(-1);
  if (!last || last.type === 'break' || /[.;:,!?…]$/.test(endOf(last))) return paragraph;
  const mark: Inline = plainRun(ending);
  const joined: readonly Inline[] =
    last.type === 'text' && !last.bold && !last.italic && last.refersTo === undefined
      ? [...paragraph.content.slice(0, -1), { ...last, value: last.value + ending }]
      : [...paragraph.content, mark];
  return { ...paragraph, content: joined };
}

function endOf(part: Text | Link): string {
  return part.type === 'text' ? part.value : (part.content.at(-1)?.value ?? '');
}
