import type { BuildContext } from './build-context.ts';
import { buildChart } from './chart.ts';
import { childElement, childElements, type Element, type Node } from './element.ts';
import { ELEMENTS } from './elements.ts';
import { inlines } from './inline.ts';
import { punctuate } from './list-punctuation.ts';
import { plainRun } from './plain-run.ts';
import { qrCode } from './qr-code.ts';
import { madeOf } from './shared-items.ts';
import { isSign, SIGNS } from './signs.ts';
import { buildTable } from './table.ts';
import { paragraph, section, title } from './text-blocks.ts';
import type {
  Appendix,
  Block,
  Cards,
  CardsPerSheet,
  Clause,
  ClauseNumber,
  Clauses,
  Columns,
  DashList,
  Inline,
  ListItem,
  Paragraph,
  Signature,
} from './tree.ts';

/** Attributes of a plain paragraph, the fallback for text that stands in a container without a `p`. */
const PLAIN = { style: 'plain', keepWithNext: false, spaceBefore: 0 } as const;
const BODY = { ...PLAIN, style: 'body' } as const;
/** Blocks of a container. Text between the blocks becomes a paragraph with the attributes of `loose`. */
export function buildBlocks(
  container: Element,
  context: BuildContext,
  loose: Omit<Paragraph, 'type' | 'content'> = PLAIN,
  level = 1,
): readonly Block[] {
  const blocks: Block[] = [];
  let pending: Node[] = [];
  const flush = (): void => {
    const content = inlines(pending, context);
    if (content.length > 0) blocks.push({ type: 'paragraph', ...loose, content });
    pending = [];
  };
  for (const child of container.children) {
    if (typeof child === 'string' || ELEMENTS[child.name]?.inline) {
      pending.push(child);
    } else {
      flush();
      blocks.push(...buildBlock(child, context, level));
    }
  }
  flush();
  return blocks;
}

function buildBlock(element: Element, context: BuildContext, level: number): readonly Block[] {
  switch (element.name) {
    case 'h1':
      return [title(element, context)];
    case 'h2':
      return [section(element, context)];
    case 'p':
      return [paragraph(element, context)].filter((block) => block.content.length > 0);
    case 'ol':
      return [clauses(element, context)].filter((block) => block.items.length > 0);
    case 'ul':
      return [dashList(element, context, level)].filter((block) => block.items.length > 0);
    case 'table':
      return [buildTable(element, context)];
    case 'chart':
      return buildChart(element, context);
    case 'columns':
      return [columns(element, context)];
    case 'cards':
      return [cards(element, context)].filter((block) => block.cards.length > 0);
    case 'signature':
      return [signature(element, context)];
    case 'hr':
      return [{ type: 'rule' }];
    case 'qr':
      return qrCode(element, context);
    case 'appendix':
      return [appendix(element, context)];
    case 'sheet':
      return [{ type: 'appendix', scope: 0, mark: [], blocks: buildBlocks(element, context) }];
    default:
      context.report(element, 'tree/misplaced', `Элемент <${element.name}> стоит не на своём месте.`);
      return [];
  }
}

function sign(item: Element, context: BuildContext): Pick<Clause, 'sign'> {
  const name = item.attributes.sign;
  if (name === undefined) return {};
  if (isSign(name)) return { sign: name };
  const hint = `Есть: ${Object.keys(SIGNS).join(', ')}.`;
  context.report(item, 'tree/bad-word', `Неизвестный знак «${name}».`, hint);
  return {};
}

function clauses(element: Element, context: BuildContext): Clauses {
  const items = childElements(element).flatMap((item) => {
    const number = context.numbering.numbers.get(item);
    return number ? [clause(item, number, context)] : [];
  });
  return { type: 'clauses', items: items.filter(({ blocks }) => blocks.length > 0) };
}

function clause(item: Element, number: ClauseNumber, context: BuildContext): Clause {
  const as = `${number.label} ${number.scope} ${number.id ?? ''}`;
  const build = (): Clause => ({ number, ...sign(item, context), blocks: buildBlocks(item, context, BODY) });
  return madeOf(item, as, build, context.isFaulty);
}

function dashList(element: Element, context: BuildContext, level: number): DashList {
  const items = childElements(element)
    .map((item) => {
      const build = (): ListItem => ({ blocks: buildBlocks(item, context, BODY, level + 1) });
      return madeOf(item, `– ${level}`, build, context.isFaulty);
    })
    .filter((item) => item.blocks.length > 0);
  const list: DashList = { type: 'list', level, items };
  return level === 1 ? punctuate(list) : list;
}

function columns(element: Element, context: BuildContext): Columns {
  return {
    type: 'columns',
    columns: childElements(element).map((column) => ({
      width: Number(column.attributes.width ?? 0) || null,
      blocks: buildBlocks(column, context),
    })),
  };
}

const CARDS_PER_SHEET: readonly CardsPerSheet[] = [4, 8];

function cards(element: Element, context: BuildContext): Cards {
  const built = childElements(element).map((card) => ({ blocks: buildBlocks(card, context) }));
  const { cut } = element.attributes;
  if (cut === undefined) return { type: 'cards', cards: built };
  const perSheet = CARDS_PER_SHEET.find((count) => String(count) === cut);
  if (perSheet === undefined)
    context.report(element, 'tree/bad-word', `Карточек на листе не может быть «${cut}».`, 'Есть: 4, 8.');
  return { type: 'cards', cut: perSheet ?? 4, cards: onWholeSheets(built, perSheet ?? 4) };
}

/** The cards again and again, until their last sheet is full. */
function onWholeSheets<T>(own: readonly T[], perSheet: number): readonly T[] {
  const count = Math.ceil(own.length / perSheet) * perSheet;
  return Array.from({ length: count }, (_, index) => own[index % own.length] as T);
}

/** Short: it stands beside the name. */
const DATE_OF_SIGNING: Inline = plainRun('__.__.20__');

function signature(element: Element, context: BuildContext): Signature {
  const part = (signer: Element, name: string): readonly Inline[] =>
    inlines(childElement(signer, name)?.children ?? [], context);
  return {
    type: 'signature',
    lines: childElements(element).map((signer) => ({
      position: part(signer, 'position'),
      name: part(signer, 'name'),
      date: signer.attributes.dated === undefined ? [] : [DATE_OF_SIGNING],
    })),
  };
}

function appendix(element: Element, context: BuildContext): Appendix {
  const scope = context.numbering.appendices.get(element) ?? 1;
  const number = context.numbering.appendices.size > 1 ? `\u00A0№\u00A0${scope}` : '';
  const mark = childElement(element, 'mark');
  const label: Node[] = [`Приложение${number}`];
  if (mark) label.push({ ...mark, name: 'br', children: [] }, ...mark.children);
  const rest = { ...element, children: element.children.filter((child) => child !== mark) };
  return {
    type: 'appendix',
    scope,
    mark: [{ type: 'paragraph', ...PLAIN, content: inlines(label, context) }],
    blocks: buildBlocks(rest, context),
  };
}
