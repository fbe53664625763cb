import { Parser } from 'htmlparser2';
import type { Problem } from '../problem.ts';
import { type Element, place } from './element.ts';
import { OpenTree, type ReportAt } from './open-tree.ts';

/** A part of a source, from `start` up to `end`. */
export interface SourcePart {
  readonly start: number;
  readonly end: number;
}

/** One that was read before. */
export interface ReadBefore extends SourcePart {
  /** What it was read as; its offsets count from its own beginning. */
  readonly element: Element;
}

/**
 * Parses markup strictly: unknown elements and attributes, elements left open or closed twice, text that stands in no
 * paragraph, item or cell are problems. A part of a document may begin with text: it is not known where that will stand.
 * `before`: parts of it that were read before, in order; they begin and end where a tag does, and are not read again.
 */
export function parseMarkup(
  source: string,
  kind: 'whole' | 'part' = 'whole',
  before: readonly ReadBefore[] = [],
): { root: Element; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report: ReportAt = (offset, code, message, hint) => {
    problems.push({ severity: 'error', code, message, ...place(source, offset), ...(hint ? { hint } : {}) });
  };
  const tree = new OpenTree(kind, report);
  const gaps = gapsBetween(before, source);
  read(source, gaps, before, tree);
  for (const gap of gaps) reportNotOpened(source, gap, tree.closings, report);
  return { root: tree.root, problems };
}

function read(
  source: string,
  gaps: readonly SourcePart[],
  before: readonly ReadBefore[],
  tree: OpenTree,
): void {
  let skipped = 0;
  const at = (): number => parser.startIndex + skipped;
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => tree.open(name, attributes, at()),
      ontext: (text) => tree.text(text, at()),
      onclosetag: (name, implied) => tree.close(name, implied, at()),
    },
    // XML mode: no tag is closed or moved silently, as HTML's rules for paragraphs and tables would.
    { xmlMode: true, decodeEntities: true },
  );
  for (const [index, { start, end }] of gaps.entries()) {
    parser.write(source.slice(start, end));
    const next = before[index];
    if (!next) continue;
    tree.adopt(next.element);
    skipped += next.end - next.start;
  }
  parser.end();
}

/** What the parts leave of the source, before, between and behind them. */
export function gapsBetween(parts: readonly SourcePart[], { length }: string): readonly SourcePart[] {
  return [...parts, { start: length, end: length }].map(({ start }, index) => ({
    start: parts[index - 1]?.end ?? 0,
    end: start,
  }));
}

function reportNotOpened(
  source: string,
  { start, end }: SourcePart,
  closings: ReadonlySet<number>,
  report: ReportAt,
): void {
  for (let at = source.indexOf('</', start); at >= 0 && at < end; at = source.indexOf('</', at + 1)) {
    if (closings.has(at)) continue;
    const [, name] = /^<\/([\w-]+)\s*>/.exec(source.slice(at)) ?? [];
    if (name) report(at, 'markup/not-opened', `Закрывающий </${name}> без открывающего.`, 'Удалите его.');
  }
}
