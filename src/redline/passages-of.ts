import { plainText } from '../document/plain-text.ts';
import type { Appendix, Block, Clause, ClauseNumber, Row } from '../document/tree.ts';
import type { Passage, PassageRole, TextVersion } from './passage.ts';

/** Where blocks stand. */
interface Place {
  readonly ids: TextVersion['clauses'];
  readonly scope: number;
  readonly level: number;
  /** Nothing numbered stands above: a paragraph is the preamble. */
  readonly isStart: boolean;
}

export function passagesOf({ tree, clauses }: TextVersion): readonly Passage[] {
  return underSections(tree.blocks, { ids: clauses, scope: 0, level: 1, isStart: true });
}

/** What stands under the heading of a section belongs to it, up to the signatures. */
function underSections(blocks: readonly Block[], place: Place): readonly Passage[] {
  const rows: Passage[] = [];
  let isOpen = false;
  let { isStart } = place;
  for (const block of blocks) {
    const made = passagesIn(block, { ...place, isStart });
    const opens = made[0]?.role === 'section';
    const section = rows.at(-1);
    isOpen = isOpen && !opens && block.type !== 'appendix' && block.type !== 'signature';
    if (isOpen && section) rows[rows.length - 1] = { ...section, below: [...section.below, ...made] };
    else rows.push(...made);
    isOpen = isOpen || opens;
    isStart = isStart && !opens && block.type !== 'clauses';
  }
  return rows;
}

function passagesIn(block: Block, place: Place): readonly Passage[] {
  return made(block, place).filter(({ text, below }) => text !== '' || below.length > 0);
}

/** A passage of one block. */
function passage(
  block: Block,
  { scope, level }: Place,
  role: PassageRole,
  text: string,
  more: Partial<Passage> = {},
): Passage {
  return {
    ...{ role, number: '', scope, level, kind: block.type, id: null },
    text: lines(text),
    blocks: [block],
    below: [],
    ...more,
  };
}

function made(block: Block, place: Place): readonly Passage[] {
  const one = (role: PassageRole, text: string, more?: Partial<Passage>): Passage =>
    passage(block, place, role, text, more);
  switch (block.type) {
    case 'clauses':
      return block.items.map((item) => clausePassage(block, item, place));
    case 'heading': {
      const role = block.style === 'section' ? 'section' : 'title';
      return [one(role, plainText(block.content), { number: shownNumber(block.number) })];
    }
    case 'paragraph':
      return [one(paragraphRole(block.style, place), plainText(block))];
    case 'list':
      return block.items.map((item) => one('loose', ownText(item.blocks)));
    case 'table':
      return [...block.header, ...block.body].map((row) => one('loose', rowText(row)));
    case 'columns':
      return inside(block.columns, place).map((inner): Passage => ({ ...inner, role: 'requisite' }));
    case 'cards':
      return inside(block.cards, place);
    case 'signature':
      return block.lines.map(({ position, name }) =>
        one('requisite', `${plainText(position)} ${plainText(name)}`),
      );
    case 'appendix':
      return [appendixPassage(block, place)];
    default:
      return [one('loose', plainText(block))];
  }
}

function inside(boxes: readonly { readonly blocks: readonly Block[] }[], place: Place): readonly Passage[] {
  return boxes.flatMap(({ blocks }) => blocks.flatMap((inner) => passagesIn(inner, place)));
}

function clausePassage(block: Block, { number, blocks }: Clause, place: Place): Passage {
  const own = blocks.filter(({ type }) => type !== 'clauses');
  const deeper = blocks.filter(({ type }) => type === 'clauses');
  const below = { ...place, level: place.level + 1, isStart: false };
  return passage(block, place, 'clause', ownText(own), {
    number: shownNumber(number),
    id: idOf(number, place.ids),
    blocks: own,
    below: deeper.flatMap((inner) => passagesIn(inner, below)),
  });
}

function appendixPassage(block: Appendix, place: Place): Passage {
  const below: Place = { ids: new Map(), scope: block.scope, level: 1, isStart: false };
  const number = block.scope === 0 ? '' : `${block.scope}`;
  return passage(block, place, 'appendix', plainText(block.mark), {
    number,
    below: underSections(block.blocks, below),
  });
}

function paragraphRole(style: string, { scope, isStart }: Place): PassageRole {
  if (scope > 0) return 'loose';
  if (style !== 'body') return 'requisite';
  return isStart ? 'preamble' : 'loose';
}

/** The text of blocks as lines: items of lists with their dashes, rows of tables. */
function ownText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'list') return block.items.map((item) => `– ${ownText(item.blocks)}`).join('\n');
      if (block.type === 'table') return [...block.header, ...block.body].map(rowText).join('\n');
      return plainText(block);
    })
    .join('\n');
}

function rowText({ cells }: Row): string {
  return cells.map(({ content }) => plainText(content).replaceAll('\n', ' ')).join(' | ');
}

function lines(text: string): string {
  return text
    .replaceAll('\u{A0}', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function shownNumber(number: ClauseNumber | null): string {
  return number === null ? '' : number.parts.join('.');
}

function idOf({ parts, scope }: ClauseNumber, ids: TextVersion['clauses']): string | null {
  return scope === 0 ? (ids.get(parts.join('.')) ?? null) : null;
}
