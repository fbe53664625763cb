import { certainLines, movesWhole } from '../../keep.ts';
import { SOFT_HYPHEN, withoutSoftHyphens } from '../../typesetting/breaks.ts';
import { blanksOf, type Flow, flowOf, hyphenWidth, isSoftHyphen, widthOf } from '../../typesetting/flow.ts';
import { gapes } from '../../typesetting/gape.ts';
import type { LineBox, Run } from '../page.ts';
import { type Frame, indented, type Setting } from '../setting.ts';
import { type Slab, slab } from '../slab.ts';
import type { StructureNode } from '../structure.ts';
import { breakLines, type Fit, type Line } from './lines.ts';

export type Align = 'justify' | 'left' | 'center' | 'right';

/** How a paragraph is set. Lengths are points, `spacing` is a multiple of the natural line height. */
export interface TextStyle {
  readonly align: Align;
  readonly size: number;
  readonly spacing: number;
  readonly indent: number;
  /** RRGGBB; absent: black. */
  readonly colour?: string | null;
  /** Of a label: bold as its paragraph. */
  readonly bold?: boolean;
}

/** A clause number or a list dash: stands at the first-line indent, the text follows it. */
export interface Label {
  readonly text: string;
  readonly node: StructureNode;
}

/** Where a paragraph goes and what it looks like. */
export interface ParagraphPlace {
  readonly frame: Frame;
  readonly style: TextStyle;
  readonly node: StructureNode;
  readonly label?: Label | undefined;
}

const FITS: Record<Align, Fit> = { justify: 'even', left: 'full', right: 'full', center: 'balanced' };

/** Sets a paragraph: a slab a line; widows and orphans are kept with their neighbours. */
export function setText(flow: Flow, place: ParagraphPlace, setting: Setting): Slab[] {
  const { frame, style, label } = place;
  const labelBox = label === undefined ? null : labelLine(label, place, setting);
  const inset = style.indent + (labelBox === null ? 0 : lineWidth(labelBox));
  const ems = (length: number): number => Math.max(length / style.size, 1);
  const first = ems(frame.width - inset);
  const lines = breakLines(flow, { fit: FITS[style.align], first, rest: ems(frame.width) });
  const whole = movesWhole(flow.text);
  const certain = certainLines(flow.text, setting.layout);
  return lines.map((line, index) => {
    const strip = index === 0 ? indented(frame, inset) : frame;
    const boxes = index === 0 && labelBox !== null ? [labelBox] : [];
    if (line.next > line.start) boxes.push(lineBox(flow, line, { ...place, frame: strip }, setting));
    const keep = index > 0 && (index === 1 || index === lines.length - 1);
    const counted = index === 0 ? certain : 0;
    return slab({ height: lineHeight(style, setting), boxes, keep, lines: whole ? counted : 1 });
  });
}

/** Height of one line, points. */
function lineHeight(style: TextStyle, { metrics }: Setting): number {
  return style.size * metrics.lineHeight * style.spacing;
}

/** As office programs do, extra line spacing goes above the text. */
function baseline(style: TextStyle, setting: Setting): number {
  return lineHeight(style, setting) - style.size * setting.metrics.descent;
}

function lineBox(flow: Flow, line: Line, { frame, style, node }: ParagraphPlace, setting: Setting): LineBox {
  const slack = Math.max(0, frame.width - line.width * style.size);
  const stretched = style.align === 'justify' && !line.last && line.blanks > 0;
  const spacing =
    stretched && !gapes(slack / style.size, line.blanks, line.tracking) ? slack / line.blanks : 0;
  const shift = { justify: 0, left: 0, center: slack / 2, right: slack }[style.align];
  return {
    kind: 'line',
    node,
    x: frame.x + shift,
    y: baseline(style, setting),
    size: style.size,
    colour: style.colour ?? null,
    spacing,
    runs: runsOf(flow, line, style.size, spacing),
  };
}

/** Runs of lines by the line: a batch breaks most of its paragraphs once and sets them again and again. */
const runsByLine = new WeakMap<
  Line,
  { readonly size: number; readonly spacing: number; readonly runs: Run[] }
>();

function runsOf(flow: Flow, line: Line, size: number, spacing: number): Run[] {
  const found = runsByLine.get(line);
  if (found?.size === size && found.spacing === spacing) return found.runs;
  const runs = makeRuns(flow, line, size, spacing);
  // Each paragraph has links of its own.
  if (runs.every(({ link }) => link === null)) runsByLine.set(line, { size, spacing, runs });
  return runs;
}

/**
 * The line's text in runs of one style. The blanks at its end stay: without them the words of two lines run together.
 * A soft hyphen is shown at the end only, where it means that the word goes on.
 */
function makeRuns(flow: Flow, line: Line, size: number, spacing: number): Run[] {
  const runs: Run[] = [];
  let from = line.start;
  for (const span of flow.spans) {
    if (span.end <= from) continue;
    const to = Math.min(span.end, line.next);
    const hyphenated = to > line.end && isSoftHyphen(flow, line.end);
    const hyphen = hyphenated ? hyphenWidth(flow, line.end) : 0;
    const width = (widthOf(flow, from, to) + hyphen) * size + blanksOf(flow, from, to) * spacing;
    const text = shownText(flow.text.slice(from, to)) + (hyphenated ? SOFT_HYPHEN : '');
    runs.push({ face: span.face, text, width, link: span.link, tracking: span.tracking * size });
    from = to;
    if (from >= line.next) break;
  }
  return runs;
}

/** The lines are set, so that no blank has to forbid a break: where a no-break one is stretched, PDFium copies two. */
function shownText(text: string): string {
  return withoutSoftHyphens(text).replaceAll('\u00a0', ' ');
}

function labelLine({ text, node }: Label, { frame, style }: ParagraphPlace, setting: Setting): LineBox {
  const value = { type: 'text', value: `${text} `, bold: style.bold === true, italic: false } as const;
  const flow = flowOf([value], setting.metrics);
  const end = flow.text.length;
  const line = { start: 0, end, next: end, width: widthOf(flow, 0, end), blanks: 0, tracking: 0, last: true };
  const left: TextStyle = { ...style, align: 'left' };
  return lineBox(flow, line, { frame: indented(frame, style.indent), style: left, node }, setting);
}

function lineWidth(line: LineBox): number {
  return line.runs.reduce((sum, run) => sum + run.width, 0);
}
