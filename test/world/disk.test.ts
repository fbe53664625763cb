import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { disk } from '../../src/world/disk.ts';

it('files with long names that begin alike are staged side by side', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const paths = ['docx', 'pdf'].map((format) =>
    join(folder, `${'Приказ о назначении '.repeat(5)}.${format}`),
  );
  const staged = paths.map((path) => disk.stage(path, bytes(path)));
  staged.forEach((file, index) => {
    file.commit(paths[index] ?? '');
  });
  for (const path of paths) expect(new TextDecoder().decode(disk.read(path))).toBe(path);
  expect(disk.list(folder)).toHaveLength(2);
});
