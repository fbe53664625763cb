import type { FaceName } from '../typesetting/metrics.ts';

/** A subset as plain data: bytes as base64. */
export interface PreparedSubset {
  readonly fontName: string;
  readonly fontFile: string;
  readonly length: number;
  readonly cidToGid: string;
  readonly toUnicode: string;
  readonly widths: string;
}

/** Of the base codes. Nothing while the program runs from its source: the build puts here what `prepare-fonts.ts` makes. */
export const PREPARED_SUBSETS: Readonly<Partial<Record<FaceName, PreparedSubset>>> = {};
