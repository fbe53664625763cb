import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../cli/run.ts';

const IDS = readdirSync(join(ROOT, 'templates'))
  .filter((file) => file.endsWith('.hbs'))
  .map((file) => file.slice(0, -'.hbs'.length));

const ID = new RegExp(`(?<![\\w/-])(?:${IDS.join('|')})(?![\\w/-])`, 'u');

/** Comments, to be passed over; texts in quotes, and properties of `documents`. */
const TOKENS =
  /\/\*[\s\S]*?\*\/|\/\/.*|(?<text>'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\bdocuments\??\.\w+)/gu;

/** Texts of the code that name a document. */
function namesOf(code: string): readonly string[] {
  const texts = [...code.matchAll(TOKENS)].map(({ groups }) => groups?.text ?? '');
  return texts.filter((text) => !/^['"]\.[^\n]*\.ts['"]$/u.test(text) && ID.test(text));
}

it.each([
  ["['order-use']", 1],
  ["'Приказ «order-use» нет'", 1],
  ['`Примеры:\n  generate request`', 1],
  ['documents.request?.date', 1],
  ["'order-users' + 're-request'", 0],
  ["get movement() { return 'a' } // 'request'", 0],
  ["import type { Node } from './structure.ts';", 0],
])('sees the ids in %s', (code, count) => {
  expect(namesOf(code)).toHaveLength(count);
});

it('no id of a document stands in the code: what the program knows of a document its template says', () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const found = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      namesOf(readFileSync(join(ROOT, 'src', file), 'utf8')).map((text) => `${file}: ${text}`),
    );
  // Of any act that is proofread, a kind that is spelt like an id.
  expect(found.filter((one) => !/^lint\/.*: 'regulation'$/u.test(one))).toEqual([]);
});
