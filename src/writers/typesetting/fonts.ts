import { readFont } from '../../world/fonts.ts';
import { type Faces, metricsOf, parseFaces } from './faces.ts';
import type { Metrics } from './metrics.ts';

let parsed: { readonly faces: Faces; readonly metrics: Metrics } | undefined;

/** Parsed at the first document, then shared by all. */
export function fonts(): { readonly faces: Faces; readonly metrics: Metrics } {
  if (parsed === undefined) {
    const faces = parseFaces(readFont);
    parsed = { faces, metrics: metricsOf(faces) };
  }
  return parsed;
}
