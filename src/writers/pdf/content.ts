import { remember } from '../../remember.ts';
import { type Path, steps } from '../signs/path.ts';
import type { FaceName } from '../typesetting/metrics.ts';
import { encodeText, type GlyphCodes, isBase } from './encode.ts';
import type { FigureBox, FigureText, Run, ShapeBox, StrokeBox, StrokeLook } from './page.ts';

/** Operators of a page's content stream. pdfkit turns the coordinates so that y grows downwards. */

/** Text of one line in runs that follow one another. */
export interface TextPiece {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly colour: string | null;
  readonly spacing: number;
  readonly runs: readonly Run[];
}

/** Line width of table grids and rules, points. */
const THIN: StrokeLook = { thickness: 0.5, colour: null, dashed: false };
/** Points of a stroke and of a gap on a line to cut along. */
const DASH = '[4 3] 0 d\n';

/** Text objects by their pieces, with the names of their faces: documents share pages on which nothing is their own. */
const textObjects = new WeakMap<
  readonly TextPiece[],
  { readonly ids: ReadonlyMap<FaceName, string>; readonly content: string }
>();

/** The text object of pieces, made anew only where it has to be. */
export function textOf(
  pieces: readonly TextPiece[],
  fontId: (face: FaceName) => string,
  codes: GlyphCodes,
): string {
  const known = textObjects.get(pieces);
  if (known && areNamed(known.ids, fontId)) return known.content;
  const ids = new Map<FaceName, string>();
  const named = (face: FaceName): string => {
    const id = fontId(face);
    ids.set(face, id);
    return id;
  };
  const content = textObject(pieces, named, codes);
  // Other codes must be told to every document that uses them.
  const isShared = pieces.every(({ runs }) => runs.every(({ text }) => isBase(text)));
  if (isShared) textObjects.set(pieces, { ids, content });
  return content;
}

function areNamed(ids: ReadonlyMap<FaceName, string>, fontId: (face: FaceName) => string): boolean {
  for (const [face, id] of ids) if (fontId(face) !== id) return false;
  return true;
}

/**
 * One text object. Each run is one TJ operator, its blanks are real space glyphs with the justification as an
 * adjustment after them: with word spacing or moved words the blanks would be lost to search and screen readers.
 */
function textObject(
  pieces: readonly TextPiece[],
  fontId: (face: FaceName) => string,
  codes: GlyphCodes,
): string {
  const operators: string[] = [];
  let font = '';
  for (const { x, y, size, colour, spacing, runs } of pieces) {
    if (colour !== null) operators.push(`${rgb(colour)} rg`);
    operators.push(`1 0 0 -1 ${number(x)} ${number(y)} Tm`);
    const adjustment = spacing === 0 ? '' : number((-spacing * 1000) / size);
    for (const run of runs) {
      const wanted = `/${fontId(run.face)} ${number(size)} Tf`;
      if (wanted !== font) operators.push(wanted);
      font = wanted;
      const shown = `[${encodedRun(run, adjustment, codes)}]TJ`;
      operators.push(run.tracking === 0 ? shown : `${number(run.tracking)} Tc ${shown} 0 Tc`);
    }
    if (colour !== null) operators.push('0 g');
  }
  return `BT\n${operators.join('\n')}\nET`;
}

/** Runs as they were encoded last: lines that documents share keep their runs. */
const encodedByRun = new WeakMap<Run, { readonly adjustment: string; readonly encoded: string }>();

function encodedRun(run: Run, adjustment: string, codes: GlyphCodes): string {
  const found = encodedByRun.get(run);
  if (found?.adjustment === adjustment) return found.encoded;
  const encoded = encodeText(run.text, run.face, adjustment, codes);
  // Other codes must be told to every document that uses them.
  if (isBase(run.text)) encodedByRun.set(run, { adjustment, encoded });
  return encoded;
}

