import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { reportIds } from '../../src/making/usage.ts';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { SAMPLE } from './run.ts';

const PERIOD = '<meta name="period" content="{{usage.period.id}}"/>';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  mkdirSync(join(folder, 'own'));
  return () => rmSync(folder, { recursive: true });
});

function ownTemplate(id: string, tag: string): void {
  const text = `<head><title>Отчёт</title>${tag}</head><body><p>Отчёт</p></body>`;
  writeFileSync(join(folder, 'own', `${id}.hbs`), text);
}

it('a template of one’s own that reports on a period is made by report too', () => {
  ownTemplate('district-report', PERIOD);
  expect(reportIds(readCatalogue(disk, [TEMPLATES, join(folder, 'own')]))).toEqual([
    'usage-report',
    'support-digest',
    'district-report',
  ]);
});

it('where no template reports on a period, report says so and makes nothing else', async () => {
  ownTemplate('usage-report', '');
  ownTemplate('support-digest', '');
  const told: string[] = [];
  const code = await run(
    ['report', '--input', SAMPLE, '--templates', join(folder, 'own'), '--output', join(folder, 'output')],
    {
      print: (line) => void told.push(line),
      printError: (line) => void told.push(line),
      status: () => {},
      typed: (text) => text,
      style: (_, text) => text,
    },
  );
  expect(code).toBe(2);
  expect(told.join('\n')).toMatch(
    /^ {2}ошибка: Ни один шаблон не отчитывается за период\.\n.*<meta name="period"/u,
  );
  expect(disk.stat(join(folder, 'output'))).toBeNull();
});
