import { plainText } from '../document/plain-text.ts';
import type { Block, ClauseNumber, DocumentTree, Row } from '../document/tree.ts';
import { align, commonWords, type Step } from './align.ts';

/** A text of a document with the ids of its clauses by their numbers: «2.1» → `administrator`. */
export interface TextVersion {
  readonly tree: DocumentTree;
  readonly clauses: ReadonlyMap<string, string>;
}

/**
 * What a passage is to who cites it. `requisite`: letterhead, stamps, signatures, which are no text of the act; `loose`: a text that
 * nothing names.
 */
export type PassageRole = 'title' | 'preamble' | 'section' | 'clause' | 'appendix' | 'requisite' | 'loose';

/** A piece of a document that people cite: a clause with its dashes, a heading, a paragraph, a row of a table. */
export interface Passage {
  readonly role: PassageRole;
  /** «2.1», or '' without a number; of an appendix its place among them. */
  readonly number: string;
  /** 0 in the body, k in the k-th appendix. */
  readonly scope: number;
  /** Of clauses: 1, and one more inside another. */
  readonly level: number;
  /** What the number is of: clauses are never held against headings. */
  readonly kind: Block['type'];
  readonly id: string | null;
  /** Lines of its own, without those of the passages in it. */
  readonly text: string;
  /** Likewise. */
  readonly blocks: readonly Block[];
  /** Clauses in a clause, what stands under the heading of a section, an appendix. */
  readonly below: readonly Passage[];
}

/** A passage of both texts, and what is in it. */
export interface PassageStep extends Step<Passage> {
  readonly below: readonly PassageStep[];
}

/** Both texts passage by passage, in the order of both; see {@link isChanged}. */
export function comparePassages(old: TextVersion, now: TextVersion): readonly PassageStep[] {
  return compare(passagesOf(old), passagesOf(now));
}

function compare(old: readonly Passage[], now: readonly Passage[]): readonly PassageStep[] {
  return align(old, now, likeness).map((step) => ({
    ...step,
    below: compare(step.old?.below ?? [], step.now?.below ?? []),
  }));
}

/** The steps with those inside them, as they are read. */
export function allSteps(steps: readonly PassageStep[]): readonly PassageStep[] {
  return steps.flatMap((step) => [step, ...allSteps(step.below)]);
}

/** True where the words differ; a number that moved is none. */
export function isChanged({ old, now }: Step<Passage>): boolean {
  return old?.text !== now?.text;
}

function wholeText({ text, below }: Passage): string {
  return [text, ...below.map(wholeText)].join('\n');
}

/** There is one of these, or its place tells which it is: it belongs together whatever it says. */
const ALONE: readonly PassageRole[] = ['title', 'preamble', 'appendix'];

function likeness(old: Passage, now: Passage): number {
  if (old.kind !== now.kind || old.role !== now.role) return 0;
  const [before, after] = [wholeText(old), wholeText(now)];
  if (old.id !== null && now.id !== null) {
    if (old.id !== now.id) return 0;
    return before === after ? 1 : 0.9;
  }
  const like = Math.max(commonWords(before, after), Math.min(0.99, commonWords(old.text, now.text)));
  if (like >= 0.5) return like;
  return ALONE.includes(old.role) ? 0.1 : 0;
}

/** Where blocks stand. */
interface Place {
  readonly ids: TextVersion['clauses'];
  readonly scope: number;
  readonly level: number;
  /** Nothing numbered stands above: a paragraph is the preamble. */
  readonly isStart: boolean;
}

function passagesOf({ tree, clauses }: TextVersion): readonly Passage[] {
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

function made(block: Block, place: Place): readonly Passage[] {
  const { scope, level } = place;
  const one = (role: PassageRole, text: string, more: Partial<Passage> = {}): Passage => ({
    ...{ role, number: '', scope, level, kind: block.type, id: null },
    text: lines(text),
    blocks: [block],
    below: [],
    ...more,
  });
  switch (block.type) {
    case 'clauses':
      return block.items.map(({ number, blocks }) => {
        const own = blocks.filter(({ type }) => type !== 'clauses');
        const inside = { ...place, level: level + 1, isStart: false };
        const deeper = blocks.filter(({ type }) => type === 'clauses');
        return one('clause', ownText(own), {
          number: shownNumber(number),
          id: idOf(number, place.ids),
          blocks: own,
          below: deeper.flatMap((inner) => passagesIn(inner, inside)),
        });
      });
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
      return block.columns
        .flatMap(({ blocks }) => blocks.flatMap((inner) => passagesIn(inner, place)))
        .map((passage): Passage => ({ ...passage, role: 'requisite' }));
    case 'cards':
      return block.cards.flatMap(({ blocks }) => blocks.flatMap((inner) => passagesIn(inner, place)));
    case 'signature':
      return block.lines.map(({ position, name }) =>
        one('requisite', `${plainText(position)} ${plainText(name)}`),
      );
    case 'appendix': {
      const inside: Place = { ids: new Map(), scope: block.scope, level: 1, isStart: false };
      const number = block.scope === 0 ? '' : `${block.scope}`;
      return [one('appendix', plainText(block.mark), { number, below: underSections(block.blocks, inside) })];
    }
    default:
      return [one('loose', plainText(block))];
  }
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
