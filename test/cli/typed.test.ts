import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/command-table.ts';
import { programOf, READERS, startedBy, withFolders } from '../../src/cli/typed.ts';
import { quotedPath } from '../../src/world/shell.ts';
import { edit, ROOT, sferumDocs, smallFolder } from './run.ts';

describe('commands in messages', () => {
  it('know which commands read a folder of facts', () => {
    const reading = COMMANDS.filter(({ options }) => options().some(({ long }) => long === '--input'));
    expect(reading.map(({ name }) => name)).toEqual(READERS);
  });

  it.each([
    ['Покажет sferum-docs check', 'Покажет sferum-docs check --input "мой сад"'],
    ['Покажет sferum-docs facts --show-values', 'Покажет sferum-docs facts --input "мой сад" --show-values'],
    ['Уже: sferum-docs check --input сад', 'Уже: sferum-docs check --input сад'],
    ['Коды: sferum-docs fields.', 'Коды: sferum-docs fields.'],
    ['Справка: sferum-docs --help', 'Справка: sferum-docs --help'],
    ['Файл .sferum-docs.lock', 'Файл .sferum-docs.lock'],
  ])('%s', (text, typed) => {
    expect(withFolders(text, { input: 'мой сад', templates: [] })).toBe(typed);
  });

  it('name the templates too, and not the usual folder', () => {
    const given = { input: 'input', templates: ['свои'] };
    expect(withFolders('sferum-docs check', given)).toBe('sferum-docs check --templates свои');
  });

  const HERE = { folder: '/opt/sad/', main: '/opt/sad/dist/cli/main.js', engine: '/usr/bin/node' };

  it.each([
    ['/opt/sad/dist/cli/main.js', '/opt/sad', {}, 'node dist/cli/main.js'],
    ['/opt/sad/dist/cli/main.js', '/home/a', {}, 'node /opt/sad/dist/cli/main.js'],
    ['/root/.npm/_npx/f6/node_modules/.bin/sferum-docs', '/opt/sad', {}, 'node dist/cli/main.js'],
    ['/usr/local/bin/sferum-docs', '/home/a', {}, 'sferum-docs'],
    ['/a/мой сад/main.js', '/home/a', { main: '/a/мой сад/main.js' }, 'node "/a/мой сад/main.js"'],
    [
      '/opt/sad/dist/cli/main.js',
      '/opt/sad',
      { engine: '/opt/node/node' },
      '/opt/node/node dist/cli/main.js',
    ],
    ['/opt/sad/dist/cli/main.js', '/opt', { engine: '/opt/node/node' }, 'node/node sad/dist/cli/main.js'],
    [
      '/a/мой сад/app/dist/cli/main.js',
      '/home/a',
      { folder: '/a/мой сад/app/', main: '/a/мой сад/app/dist/cli/main.js', engine: '/a/мой сад/node/node' },
      '"/a/мой сад/node/node" "/a/мой сад/app/dist/cli/main.js"',
    ],
  ])('begin as the user can start the program again: %s from %s', (script, stand, other, program) => {
    expect(programOf({ script, stand, ...HERE, ...other })).toBe(program);
    expect(startedBy(program, 'Коды: sferum-docs fields, .sferum-docs.lock')).toBe(
      `Коды: ${program} fields, .sferum-docs.lock`,
    );
  });

  it.each([
    'мой сад',
    'сад $HOME `id` "Сказка"',
    "сад 'Ромашка'!",
    "Ёлка's $5",
    'сад,школа',
    '@сад',
    'сад (1) & школа',
    '-сад',
  ])('name folders as the shell takes them for one word: %s', (folder) => {
    const { stdout } = spawnSync('bash', ['-c', `printf %s ${quotedPath(folder)}`], { encoding: 'utf8' });
    expect(stdout).toBe(folder);
  });

  it('of README are one line that bash, cmd and PowerShell take alike: no comment, no list, no npx', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8').split('## For developers')[0] ?? '';
    const commands = [...readme.matchAll(/node dist\/cli\/main\.js[^\n`]*/gu)].map(([text]) => text);
    expect(commands.length).toBeGreaterThan(8);
    expect(commands.filter((text) => /[#&|;<>$%^']|(?<!"[^"]*),/u.test(text))).toEqual([]);
    expect(readme).not.toMatch(/npx sferum|&&|(?<!main\.js )sferum-docs (?:[a-z]+|--)/u);
  });

  it('stand at the end of their sentence: what is copied with a full stop is another command', () => {
    const names = readdirSync(join(ROOT, 'src'), { recursive: true }).map(String);
    const texts = names
      .filter((name) => name.endsWith('.ts') && !name.startsWith('problems'))
      .map((name) => readFileSync(join(ROOT, 'src', name), 'utf8'));
    const found = texts.flatMap((text) => text.match(/sferum-docs [a-z][^'`\n]*[.;,!?]['`]/gu) ?? []);
    expect(found).toEqual([]);
  });

  it('are printed so, for people and for machines', async () => {
    const folder = smallFolder();
    edit(folder, (text) => text.replace(/^shortName: .*$/mu, 'shortName: Зюзюбрь'));
    const args = ['check', '--input', join(folder, 'input')];
    expect((await sferumDocs(args, folder)).err).toContain(
      `sferum-docs check --input ${join(folder, 'input')}`,
    );
    expect((await sferumDocs([...args, '--json'], folder)).out).toContain(
      `sferum-docs check --input ${join(folder, 'input')}`,
    );
  });
});

describe('init', () => {
  it('makes no second list beside one that is there, and says what can be typed', async () => {
    const folder = smallFolder();
    mkdirSync(join(folder, 'мой сад'));
    writeFileSync(join(folder, 'мой сад/Staff.xlsx'), '');
    writeFileSync(join(folder, 'мой сад/organization.yaml.txt'), 'kind: school');
    const { out } = await sferumDocs(['init', 'мой сад'], folder);
    expect(out).toContain(`${join('мой сад', 'Staff.xlsx')} уже есть, не тронут.`);
    expect(out).toContain(`${join('мой сад', 'organization.yaml.txt')} уже есть, не тронут.`);
    expect(out).not.toContain('staff.csv');
    expect(out).toMatch(/sferum-docs check --input "мой сад"\n$/u);
  });
});
