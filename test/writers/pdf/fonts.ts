import { readFont } from '../../../src/world/fonts.ts';
import { type Faces, metricsOf, parseFaces } from '../../../src/writers/typesetting/faces.ts';
import type { Metrics } from '../../../src/writers/typesetting/metrics.ts';

/** The real fonts, parsed once. */
export const faces: Faces = parseFaces(readFont);
export const metrics: Metrics = metricsOf(faces);
