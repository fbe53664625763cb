import { pageLayout } from '../layout.ts';
import { frameKey, writeFrame } from './library-frame.ts';
import type { PreparedFrame } from './prepared-frames.ts';

/** What most documents have; for others the library is loaded. */
const USUAL = [
  ...[12, 13, 14].map((fontSize) => pageLayout('ordinary', '2025', { fontSize })),
  pageLayout('ordinary', '2025', { look: 'leaflet' }),
];

/** The value `PREPARED_FRAMES` of the program, as JSON. */
export async function preparedFrames(): Promise<Readonly<Record<string, PreparedFrame>>> {
  const frames = USUAL.map(async (layout) => {
    const { texts, constant } = await writeFrame(layout);
    const entries = constant.map(({ name, deflated, ...entry }) => ({
      ...entry,
      name: base64(name),
      deflated: base64(deflated),
    }));
    return [frameKey(layout), { texts, constant: entries }] as const;
  });
  return Object.fromEntries(await Promise.all(frames));
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
