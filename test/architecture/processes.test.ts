import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('only a test with a process of its own loads code anew: the others would load all of it again', () => {
  const files = readdirSync('test', { recursive: true }).map((name) => join('test', String(name)));
  const shared = files.filter((file) => file.endsWith('.test.ts') && !file.endsWith('.alone.test.ts'));
  const anew = ['reset' + 'Modules', 'do' + 'Mock', 'vi.' + 'mock('];
  expect(shared.filter((file) => anew.some((word) => readFileSync(file, 'utf8').includes(word)))).toEqual([]);
});
