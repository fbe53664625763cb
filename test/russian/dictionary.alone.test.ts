import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isDictionaryLoaded } from '../../src/russian/dictionary.ts';
import { agree } from '../../src/russian/text/number.ts';
import { declineTitle } from '../../src/russian/written/title.ts';
import { SAMPLE, sferumDocs } from '../cli/run.ts';

/** What the program counts when it tells what it did. */
const COUNTED = [
  'акт',
  'документ',
  'файл',
  'ошибка',
  'предупреждение',
  'заметка',
  'изменение',
  'строка',
  'организация',
  'неделя',
  'день',
];

it('is not read for the documents of the sample and for what is said of them', async () => {
  const output = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  const { code } = await sferumDocs(['generate', '--input', SAMPLE, '--output', output]);
  for (const word of COUNTED) agree(5, word);
  expect([code, isDictionaryLoaded()]).toEqual([0, false]);
  declineTitle('дворник зимой');
  expect(isDictionaryLoaded()).toBe(true);
});