/** Strokes that look alike are drawn at once. */
export function strokePaths(strokes: readonly StrokeBox[]): string {
  const keys = strokes.map(({ look = THIN }) => lookOperators(look));
  return [...new Set(keys)]
    .map((key) => {
      const alike = strokes.filter((_, index) => keys[index] === key);
      return `${key}${alike.map(strokePath).join('\n')}\nS`;
    })
    .join('\n');
}

function lookOperators({ thickness, colour, dashed }: StrokeLook): string {
  return `${number(thickness)} w\n${colour === null ? '' : `${rgb(colour)} RG\n`}${dashed ? DASH : ''}`;
}

function strokePath(box: StrokeBox): string {
  const { x, y, width, height, radius } = box;
  if (radius !== undefined) return roundedPath(box, radius);
  if (width > 0 && height > 0) return `${number(x)} ${number(y)} ${number(width)} ${number(height)} re`;
  return `${number(x)} ${number(y)} m ${number(x + width)} ${number(y + height)} l`;
}

/** How far the handles of a Bézier curve stand from the corner that it rounds, of its radius. */
const HANDLE = 1 - 0.5523;

function roundedPath({ x, y, width, height }: StrokeBox, radius: number): string {
  const [right, bottom] = [x + width, y + height];
  const [r, h] = [radius, radius * HANDLE];
  const steps: readonly (readonly [operator: string, ...operands: number[]])[] = [
    ['m', x + r, y],
    ['l', right - r, y],
    ['c', right - h, y, right, y + h, right, y + r],
    ['l', right, bottom - r],
    ['c', right, bottom - h, right - h, bottom, right - r, bottom],
    ['l', x + r, bottom],
    ['c', x + h, bottom, x, bottom - h, x, bottom - r],
    ['l', x, y + r],
    ['c', x, y + h, x + h, y, x + r, y],
  ];
  return `${steps.map(([operator, ...operands]) => `${operands.map(number).join(' ')} ${operator}`).join('\n')} h`;
}

/** A drawing whose origin is moved to (x, y), with its texts. */
export function drawing(
  { x, y, operators, texts }: FigureBox,
  fontId: (face: FaceName) => string,
  codes: GlyphCodes,
): string {
  const labels =
    texts.length === 0 ? '' : `\nBT\n${texts.map((text) => label(text, fontId, codes)).join('\n')}\nET`;
  return `q\n1 0 0 1 ${number(x)} ${number(y)} cm\n${operators}${labels}\nQ`;
}

/** A label ends with a blank: those who listen hear one label after another. */
function label(
  { text, face, size, x, y, angle, colour }: FigureText,
  fontId: (face: FaceName) => string,
  codes: GlyphCodes,
): string {
  const [cos, sin] = [number(Math.cos(angle)), number(Math.sin(angle))];
  const place = `${cos} ${sin} ${sin} ${number(-Math.cos(angle))} ${number(x)} ${number(y)} Tm`;
  return `${colour} rg /${fontId(face)} ${number(size)} Tf ${place} [${encodeText(`${text} `, face, '', codes)}]TJ`;
}

const OPERATORS = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

/** Filled outlines whose origin is moved to (x, y). */
export function filledShape({ x, y, path, unit, colour }: ShapeBox): string {
  return `q\n${number(unit)} 0 0 ${number(unit)} ${number(x)} ${number(y)} cm\n${rgb(colour)} rg\n${pathOperators(path)}\nf*\nQ`;
}

/** Signs and codes stand on many cards. */
const operatorsByPath = new Map<Path, string>();
const PATHS = 20;

function pathOperators(path: Path): string {
  const written = (): string =>
    steps(path)
      .map(({ letter, points }) => [...points.map(number), OPERATORS[letter]].join(' '))
      .join('\n');
  return remember(operatorsByPath, path, written, PATHS);
}

/** RRGGBB as operands. */
function rgb(colour: string): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return parts.map(number).join(' ');
}

/** Thousandths of a point are finer than any printer. */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
