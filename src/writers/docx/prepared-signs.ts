import type { Sign } from '../../document/signs.ts';

/** Pixels of signs as base64. Nothing while the program runs from its source: the build puts here what `prepare-signs.ts` makes. */
export const PREPARED_SIGNS: Readonly<Partial<Record<Sign, string>>> = {};
