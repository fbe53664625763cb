import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, district, districtOfSamples, states } from './district.ts';
import { SAMPLE, spawned } from './run.ts';

/** A batch of one document does all that a batch of all of them does. */
const QUICK = ['order-use', '--format', 'docx'] as const;

describe('batch', () => {
  it('gives the bytes of generate, all documents of the sample', () => {
    const root = districtOfSamples('А', 'Б');
    const single = join(root, 'Б/single');
    expect(spawned(['generate', '--input', SAMPLE, '--output', single]).code).toBe(0);
    expect(spawned(['batch', root]).code).toBe(0);
    expect(contents(join(root, 'А/output'))).toEqual(contents(single));
  });

  it('tells of an organisation that takes more memory than there is, and goes on', () => {
    const root = districtOfSamples('А', 'Б');
    writeFileSync(join(root, 'Б/organization.yaml'), 'kind: кот');
    const { code, err } = spawned(['batch', root], undefined, { NODE_OPTIONS: '--max-old-space-size=36' });
    expect(code).toBe(1);
    expect(err).toContain('Не хватило памяти: в файлах этой организации слишком много строк.');
    expect(states(join(root, 'результаты.csv'))).toEqual(['А ошибка', 'Б ошибка']);
    expect(err).toContain('Б: organization.yaml');
    expect(existsSync(join(root, 'А/output/manifest.json'))).toBe(false);
  });

  it('leaves out what has not changed, unless told to make all', () => {
    const root = district('А', 'Б', 'В', 'Г');
    const table = join(root, 'результаты.csv');
    expect(spawned(['batch', root, ...QUICK]).code).toBe(0);
    appendFileSync(join(root, 'Б/groups.csv'), '\r\n');
    const [document = ''] = readdirSync(join(root, 'В/output')).filter((name) => name.endsWith('.docx'));
    rmSync(join(root, 'В/output', document));
    rmSync(join(root, 'Г/groups.csv'));
    spawned(['batch', root, ...QUICK]);
    expect(states(table)).toEqual(['А без изменений', 'Б готово', 'В готово', 'Г готово']);
    expect(existsSync(join(root, 'В/output', document))).toBe(true);
    spawned(['batch', root, ...QUICK, '--all']);
    expect(states(table)).toEqual(['А готово', 'Б готово', 'В готово', 'Г готово']);
  });

  it('puts the documents into another folder, one part of the organisations at a time', () => {
    const root = district('А', 'Б', 'В', 'Г');
    const output = join(root, 'документы');
    for (const shard of ['1/2', '2/2'])
      expect(spawned(['batch', root, ...QUICK, '--output', output, '--shard', shard]).code).toBe(0);
    const rows = ['1', '2'].flatMap((part) => states(join(output, `результаты ${part} из 2.csv`)));
    expect([...rows].sort()).toEqual(['А готово', 'Б готово', 'В готово', 'Г готово']);
    expect(existsSync(join(output, 'Г/manifest.json'))).toBe(true);
    expect(existsSync(join(root, 'Г/output'))).toBe(false);
  });

  it('makes the reports of all organisations for the period that is asked for', () => {
    const root = districtOfSamples('А', 'Б');
    const report = ['usage-report', 'support-digest', '--format', 'docx'];
    const bytesOf = (folder: string) =>
      Object.entries(contents(folder)).filter(([name]) => name.endsWith('.docx'));
    for (const period of [
      ['--period', '2025-Q1'],
      ['--from', '05.05.2025', '--to', '18.05.2025'],
    ]) {
      expect(spawned(['batch', root, ...report, ...period]).code).toBe(0);
      const single = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
      spawned(['report', '--format', 'docx', '--input', SAMPLE, '--output', single, ...period]);
      for (const name of ['А', 'Б'])
        expect(bytesOf(join(root, name, 'output'))).toEqual(expect.arrayContaining(bytesOf(single)));
    }
    expect(bytesOf(join(root, 'А/output'))).toHaveLength(4);
  });
});
