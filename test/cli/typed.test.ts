import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/command-table.ts';
import { programOf, READERS, startedBy, withFolders } from '../../src/cli/typed.ts';
import { edit, sferumDocs, workFolder } from './run.ts';

describe('commands in messages', () => {
  it('know which commands read a folder of facts', () => {
    const reading = COMMANDS.filter(({ options }) => options.some(({ long }) => long === '--input'));
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

  it.each([
    ['/home/a/sad/node_modules/.bin/sferum-docs', {}, 'npx sferum-docs'],
    ['C:\\sad\\dist\\cli\\main.js', { npm_command: 'exec' }, 'npx sferum-docs'],
    ['/usr/local/bin/sferum-docs', {}, 'sferum-docs'],
    ['/home/a/мой сад/dist/cli/main.js', {}, 'node "/home/a/мой сад/dist/cli/main.js"'],
  ])('begin as the program was started: %s', (script, env, program) => {
    expect(programOf(script, env)).toBe(program);
    expect(startedBy(program, 'Коды: sferum-docs fields, .sferum-docs.lock')).toBe(
      `Коды: ${program} fields, .sferum-docs.lock`,
    );
  });

  it('are printed so, for people and for machines', async () => {
    const folder = workFolder();
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
    const folder = workFolder();
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
