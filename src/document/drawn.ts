/** Blocks that are drawn. */

/** A chart with its figures; each writer draws it at its best. At least one figure of its data is known. */
export interface Chart {
  readonly type: 'chart';
  /** `line`: over time; `bar`: units beside one another. */
  readonly kind: 'line' | 'bar';
  readonly title: string;
  /** «чел.», «сообщ.»; «%» when the values are shares from 0 to 1, shown in per cent; may be empty. */
  readonly unit: string;
  /** What the chart shows, for those who do not see it. */
  readonly alt: string;
  /** At least one. */
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: string;
  /** `target`: what the data is held against, drawn as a line of its own. */
  readonly role: 'data' | 'target';
  /** One a category, not rounded; null is «нет данных»: a gap, never 0. */
  readonly values: readonly (number | null)[];
}

/** A QR code, black on white, flush left. */
export interface QrCode {
  readonly type: 'qr';
  /** What a reader of the code gets: an address. */
  readonly text: string;
  /** Side of the square, with its quiet zone, in millimetres. */
  readonly size: number;
  /** Alternative text, for those who do not see it. */
  readonly alt: string;
}
