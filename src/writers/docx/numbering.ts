import type { PageLayout } from '../layout.ts';
import type { ListKind } from './clause-lists.ts';
import { type Indent, indents } from './measure.ts';
import type { StyleId } from './style-names.ts';

/** `w:numId` of the dash list; lists of clauses follow in their order. */
export const DASHES = 1;

export function clauseListId(index: number): number {
  return DASHES + 1 + index;
}

/** As many levels as Word has. */
const LEVELS = 9;
/** Styles of clauses from the level below the sections on, or from the first one where there are none. */
export const CLAUSE_STYLES = [
  'ListNumber',
  'ListNumber2',
  'ListNumber3',
] as const satisfies readonly StyleId[];

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * `word/numbering.xml`: dashes, then the lists of clauses. The levels of the dashes and of the list `main` are tied to their styles, as
 * an author would do it: a paragraph that is given the style is numbered.
 */
export function numberingXml(layout: PageLayout, lists: readonly ListKind[], main: number): string {
  const dashes = abstractList(DASHES, dashLevels(layout));
  const clauses = lists.map((kind, index) =>
    abstractList(clauseListId(index), clauseLevels(layout, kind, index === main)),
  );
  const ids = [DASHES, ...lists.map((_, index) => clauseListId(index))];
  const numbers = ids.map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`);
  const parts = [dashes, ...clauses, ...numbers].join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="${NAMESPACE}">${parts}</w:numbering>`;
}

/** What makes a style number its paragraphs; empty for those that are tied to no list. */
export function styleNumbering(style: StyleId, lists: readonly ListKind[], main: number): string {
  if (style === 'ListBullet' || style === 'ListBullet2')
    return numbered(style === 'ListBullet' ? 0 : 1, DASHES);
  const level = levelStyles(lists[main]).indexOf(style);
  return level < 0 ? '' : numbered(level, clauseListId(main));
}

/** Styles of the levels of a list, from the first one on. */
function levelStyles(kind: ListKind | undefined): readonly StyleId[] {
  return kind === 'sections' ? ['Heading1', ...CLAUSE_STYLES] : CLAUSE_STYLES;
}

export function numbered(level: number, list: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

function dashLevels(layout: PageLayout): readonly string[] {
  const { body, inner } = indents(layout);
  const dash = { format: 'bullet', text: '–' };
  return [
    level(0, { ...dash, indent: body, style: 'ListBullet' }),
    level(1, { ...dash, indent: inner, style: 'ListBullet2' }),
  ];
}

/** «1.», «1.1.», «1.1.1.» …; sections stand in the middle, without an indent. */
function clauseLevels(layout: PageLayout, kind: ListKind, isMain: boolean): readonly string[] {
  const { body } = indents(layout);
  const styles = isMain ? levelStyles(kind) : [];
  return Array.from({ length: LEVELS }, (_, depth) =>
    level(depth, {
      format: 'decimal',
      text: Array.from({ length: depth + 1 }, (__, part) => `%${part + 1}.`).join(''),
      indent: kind === 'sections' && depth === 0 ? null : body,
      style: styles[depth],
    }),
  );
}

/** `nsid` tells Word which lists are the same when texts are pasted: each has one of its own. */
function abstractList(id: number, levels: readonly string[]): string {
  const nsid = (0x5fe0_0000 + id).toString(16).toUpperCase();
  const head = `<w:nsid w:val="${nsid}"/><w:multiLevelType w:val="multilevel"/>`;
  return `<w:abstractNum w:abstractNumId="${id}">${head}${levels.join('')}</w:abstractNum>`;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly indent: Indent | null;
  readonly style: StyleId | undefined;
}

/** In the order of the schema. */
function level(index: number, { format, text, indent, style }: Level): string {
  return [
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>`,
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    `<w:suff w:val="space"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>`,
    indent === null
      ? ''
      : `<w:pPr><w:ind w:left="${indent.left}" w:firstLine="${indent.firstLine}"/></w:pPr>`,
    '</w:lvl>',
  ].join('');
}
