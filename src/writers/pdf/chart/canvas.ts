import type { Canvas2D } from '../../chart/canvas.ts';
import type { TextMeasure } from '../../chart/labels.ts';
import { withoutSoftHyphens } from '../../typesetting/breaks.ts';
import { number } from '../content.ts';
import type { FigureText } from '../page.ts';
import { arcCurves, ORIGIN, type Transform, transformed } from './path.ts';

/** Where the baseline stands below the height that a text is asked for, ems of a Times-like face. */
const BASELINE: Readonly<Record<Canvas2D['textBaseline'], number>> = {
  top: 0.89,
  middle: 0.34,
  alphabetic: 0,
  bottom: -0.22,
};

interface State {
  readonly fillStyle: string;
  readonly strokeStyle: string;
  readonly lineWidth: number;
  readonly font: string;
  readonly textAlign: Canvas2D['textAlign'];
  readonly textBaseline: Canvas2D['textBaseline'];
  readonly dash: readonly number[];
  readonly transform: Transform;
  /** Clipping areas opened since the state before. */
  readonly clips: number;
}

/**
 * A canvas whose drawing becomes operators of a PDF page, y downwards, and texts in the document's font. It has what
 * Chart.js draws lines and bars with; pictures, gradients and half-transparent colours it has not.
 */
export class PdfCanvas implements Canvas2D {
  fillStyle = '#000000';
  strokeStyle = '#000000';
  lineWidth = 1;
  font = '10px';
  textAlign: Canvas2D['textAlign'] = 'start';
  textBaseline: Canvas2D['textBaseline'] = 'alphabetic';
  readonly operators: string[] = [];
  readonly texts: FigureText[] = [];
  /** What Chart.js asks for as the element of a page. */
  readonly canvas: object;
  readonly #measure: TextMeasure;
  readonly #states: State[] = [];
  #dash: readonly number[] = [];
  #transform = ORIGIN;
  #clips = 0;
  #path: string[] = [];
  #pen = '';

  /** `width` and `height` are points. */
  constructor(width: number, height: number, measure: TextMeasure) {
    this.#measure = measure;
    this.canvas = { width, height, style: {}, getContext: () => this };
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, font, textAlign, textBaseline } = this;
    const hidden = { dash: this.#dash, transform: this.#transform, clips: this.#clips };
    this.#states.push({ fillStyle, strokeStyle, lineWidth, font, textAlign, textBaseline, ...hidden });
    this.#clips = 0;
  }

  restore(): void {
    const state = this.#states.pop();
    if (state === undefined) return;
    for (let clip = 0; clip < this.#clips; clip += 1) this.operators.push('Q');
    if (this.#clips > 0) this.#pen = '';
    const { dash, transform, clips, ...shown } = state;
    Object.assign(this, shown);
    this.#dash = dash;
    this.#transform = transform;
    this.#clips = clips;
  }

  /** Chart.js sets it for the pixels of a screen; a page has none. */
  setTransform(): void {
    this.#transform = ORIGIN;
  }

  resetTransform(): void {
    this.#transform = ORIGIN;
  }

  translate(x: number, y: number): void {
    const [movedX, movedY] = transformed(this.#transform, x, y);
    this.#transform = { ...this.#transform, x: movedX, y: movedY };
  }

  rotate(angle: number): void {
    this.#transform = { ...this.#transform, angle: this.#transform.angle + angle };
  }

  setLineDash(dash: readonly number[]): void {
    this.#dash = dash;
  }

  beginPath(): void {
    this.#path = [];
  }

  closePath(): void {
    if (this.#path.length > 0) this.#path.push('h');
  }

  moveTo(x: number, y: number): void {
    this.#path.push(`${this.#at(x, y)} m`);
  }

  lineTo(x: number, y: number): void {
    this.#path.push(`${this.#at(x, y)} ${this.#path.length > 0 ? 'l' : 'm'}`);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }

  arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.lineTo(x + radius * Math.cos(from), y + radius * Math.sin(from));
    for (const [x1, y1, x2, y2, endX, endY] of arcCurves(x, y, radius, from, to)) {
      this.#path.push(`${this.#at(x1, y1)} ${this.#at(x2, y2)} ${this.#at(endX, endY)} c`);
    }
  }

  clip(): void {
    this.operators.push('q', ...this.#path, 'W n');
    this.#clips += 1;
    this.#pen = '';
  }

  fill(): void {
    const colour = components(this.fillStyle);
    if (colour !== null && this.#path.length > 0) this.#paint(`${colour} rg`, 'f');
  }

  stroke(): void {
    const colour = components(this.strokeStyle);
    const dash = `[${this.#dash.map(number).join(' ')}] 0 d`;
    if (colour !== null && this.lineWidth > 0 && this.#path.length > 0)
      this.#paint(`${colour} RG ${number(this.lineWidth)} w ${dash}`, 'S');
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.fill();
  }

  /** Chart.js clears the whole canvas before it draws. */
  clearRect(): void {
    this.operators.length = 0;
    this.texts.length = 0;
    this.#pen = '';
  }

  fillText(text: string, x: number, y: number): void {
    const { size, bold } = this.#type();
    const width = this.measureText(text).width;
    const shift = { left: 0, start: 0, center: width / 2, right: width, end: width }[this.textAlign];
    const [left, baseline] = transformed(this.#transform, x - shift, y + BASELINE[this.textBaseline] * size);
    const colour = components(this.fillStyle) ?? '1 1 1';
    const { angle } = this.#transform;
    const face = bold ? 'bold' : 'regular';
    this.texts.push({ text: withoutSoftHyphens(text), x: left, y: baseline, angle, size, face, colour });
  }

  measureText(text: string): { readonly width: number } {
    const { size, bold } = this.#type();
    return { width: this.#measure(text, size, bold) };
  }

  #type(): { readonly size: number; readonly bold: boolean } {
    return { size: Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 10), bold: this.font.includes('bold') };
  }

  #at(x: number, y: number): string {
    return transformed(this.#transform, x, y).map(number).join(' ');
  }

  #paint(pen: string, operator: 'f' | 'S'): void {
    if (pen !== this.#pen) this.operators.push(pen);
    this.#pen = pen;
    this.operators.push(...this.#path, operator);
  }
}

/** Red, green and blue of `#rrggbb` from 0 to 1; null for a transparent colour. */
function components(colour: string): string | null {
  if (colour === 'transparent' || colour === 'rgba(0,0,0,0)') return null;
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (found === null) throw new Error(`A chart of a PDF has no colour «${colour}».`);
  return found
    .slice(1)
    .map((part) => number(Number.parseInt(part, 16) / 255))
    .join(' ');
}
