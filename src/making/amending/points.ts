import { plainRun } from '../../document/plain-run.ts';
import type { Block, Clause, Inline, ListItem, Paragraph } from '../../document/tree.ts';
import type { Instruction } from '../../redline/instructions.ts';
import type { Passage } from '../../redline/passage.ts';
import type { WordChange } from '../../redline/word-changes.ts';
import { withCapital } from '../../russian/text/first-letter.ts';

const NBSP = '\u{A0}';

/** The points «1.1. Пункт 3.4 исключить.» of the clause `above` of an order. `ofOrder`: an order is changed. */
export function points(
  instructions: readonly Instruction[],
  above: readonly number[],
  ofOrder: boolean,
): readonly Clause[] {
  return instructions.map((instruction, index) => {
    const parts = [...above, index + 1];
    const number = { parts, label: `${parts.join('.')}.`, scope: 0 };
    return { number, blocks: pointBlocks(instruction, ofOrder) };
  });
}

function pointBlocks(instruction: Instruction, ofOrder: boolean): readonly Block[] {
  switch (instruction.order) {
    case 'words':
      return [sentence(inWords(instruction, ofOrder))];
    case 'restate':
      return restated(instruction, ofOrder);
    case 'add':
      return added(instruction);
    case 'exclude':
      return [sentence(`${withCapital(numbered(instruction.of, 'what'))} исключить.`)];
    case 'renumber':
      return [sentence(newNumbers(instruction.old, instruction.now))];
  }
}

type Ordered<Order extends Instruction['order']> = Extract<Instruction, { readonly order: Order }>;

function inWords({ of, changes }: Ordered<'words'>, ofOrder: boolean): string {
  return `В${NBSP}${placeOf(of, 'in', ofOrder)} ${changes.map(wordsChanged).join('; ')}.`;
}

function restated({ of, now, isWhole }: Ordered<'restate'>, ofOrder: boolean): readonly Block[] {
  const place = isWhole ? wholeOf(of, ofOrder) : beginningOf(of, ofOrder);
  const anew = renumbered(isWhole ? now : { ...now, below: [] }, of.number);
  return [sentence(`${withCapital(place)} изложить в${NBSP}следующей редакции:`), ...quoted([anew])];
}

function added({ now, isBetween }: Ordered<'add'>): readonly Block[] {
  const fresh = isBetween ? (now.length > 1 ? 'новыми ' : 'новым ') : '';
  return [sentence(`Дополнить ${fresh}${numbered(now, 'by')} следующего содержания:`), ...quoted(now)];
}

/** What is ordered to it, what is in it, by what an act is added to. */
type Way = 'what' | 'in' | 'by';

type Word = Readonly<Record<Way, readonly [one: string, many: string]>>;

const CLAUSE: Word = { what: ['пункт', 'пункты'], in: ['пункте', 'пунктах'], by: ['пунктом', 'пунктами'] };
const SUBCLAUSE: Word = {
  what: ['подпункт', 'подпункты'],
  in: ['подпункте', 'подпунктах'],
  by: ['подпунктом', 'подпунктами'],
};
const SECTION: Word = {
  what: ['раздел', 'разделы'],
  in: ['разделе', 'разделах'],
  by: ['разделом', 'разделами'],
};

function wordFor({ role, level }: Passage): Word {
  if (role === 'section') return SECTION;
  return level > 1 ? SUBCLAUSE : CLAUSE;
}

function numbered(passages: readonly Passage[], way: Way): string {
  const [first] = passages;
  const word = first ? wordFor(first)[way][passages.length > 1 ? 1 : 0] : '';
  return `${word}${NBSP}${shownNumbers(passages.map(({ number }) => number))}`;
}

function shownNumbers(numbers: readonly string[]): string {
  const [first = '', last = ''] = [numbers[0], numbers.at(-1)];
  const isRow = numbers.length > 2 && lastPart(last) - lastPart(first) === numbers.length - 1;
  if (isRow) return `${first}–${last}`;
  return numbers.length > 1 ? `${numbers.slice(0, -1).join(', ')} и${NBSP}${last}` : first;
}

function lastPart(number: string): number {
  return Number(number.split('.').at(-1));
}

function placeOf(passage: Passage, way: 'what' | 'in', ofOrder: boolean): string {
  const isIn = way === 'in';
  switch (passage.role) {
    case 'title':
      return ofOrder ? (isIn ? 'заголовке' : 'заголовок') : isIn ? 'наименовании' : 'наименование';
    case 'preamble':
      return isIn ? 'преамбуле' : 'преамбулу';
    case 'section':
      return `наименование раздела${NBSP}${passage.number}`;
    default:
      return isIn && passage.below.length > 0
        ? `абзаце первом ${ofNumber(passage)}`
        : numbered([passage], way);
  }
}

