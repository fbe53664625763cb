import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/command-table.ts';
import type { CommandDescription } from '../../src/cli/table/description.ts';
import type { Problem } from '../../src/problem.ts';
import { LOCK } from '../../src/world/files.ts';
import { SELF } from '../../src/world/owner.ts';
import { ROOT, SAMPLE, sferumDocs } from './run.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  return () => rmSync(folder, { recursive: true });
});

/** Exit code and problems of a run whose standard output must be one JSON document, and whose other output nothing. */
async function json(
  args: readonly string[],
  commands?: readonly CommandDescription[],
): Promise<{ readonly code: number | null; readonly problems: readonly Problem[] }> {
  const words = args.includes('--json') ? args : [...args, '--json'];
  const { code, out, err } = await sferumDocs(words, ROOT, commands);
  expect(err).toBe('');
  const { problems } = JSON.parse(out) as { readonly problems: readonly Problem[] };
  expect(problems).toEqual(expect.any(Array));
  return { code, problems };
}

const WITH_JSON = COMMANDS.filter(({ options }) => options().some(({ long }) => long === '--json'));
const NAMES = WITH_JSON.map(({ name }) => name);

it('is an option of these commands', () => {
  expect(NAMES).toEqual([
    ...['generate', 'summary', 'check', 'issue', 'unissue', 'amend', 'facts', 'report'],
    ...['fields', 'lint', 'verify', 'stamp', 'site', 'decline'],
  ]);
});

describe.each(NAMES)('%s --json prints one JSON document', (name) => {
  const words = ['check', 'facts', 'report', 'site'].includes(name) ? [] : ['x'];

  it('for an option that there is not', async () => {
    expect(await json([name, '--fromat'])).toMatchObject({
      code: 2,
      problems: [{ code: 'command/wrong', message: expect.stringContaining('«--fromat»') }],
    });
  });

  it('for an option without its value', async () => {
    const option = { facts: '--input', fields: '--templates', decline: '--kind' }[name] ?? '--date';
    expect(await json([name, '--json', option])).toMatchObject({
      code: 2,
      problems: [{ code: 'command/wrong', message: expect.stringContaining(option) }],
    });
  });

  it('for a bug', async () => {
    const broken = COMMANDS.map((command) => ({
      ...command,
      call: () => Promise.reject(new TypeError('no value of the user')),
    }));
    const { code, problems } = await json([name, ...words], broken);
    expect([code, problems.map((problem) => problem.code)]).toEqual([3, ['program/bug']]);
    expect(problems[0]?.message).toMatch(/TypeError, test\.ts:\d+/u);
    expect(problems[0]?.message).not.toContain('no value');
  });

  it('for a folder or file that cannot be opened', async () => {
    const denied = COMMANDS.map((command) => ({
      ...command,
      call: () => Promise.reject(Object.assign(new Error(), { code: 'EACCES', path: 'x/y.hbs' })),
    }));
    expect(await json([name, ...words], denied)).toMatchObject({
      code: 1,
      problems: [{ code: 'file/unreadable', file: 'x/y.hbs', hint: expect.stringContaining('права') }],
    });
  });
});

describe('--json prints one JSON document', () => {
  it.each([
    [['generate', 'regulatoin'], 'command/unknown-document'],
    [['generate', '--format', 'odt'], 'command/wrong'],
    [['check', '--date', '31.02.2025'], 'command/wrong'],
    [['check', 'лишнее'], 'command/wrong'],
    [['report', '--period', '2025-Q5'], 'command/bad-period'],
    [['report', '--from', '01.01.2025'], 'command/bad-period'],
    [['fields', 'regulatoin'], 'command/unknown-document'],
    [['lint'], 'command/wrong'],
    [['lint', 'act.txt', '--kind', 'hospital'], 'command/wrong'],
    [['decline'], 'command/wrong'],
    [['generat'], 'command/wrong'],
    [['init', 'x'], 'command/wrong'],
  ])('for wrong usage %j, with exit code 2', async (args, expected) => {
    const { code, problems } = await json(args);
    expect([code, problems.map((problem) => problem.code)]).toEqual([2, [expected]]);
  });

  it.each(['generate', 'check', 'report'])('for %s of a folder that is not there', async (name) => {
    const { code, problems } = await json([name, '--input', join(folder, 'нет')]);
    expect([code, problems[0]?.code]).toEqual([1, 'folder/missing']);
  });

  it.each(['generate', 'check', 'fields'])('for %s with a template that is a folder', async (name) => {
    mkdirSync(join(folder, 'x.hbs'));
    const { code, problems } = await json([name, '--templates', folder]);
    expect([code, problems.map((problem) => problem.code)]).toEqual([1, ['file/unreadable']]);
  });

  it('for files that are not there', async () => {
    const path = join(folder, 'нет');
    expect(await json(['lint', path])).toMatchObject({ code: 1, problems: [{ code: 'file/unreadable' }] });
    expect(await json(['decline', '--batch', path])).toMatchObject({
      code: 1,
      problems: [{ code: 'file/missing' }],
    });
  });

  it('for a folder in which another run is at work', async () => {
    writeFileSync(join(folder, `.${LOCK}.lock`), JSON.stringify({ ...SELF, pid: process.ppid }));
    const args = ['generate', 'order-use', '--format', 'docx', '--input', SAMPLE, '--output', folder];
    const { code, problems } = await json(args);
    expect([code, problems.filter(({ severity }) => severity === 'error').map((one) => one.code)]).toEqual([
      1,
      ['output/taken'],
    ]);
  });

  it('for an output folder that is a file', async () => {
    const output = join(folder, 'output');
    writeFileSync(output, 'x');
    const { code, problems } = await json(['generate', 'order-use', '--input', SAMPLE, '--output', output]);
    expect([code, problems.at(-1)?.code]).toEqual([1, 'output/not-written']);
  });

  it('for the list of documents', async () => {
    expect(await json(['fields'])).toEqual({ code: 0, problems: [] });
    expect(await json(['fields', 'request'])).toEqual({ code: 0, problems: [] });
  });
});
