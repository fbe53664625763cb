import type { ActRecord } from '../acts/act.ts';
import { editionOn } from '../templating/context.ts';
import { formats, loadWriter } from '../writers/registry.ts';
import { sheetOf } from './lay-out.ts';

export type ActSheet = ReturnType<typeof sheetOf>;

/** The tree of an act on its page, as it was when it was issued. */
export function sheetOfAct({ tree, date, facts }: ActRecord): ActSheet {
  return sheetOf(tree, facts.standard ?? editionOn(date), facts.style);
}

/** True when this program makes the very same bytes of the act: then a copy shows the very same text. */
export async function isSameText(sheet: ActSheet, format: string, bytes: Uint8Array): Promise<boolean> {
  const known = formats().find((one) => one === format);
  if (!known) return false;
  const write = await loadWriter(known);
  const [written] = [await write(sheet.tree, sheet.layout)].flat();
  return written !== undefined && Buffer.compare(written.bytes, bytes) === 0;
}
