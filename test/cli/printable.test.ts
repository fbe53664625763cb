import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printable, printableJson } from '../../src/cli/printable.ts';
import { sferumDocs } from './run.ts';

const HOSTILE = 'а\u001B[2J\u009B31m\u202Eб\u2066в\n';

describe('what is printed', () => {
  it('does not command the terminal', () => {
    expect(printable(HOSTILE)).toBe('а\uFFFD[2J\uFFFD31m\uFFFDб\uFFFDв\uFFFD');
  });

  it.each([0, 2])('is the same JSON for a reader, with an indent of %i', (indent) => {
    const text = printableJson({ value: HOSTILE, list: [1] }, indent);
    expect(JSON.parse(text)).toEqual({ value: HOSTILE, list: [1] });
    expect(text).not.toMatch(/[\0-\x09\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/u);
    expect(text.split('\n').length > 1).toBe(indent > 0);
  });

  it('holds for what decline and init repeat of the command', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'sferum-docs-')), 'сад\u001B[2J');
    const declined = await sferumDocs(['decline', 'ква\u001B[2Jкер']);
    const started = await sferumDocs(['init', folder]);
    expect([started.code, started.out]).toEqual([0, expect.stringContaining('сад\uFFFD[2J')]);
    for (const { out, err } of [declined, started]) expect(out + err).not.toContain('\u001B');
  });
});
