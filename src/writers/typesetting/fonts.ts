import { readFont } from '../../world/fonts.ts';
import { type Faces, facesOf, metricsOf } from './faces.ts';
import type { Metrics } from './metrics.ts';

let made: { readonly faces: Faces; readonly metrics: Metrics } | undefined;

/** Made for the first document, then shared by all. */
export function fonts(): { readonly faces: Faces; readonly metrics: Metrics } {
  if (made === undefined) {
    const faces = facesOf(readFont);
    made = { faces, metrics: metricsOf(faces) };
  }
  return made;
}
