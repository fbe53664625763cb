import type { Tracking } from '../../document/tree.ts';
import type { FormerLook, MarkedInline, Revision } from '../../redline/words.ts';
import { SHUT, SOFT_HYPHEN } from '../typesetting/breaks.ts';
import { escapeXml, preservedSpace } from '../xml.ts';
import { formerly, inChange } from './change-marks.ts';
import { type TrackedInline, type TrackedText, tracked } from './tracked.ts';
import type { WordContext } from './word-context.ts';

/** The documents of a batch share most of their paragraphs. */
const plainRuns = new WeakMap<
  readonly MarkedInline[],
  { readonly tracking: readonly Tracking[]; readonly made: string }
>();

export function runs(
  content: readonly MarkedInline[],
  tracking: readonly Tracking[],
  context: WordContext,
): string {
  const isPlain = content.every(hangsOnNothing);
  const known = isPlain ? plainRuns.get(content) : undefined;
  if (known?.tracking === tracking) return known.made;
  const made = tracked(content, tracking)
    .map((inline) => run(inline, context))
    .join('');
  if (isPlain) plainRuns.set(content, { tracking, made });
  return made;
}

/** Text that is the same in every document: it has no link, no number of a clause and no change, which the document counts. */
function hangsOnNothing(inline: MarkedInline): boolean {
  return (
    inline.type === 'text' &&
    inline.refersTo === undefined &&
    inline.change === undefined &&
    inline.was === undefined
  );
}

function run(inline: TrackedInline, context: WordContext): string {
  const { change } = inline;
  if (inline.type === 'text') return referring(inline, context);
  if (inline.type === 'break') return inChange(change, '<w:r><w:br/></w:r>', context);
  const id = context.link(inline.href);
  const style = id === null ? '' : '<w:rStyle w:val="Hyperlink"/>';
  const texts = inline.content.map((text) => textRun(text, context, change, style)).join('');
  const inner = inChange(change, texts, context);
  if (id === null) return inner;
  return `<w:hyperlink r:id="${id}" w:history="1">${inner}</w:hyperlink>`;
}

/** What comes or goes shows its numbers as they are. */
function referring(text: TrackedText & { readonly change?: Revision }, context: WordContext): string {
  const { change, refersTo } = text;
  const run = textRun(text, context, change);
  return change || refersTo === undefined
    ? inChange(change, run, context)
    : context.anchors.field(refersTo, run);
}

function textRun(text: TrackedText, context: WordContext, change?: Revision, style = ''): string {
  const { value, was, tracking = 0 } = text;
  const name = change === 'deleted' ? 'w:delText' : 'w:t';
  const look = (one: FormerLook) => textLook(one, style, tracking);
  const properties = look(text) + formerly('w:rPr', was && look(was), context);
  const format = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  // A soft hyphen that is hidden ends no line, and is there for who compares the text with that of another sheet.
  const hidden = `</w:r><w:r><w:rPr>${marksOf(text, style)}<w:vanish/>${apartBy(tracking)}</w:rPr><w:softHyphen/></w:r><w:r>${format}`;
  const parts = value.split(HYPHENS).map((part) => {
    if (part === SOFT_HYPHEN + SHUT) return hidden;
    if (part === SOFT_HYPHEN) return '<w:softHyphen/>';
    return HYPHENS.test(part) ? '<w:noBreakHyphen/>' : textElement(name, part);
  });
  return `<w:r>${format}${parts.join('')}</w:r>`;
}

/** What is an element of its own in a run. */
const HYPHENS = new RegExp(`(\u2011|-${SHUT}|${SOFT_HYPHEN}${SHUT}?)`);

/** Blanks at its ends count only where it says so; most of a text stands between hyphens inside words. */
function textElement(name: string, text: string): string {
  if (text === '') return '';
  return `<${name}${preservedSpace(text)}>${escapeXml(text)}</${name}>`;
}

function textLook(look: FormerLook, style: string, tracking: number): string {
  return marksOf(look, style) + apartBy(tracking);
}

function marksOf({ bold, italic }: FormerLook, style: string): string {
  return `${style}${bold ? '<w:b/><w:bCs/>' : ''}${italic ? '<w:i/><w:iCs/>' : ''}`;
}

function apartBy(tracking: number): string {
  return tracking === 0 ? '' : `<w:spacing w:val="${Math.round(20 * tracking)}"/>`;
}