function wholeOf(passage: Passage, ofOrder: boolean): string {
  return passage.role === 'section' ? numbered([passage], 'what') : placeOf(passage, 'what', ofOrder);
}

function beginningOf(passage: Passage, ofOrder: boolean): string {
  const isInner = passage.role === 'clause' && passage.below.length > 0;
  return isInner ? `абзац первый ${ofNumber(passage)}` : placeOf(passage, 'what', ofOrder);
}

function ofNumber({ level, number }: Passage): string {
  return `${level > 1 ? 'подпункта' : 'пункта'}${NBSP}${number}`;
}

function wordsChanged({ old, now, after }: WordChange): string {
  if (after !== null) return `после ${namely(after, 'of')} дополнить ${namely(now, 'by')}`;
  if (now === '') return `${namely(old, 'what')} исключить`;
  return `${namely(old, 'what')} заменить ${namely(now, 'by')}`;
}

/** «слова «в чате»», «слово «чат»», «цифры «20»». */
function namely(words: string, way: 'what' | 'of' | 'by'): string {
  const kind = /^\d{1,20}$/u.test(words) ? 'digits' : /\s/u.test(words) ? 'words' : 'word';
  const names = {
    word: { what: 'слово', of: 'слова', by: 'словом' },
    words: { what: 'слова', of: 'слов', by: 'словами' },
    digits: { what: 'цифры', of: 'цифр', by: 'цифрами' },
  };
  return `${names[kind][way]} ${`«${words}»`.replaceAll('»»', '»')}`;
}

/** Old numbers, then new ones; what stands in them is numbered by them. */
function newNumbers(old: readonly Passage[], now: readonly Passage[]): string {
  const isMany = old.length > 1;
  const inner = old.some(({ below }) => below.some(({ number }) => number !== ''));
  const whose = isMany ? 'их' : 'его';
  const what = old[0]?.role === 'section' ? 'пунктов' : 'подпунктов';
  const also = inner ? ` с${NBSP}соответствующим изменением номеров ${whose} ${what}` : '';
  const by = numbered(now, 'by');
  return `${withCapital(numbered(old, 'what'))} считать ${isMany ? 'соответственно ' : ''}${by}${also}.`;
}

/** The passage under a number of the old text, with what is in it. */
function renumbered(passage: Passage, number: string): Passage {
  const below = passage.below.map((inner) =>
    renumbered(inner, `${number}${inner.number.slice(passage.number.length)}`),
  );
  return { ...passage, number, below };
}

/** Text of the act in quotation marks, its numbers as text. */
function quoted(passages: readonly Passage[]): readonly Block[] {
  const blocks = passages.flatMap(shown);
  const [first, ...rest] = blocks;
  const opened =
    first?.type === 'paragraph'
      ? [{ ...first, content: [plainRun('«'), ...first.content] }, ...rest]
      : blocks;
  return closed(opened);
}

function shown({ number, blocks, below }: Passage): readonly Block[] {
  const [first, ...rest] = blocks;
  const label = number === '' ? [] : [plainRun(`${number}.${NBSP}`)];
  const lead =
    first && 'content' in first
      ? [paragraph([...label, ...withoutReferences(first.content)])]
      : [paragraph(label)];
  const others = first && 'content' in first ? rest : blocks;
  return [...lead, ...withoutReferences(others), ...below.flatMap(shown)];
}

/** The last words end with «».». */
function closed(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1);
  const end = plainRun('».');
  if (last?.type === 'paragraph')
    return [...blocks.slice(0, -1), { ...last, content: [...last.content, end] }];
  if (last?.type === 'list') {
    const item = last.items.at(-1) as ListItem;
    const items = [...last.items.slice(0, -1), { blocks: closed(item.blocks) }];
    return [...blocks.slice(0, -1), { ...last, items }];
  }
  return [...blocks, paragraph([end])];
}

/** Numbers of clauses are those of another document: here they are no references. */
export function withoutReferences<T>(part: T): T {
  if (Array.isArray(part)) return part.map(withoutReferences) as T;
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).filter(([key]) => key !== 'refersTo');
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutReferences(value)])) as T;
}

function sentence(text: string): Paragraph {
  return paragraph([plainRun(text)]);
}

function paragraph(content: readonly Inline[]): Paragraph {
  return { type: 'paragraph', style: 'body', keepWithNext: false, spaceBefore: 0, content };
}
