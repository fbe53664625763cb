import { readFont } from '../../../src/world/fonts.ts';
import { type Faces, facesOf, metricsOf } from '../../../src/writers/typesetting/faces.ts';
import type { Metrics } from '../../../src/writers/typesetting/metrics.ts';

/** The real fonts, made once. */
export const faces: Faces = facesOf(readFont);
export const metrics: Metrics = metricsOf(faces);
