import { expect, it } from 'vitest';
import { frameKey, unpacked, writeFrame } from '../../src/writers/docx/library-frame.ts';
import { preparedFrames } from '../../src/writers/docx/prepare-frames.ts';
import { pageLayout } from '../../src/writers/layout.ts';
import type { ZipEntry } from '../../src/writers/zip.ts';

it('what the build prepares of a Word package is what the library writes for any sheet', async () => {
  const prepared = await preparedFrames();
  const sheets = [
    pageLayout('permanent', '2016', { fontSize: 12, orientation: 'landscape' }),
    pageLayout('ordinary', '2025', { isNumbered: false }),
  ];
  for (const layout of sheets) {
    const frame = prepared[frameKey(layout)];
    if (!frame) throw new Error('not prepared');
    const { texts, constant } = unpacked(JSON.parse(JSON.stringify(frame)));
    const written = await writeFrame(layout);
    expect(constant.map(plain)).toEqual(written.constant.map(plain));
    expect(texts).toEqual(written.texts);
  }
});

function plain({ name, deflated, size, crc }: ZipEntry): unknown {
  return { name: [...name], deflated: [...deflated], size, crc };
}
