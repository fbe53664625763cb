import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const PAGES = ['README.md', 'CONTRIBUTING.md', ...filesOf('docs').filter((file) => file.endsWith('.md'))];
const CODE = ['src', 'test', 'scripts', '.ci'].flatMap(filesOf);

function filesOf(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).replaceAll('\\', '/'));
}

/** What a pattern finds in a file, with the file. */
function found(file: string, pattern: RegExp): readonly (readonly [file: string, path: string])[] {
  return [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, path = '']) => [file, path] as const);
}

it('every file and folder that a page names in `code` is there', () => {
  const named = PAGES.flatMap((page) =>
    found(page, /`((?:src|test|docs|scripts|templates|bench|deploy|\.ci)\/[\w./-]+)`/gu),
  );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(([, path]) => !existsSync(path))).toEqual([]);
});

it('every source that a page names without its folder is somewhere', () => {
  const named = PAGES.flatMap((page) => found(page, /`([\w-]+(?:\/[\w-]+)*\.ts)`/gu));
  const known = CODE.map((file) => `/${file}`);
  expect(named.filter(([, path]) => !known.some((file) => file.endsWith(`/${path}`)))).toEqual([]);
});

it('every link of a page within the project leads somewhere', () => {
  const links = PAGES.flatMap((page) => found(page, /\]\((?!https?:|mailto:|#)([^)#\s]+)/gu));
  expect(links.filter(([page, path]) => !existsSync(join(dirname(page), decodeURI(path))))).toEqual([]);
});

it('every page that a comment cites is there', () => {
  const cited = filesOf('src').flatMap((file) => found(file, /([\w/-]+\.md)\b/gu));
  expect(cited.length).toBeGreaterThan(3);
  expect(cited.filter(([, page]) => !PAGES.includes(page))).toEqual([]);
});
