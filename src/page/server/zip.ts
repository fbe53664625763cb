import { zipSync } from 'fflate';
import type { MadeFileLink } from '../protocol.ts';
import { type Desk, linkTo } from './desk.ts';
import { mimeOf } from './mime.ts';

/** The address under which files can be fetched once as an archive; null without any. */
export function zipOf(
  desk: Desk,
  name: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): MadeFileLink | null {
  if (files.length === 0) return null;
  const named = Object.fromEntries(files.map((file) => [file.name, file.bytes]));
  return linkTo(desk, { bytes: zipSync(named, { level: 6 }), mime: mimeOf(name), name });
}
