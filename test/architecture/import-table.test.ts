import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { importsOf } from './imports.ts';
import { readSources } from './syntax.ts';

/** Rooms by name (`reading`; `problem` for the file `src/problem.ts`), each with the rooms that it imports. */
type Rooms = ReadonlyMap<string, ReadonlySet<string>>;

/** The rows of the table «Folders» that are of `src`, in their order: `src/reading/`, what it holds, what it imports. */
function tableRooms(page: string): Rooms {
  const rows = [...page.matchAll(/^\| `src\/([\w-]+)(?:\/|\.ts)` \|.*\| (.*) \|$/gmu)];
  return new Map(rows.map(([, room = '', imports = '']) => [room, new Set(namesIn(imports))]));
}

function namesIn(imports: string): readonly string[] {
  return imports === 'nothing' ? [] : imports.split(', ');
}

function trueRooms(): Rooms {
  const rooms = new Map<string, Set<string>>();
  for (const source of readSources()) {
    const own = roomOf(source.file);
    const paths = importsOf(source).map(({ specifier }) => specifier ?? '');
    const reached = paths.filter((path) => path.startsWith('.')).map((path) => target(source.file, path));
    const others = reached.map(roomOf).filter((room) => room !== own);
    rooms.set(own, new Set([...(rooms.get(own) ?? []), ...others]));
  }
  return rooms;
}

function target(file: string, path: string): string {
  return posix.join(posix.dirname(file), path);
}

/** `src/reading/table/csv.ts` → `reading`, `src/problem.ts` → `problem`; a path that leaves `src` is a room nobody knows. */
function roomOf(file: string): string {
  return /^src\/([\w-]+)/u.exec(file)?.[1] ?? file;
}

/** `making → checks` for every arrow, and the rooms themselves. */
function arrows(rooms: Rooms): readonly string[] {
  return [...rooms].flatMap(([room, imports]) => [room, ...[...imports].map((to) => `${room} → ${to}`)]);
}

/** Arrows that run up: a table without any has no circle either. */
function upward(rooms: Rooms): readonly string[] {
  const order = [...rooms.keys()];
  return [...rooms].flatMap(([room, imports]) =>
    [...imports].filter((to) => order.indexOf(to) <= order.indexOf(room)).map((to) => `${room} → ${to}`),
  );
}

const TABLE = tableRooms(readFileSync('docs/architecture.md', 'utf8'));

it('the import table of docs/architecture.md is what the rooms import: no arrow more, none less', () => {
  const [told, found] = [arrows(TABLE), arrows(trueRooms())];
  expect(found.filter((arrow) => !told.includes(arrow))).toEqual([]);
  expect(told.filter((arrow) => !found.includes(arrow))).toEqual([]);
});

it('every room imports only rooms further down in the table', () => {
  expect(upward(TABLE)).toEqual([]);
});

it('a circle cannot be written down in any order', () => {
  const page = '| `src/a/` | x | b |\n| `src/b/` | y | c |\n| `src/c.ts` | z | a |';
  expect(upward(tableRooms(page))).toEqual(['c → a']);
});
