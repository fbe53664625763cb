import { pageLayout } from '../layout.ts';
import { frameKey, writeFrame } from './library-frame.ts';
import type { PreparedFrame } from './prepared-frames.ts';

/** What most documents have; for others the library is loaded. */
const USUAL = [12, 13, 14].flatMap((fontSize) =>
  [1, 2, 3, 4].map((clauses) => ({
    layout: pageLayout('ordinary', '2025', { fontSize }),
    lists: ['sections' as const, ...Array.from({ length: clauses }, () => 'clauses' as const)],
  })),
);

/** The value `PREPARED_FRAMES` of the program, as JSON. */
export async function preparedFrames(): Promise<Readonly<Record<string, PreparedFrame>>> {
  const frames = USUAL.map(async ({ layout, lists }) => {
    const { texts, constant } = await writeFrame(layout, lists);
    const entries = constant.map(({ name, deflated, ...entry }) => ({
      ...entry,
      name: base64(name),
      deflated: base64(deflated),
    }));
    return [frameKey(layout, lists), { texts, constant: entries }] as const;
  });
  return Object.fromEntries(await Promise.all(frames));
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
