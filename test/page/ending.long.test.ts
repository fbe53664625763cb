import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DistrictState } from '../../src/page/district-protocol.ts';
import { type Program, startProgram } from './browser.ts';
import { districtFolder } from './district-folder.ts';

const NAMES = ['Сад 1', 'Сад 2', 'Сад 3', 'Сад 4'];

function asker({ address }: Program) {
  const [base, token = ''] = address.split('/#');
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  return async <T>(name: string, body: object = {}): Promise<T> => {
    const question = { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`${base}/api/${name}`, {
      ...question,
      headers: { ...headers, 'x-sferum-docs': token },
    });
    return (await answer.json()) as T;
  };
}

it.each(['SIGTERM', 'SIGINT'] as const)(
  '%s in the middle of a run of many ends the program, and nothing is written by halves',
  async (signal) => {
    const root = districtFolder(NAMES);
    const program = await startProgram([root]);
    const ended = new Promise((resolve) => program.process.once('exit', (code) => resolve(code)));
    const ask = asker(program);
    expect(await ask('district-documents', { ids: [] })).toEqual({ value: null });
    expect((await ask<DistrictState>('district')).run).toMatchObject({ done: 0, total: NAMES.length });
    program.process.kill(signal);
    expect(await ended).toBe(0);
    // The threads had begun; what they had not begun to write is left, with no lock and no temporary file.
    expect(NAMES.filter((name) => existsSync(join(root, name, 'output')))).toEqual([]);
    const hidden = readdirSync(root, { recursive: true, encoding: 'utf8' });
    expect(hidden.filter((name) => /(?:^|[\\/])\.sferum/u.test(name))).toEqual([]);
  },
);
