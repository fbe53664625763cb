import { GlobalFonts } from 'canvas';
import { readFont } from '../../world/fonts.ts';
import { FAMILY } from '../chart/look.ts';
import { FACES } from '../typesetting/metrics.ts';

let registered = false;

/** The font is ours, no system font is needed. */
export function registerFonts(): void {
  if (registered) return;
  for (const face of FACES) GlobalFonts.register(Buffer.from(readFont(face)), FAMILY);
  registered = true;
}
