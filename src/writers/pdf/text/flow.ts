import type { Inline, Text } from '../../../document/tree.ts';
import { type FaceName, faceOf, type Metrics } from '../metrics.ts';
import type { LinkTarget } from '../page.ts';

/** A paragraph's text in one string with its styles beside it; a forced break is a blank and a line feed. */
export interface Flow {
  readonly text: string;
  readonly spans: readonly Span[];
  /** `widths[i]` is the width in ems of the text before code unit i. */
  readonly widths: Float64Array;
  /** `blanks[i]` counts the stretchable blanks before code unit i. */
  readonly blanks: Uint32Array;
}

/** A stretch of text in one style, up to `end`. */
export interface Span {
  readonly end: number;
  readonly face: FaceName;
  readonly link: LinkTarget | null;
}

/** Whole paragraphs in bold (headings) pass `bold`. */
export function flowOf(content: readonly Inline[], metrics: Metrics, bold = false): Flow {
  const spans: Span[] = [];
  let text = '';
  const append = (part: Text, link: LinkTarget | null): void => {
    text += printable(part.value);
    spans.push({ end: text.length, face: faceOf(bold || part.bold, part.italic), link });
  };
  for (const inline of content) {
    if (inline.type === 'text') append(inline, null);
    else if (inline.type === 'break') {
      text += ' \n';
      spans.push({ end: text.length, face: faceOf(bold, false), link: null });
    } else {
      const link = { href: inline.href, text: inline.content.map((part) => part.value).join('') };
      for (const part of inline.content) append(part, link);
    }
  }
  return { text, spans, ...measured(text, spans, metrics) };
}

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu;
const HALF_PAIR = /\p{Cs}/gu;

/** The tree has neither control characters nor halves of surrogate pairs; should one slip through, it stays visible. */
function printable(text: string): string {
  return text.replace(CONTROL, ' ').replace(HALF_PAIR, '\ufffd');
}

function measured(
  text: string,
  spans: readonly Span[],
  metrics: Metrics,
): { widths: Float64Array; blanks: Uint32Array } {
  const widths = new Float64Array(text.length + 1);
  const blanks = new Uint32Array(text.length + 1);
  let at = 0;
  for (const span of spans) {
    const advances = metrics.advances[span.face];
    for (; at < span.end; at++) {
      const code = text.charCodeAt(at);
      const advance = code === 0x0a ? 0 : (advances[code] ?? 0);
      widths[at + 1] = (widths[at] ?? 0) + advance / metrics.unitsPerEm;
      blanks[at + 1] = (blanks[at] ?? 0) + (isStretchable(code) ? 1 : 0);
    }
  }
  return { widths, blanks };
}

/** Blanks that grow in a justified line, the non-breaking one too: an even line shows no difference. */
export function isStretchable(code: number): boolean {
  return code === 0x20 || code === 0xa0;
}

/** Width in ems of a part of the flow. */
export function widthOf(flow: Flow, from: number, to: number): number {
  return (flow.widths[to] ?? 0) - (flow.widths[from] ?? 0);
}

export function blanksOf(flow: Flow, from: number, to: number): number {
  return (flow.blanks[to] ?? 0) - (flow.blanks[from] ?? 0);
}
