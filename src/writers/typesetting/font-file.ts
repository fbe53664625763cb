import { createRequire } from 'node:module';
import type * as Fontkit from 'fontkit';

const load = createRequire(import.meta.url);

let fontkit: typeof Fontkit | undefined;

/** A TrueType file, parsed. Hardly any run needs one: the library is loaded for the first. */
export function openFont(bytes: Uint8Array): Fontkit.Font {
  fontkit ??= load('fontkit') as typeof Fontkit;
  return fontkit.create(bytes);
}
