import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isDictionaryLoaded } from '../../src/russian/dictionary.ts';
import { declineTitle } from '../../src/russian/phrases/title.ts';
import { SAMPLE, sferumDocs } from '../cli/run.ts';

it('is not read for the documents of the sample', async () => {
  const output = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  const { code } = await sferumDocs(['generate', '--input', SAMPLE, '--output', output, '--quiet']);
  expect([code, isDictionaryLoaded()]).toEqual([0, false]);
  declineTitle('дворник зимой');
  expect(isDictionaryLoaded()).toBe(true);
});
