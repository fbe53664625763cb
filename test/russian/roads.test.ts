import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { declineText } from '../../src/russian/kinds/decline.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GUIDE = readFileSync(join(ROOT, 'docs/russian.md'), 'utf8');

/** Cells of the rows of the table under a heading. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const chapter = GUIDE.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const lines = chapter.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

it.each(rowsUnder('Examples'))('%s «%s»: %s, %s', (kind = '', text = '', gen, dat, why) => {
  expect(declineText(text, { kind })).toMatchObject({ gen, dat, why: why === '' ? null : why });
});

it.each(['name', 'title'])('the road of a %s passes functions that are there', (road) => {
  const text = rowsUnder(`The road of a ${road}`)
    .map(([step]) => step)
    .join('\n');
  const steps = [...text.matchAll(/`(\w+)` \(`([^`]+\.ts)`\)/gu)];
  expect(steps.length).toBeGreaterThan(7);
  for (const [, name, path = ''] of steps) {
    const folder = path.startsWith('organization/') ? 'src' : 'src/russian';
    const code = readFileSync(join(ROOT, folder, path), 'utf8');
    expect(code, path).toContain(`export function ${name}(`);
  }
});

it('a room knows the rooms that the guide says and no other', () => {
  const rooms = rowsUnder('Rooms').flatMap(([room = '', , knows = '']) => {
    const name = /^`(\w+)\/`$/u.exec(room)?.[1];
    return name ? [[name, knows.split(', ').filter(Boolean)] as const] : [];
  });
  expect(rooms.length).toBe(7);
  for (const [at, [room, knows]] of rooms.entries()) {
    const below = rooms.slice(at + 1).map(([name]) => name);
    expect(below, room).toEqual(expect.arrayContaining([...knows]));
    const folder = join(ROOT, 'src/russian', room);
    const code = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    const used = code.flatMap((text) => [...text.matchAll(/from '\.\.\/(\w+)\//gu)].map(([, name]) => name));
    expect([...new Set(used)].sort(), room).toEqual([...knows].sort());
  }
});
