import { plainText } from '../document/plain-text.ts';
import type { Block, ClauseNumber, DocumentTree } from '../document/tree.ts';
import { align, commonWords, type Step } from './align.ts';

/** A text of a document with the ids of its clauses by their numbers: «2.1» → `administrator`. */
export interface TextVersion {
  readonly tree: DocumentTree;
  readonly clauses: ReadonlyMap<string, string>;
}

/** A piece of a document that people cite: a clause with its dashes, a heading, a paragraph, a row of a table. */
export interface Passage {
  /** «2.1», or '' without a number. */
  readonly number: string;
  /** What the number is of: clauses are never held against headings. */
  readonly kind: Block['type'];
  readonly id: string | null;
  /** Lines. */
  readonly text: string;
}

/** Both texts passage by passage, in the order of both; see {@link isChanged}. */
export function comparePassages(old: TextVersion, now: TextVersion): readonly Step<Passage>[] {
  return align(passagesOf(old), passagesOf(now), likeness);
}

/** True where the words differ; a number that moved is none. */
export function isChanged({ old, now }: Step<Passage>): boolean {
  return old?.text !== now?.text;
}

function likeness(old: Passage, now: Passage): number {
  if (old.kind !== now.kind) return 0;
  if (old.id !== null && now.id !== null) {
    if (old.id !== now.id) return 0;
    return old.text === now.text ? 1 : 0.9;
  }
  const like = commonWords(old.text, now.text);
  return like >= 0.5 ? like : 0;
}

function passagesOf({ tree, clauses }: TextVersion): readonly Passage[] {
  return passages(tree.blocks, clauses);
}

function passages(blocks: readonly Block[], ids: TextVersion['clauses']): readonly Passage[] {
  return blocks
    .flatMap((block): readonly Passage[] => {
      const { type } = block;
      const plain = (text: string, number: ClauseNumber | null = null): Passage => ({
        number: shownNumber(number),
        kind: type,
        id: null,
        text: lines(text),
      });
      switch (type) {
        case 'clauses':
          return block.items.flatMap((item) => [
            { ...plain(ownText(item.blocks), item.number), id: idOf(item.number, ids) },
            ...passages(
              item.blocks.filter((inner) => inner.type === 'clauses'),
              ids,
            ),
          ]);
        case 'heading':
          return [plain(plainText(block.content), block.number)];
        case 'list':
          return block.items.map((item) => plain(ownText(item.blocks)));
        case 'table':
          return [...block.header, ...block.body].map(({ cells }) =>
            plain(cells.map(({ content }) => plainText(content)).join(' | ')),
          );
        case 'columns':
          return block.columns.flatMap((column) => passages(column.blocks, ids));
        case 'appendix':
          return [...passages(block.mark, ids), ...passages(block.blocks, new Map())];
        case 'signature':
          return block.lines.map(({ position, name }) => plain(`${plainText(position)} ${plainText(name)}`));
        default:
          return [plain(plainText(block))];
      }
    })
    .filter(({ text }) => text !== '');
}

/** The text of a clause without the clauses in it. */
function ownText(blocks: readonly Block[]): string {
  return blocks
    .filter(({ type }) => type !== 'clauses')
    .map((block) =>
      block.type === 'list'
        ? block.items.map((item) => `– ${ownText(item.blocks)}`).join('\n')
        : plainText(block),
    )
    .join('\n');
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
