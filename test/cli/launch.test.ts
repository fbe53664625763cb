import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { launch } from '../../src/cli/commands/launch.ts';
import type { Desktop } from '../../src/world/desktop.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { SAMPLE } from './run.ts';

const OPTIONS = {
  templates: [TEMPLATES],
  date: null,
  quiet: false,
  showValues: false,
  json: false,
  formats: ['docx'] as const,
  dryRun: false,
  force: false,
  version: '1.0.0',
  today: '2026-11-27',
};

let home: string;
let shown: string[];
let asked: string[];
let printed: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  [shown, asked, printed] = [[], [], ''];
});

/** A double click of a person who gives this answer when she is asked. */
function click(answer = ''): Promise<number> {
  const desktop: Desktop = {
    isWatched: false,
    ask: async (question) => {
      asked.push(question);
      return answer;
    },
    show: (folder) => void shown.push(folder),
    browse: (address) => void shown.push(address),
    documents: join(home, 'Documents'),
    settings: join(home, 'settings'),
  };
  const print = (line: string): void => {
    printed += `${line}\n`;
  };
  const same = (text: string): string => text;
  const style = (_: string, text: string): string => text;
  const terminal = { print, printError: print, status: () => {}, typed: same, style };
  return launch(OPTIONS, { files: disk, terminal }, desktop);
}

describe('a double click', () => {
  it('the first time asks for a folder, puts the starter there, says what to fill in and shows it', async () => {
    const facts = join(home, 'Documents/Сферум-документы/Моя организация');
    expect(await click()).toBe(0);
    expect(asked).toEqual([expect.stringContaining(join(home, 'Documents/Сферум-документы'))]);
    expect(readdirSync(facts)).toEqual(expect.arrayContaining(['organization.yaml', 'staff.csv']));
    expect(printed).toContain('staff.csv – список работников');
    expect(shown).toEqual([facts]);
  });

  it('makes the documents of what was filled in, beside the facts, and shows them; the folder is asked for once', async () => {
    const chosen = join(home, 'На флешке «А»');
    await click(`"${chosen}"`);
    for (const name of ['organization.yaml', 'staff.csv', 'groups.csv'])
      cpSync(join(SAMPLE, name), join(chosen, 'Моя организация', name));
    expect(await click('другая')).toBe(0);
    expect(asked).toHaveLength(1);
    expect(shown).toEqual([join(chosen, 'Моя организация'), join(chosen, 'Документы')]);
    expect(existsSync(join(chosen, 'Документы/Памятка для работников.docx'))).toBe(true);
  });

  it('shows the facts when they have errors', async () => {
    await click();
    const facts = join(home, 'Documents/Сферум-документы/Моя организация');
    writeFileSync(join(facts, 'organization.yaml'), 'kind: кот\n');
    expect(await click()).toBe(1);
    expect(shown.at(-1)).toBe(facts);
  });

  it('asks anew when its settings are spoilt', async () => {
    await click();
    writeFileSync(join(home, 'settings/settings.json'), '{"folder": 5');
    await click();
    expect(asked).toHaveLength(2);
    expect(JSON.parse(readFileSync(join(home, 'settings/settings.json'), 'utf8'))).toEqual({
      folder: join(home, 'Documents/Сферум-документы'),
    });
  });
});
