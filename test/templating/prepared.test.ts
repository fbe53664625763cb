import { runInThisContext } from 'node:vm';
import { expect, it } from 'vitest';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { checkTemplates, namedFacts } from '../../src/templating/catalogue-checks.ts';
import type { TemplateSource } from '../../src/templating/check-context.ts';
import { preparedSource } from '../../src/templating/prepare.ts';
import { NOTHING_PREPARED, type Prepared } from '../../src/templating/prepared.ts';
import { newEngine } from '../../src/templating/render-engine.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { MemoryFiles } from '../world/memory.ts';

const prepared = runInThisContext(`(${preparedSource(disk, TEMPLATES)})`) as Prepared;

// That documents come out the same is held in test/cli/same-bytes.long.test.ts: the bundle is prepared, the source is not.
it('what the build prepares of the shipped templates is what a run finds out', () => {
  const [ready, fresh] = [prepared, NOTHING_PREPARED].map((known) => readCatalogue(disk, [TEMPLATES], known));
  if (!ready || !fresh) throw new Error('no catalogue');
  expect(ready.templates.filter(({ code }) => code === null)).toEqual([]);
  const shown = ({ templates, partials, data, problems }: typeof ready): unknown =>
    withoutCode([templates, [...partials], data, problems]);
  expect(shown(ready)).toEqual(shown(fresh));
  expect(ready.data.tables.filter((table) => !Object.values(prepared.tables).includes(table))).toEqual([]);
  expect(ready.data.tables).toEqual(fresh.data.tables);
  const { platforms, vocabularies } = fresh.data;
  const keys = Object.values(prepared.named).flatMap((named) => Object.keys(named));
  expect(keys).toHaveLength(Object.keys(platforms).length * Object.keys(vocabularies).length);
  for (const platform of Object.keys(platforms)) {
    for (const kind of ['kindergarten', 'school'] as const) {
      const key = { platform, kind };
      expect([...namedFacts(ready, key)]).toEqual([...namedFacts(fresh, key)]);
      expect(checkTemplates(ready, key)).toEqual([]);
    }
  }
});

function withoutCode(part: unknown): unknown {
  // The parser's own objects as plain ones.
  return JSON.parse(JSON.stringify(part, (key, value) => (key === 'code' ? undefined : value)));
}

it('a text that was changed, and a catalogue with something beside, are read and checked as they are', () => {
  const note = '<head><title>Т</title></head>\n<body><p>{{organization.shotName}}</p></body>';
  const shipped = readCatalogue(disk, [TEMPLATES], prepared);
  const texts = Object.fromEntries(shipped.sources.map(({ file, bytes }) => [`t/${relative(file)}`, bytes]));
  const files = new MemoryFiles({ ...texts, 't/note.hbs': note });
  const read = readCatalogue(files, ['t'], prepared);
  expect(read.templates.filter(({ code }) => code === null).map(({ id }) => id)).toEqual(['note']);
  const told = checkTemplates(read, { platform: 'sferum-vk', kind: 'school' });
  expect(told.map(({ code, file }) => [code, file])).toEqual([['template/unknown-field', 't/note.hbs']]);
});

/** In its folder of templates. */
function relative(file: string): string {
  return file.slice(file.indexOf('templates/') + 'templates/'.length);
}

it('a prepared template is compiled without being parsed', () => {
  const read = readCatalogue(disk, [TEMPLATES], prepared);
  const unparsed = <T extends TemplateSource>(source: T): T =>
    Object.defineProperty({ ...source }, 'program', {
      get: () => {
        throw new Error(`${source.file} is parsed`);
      },
    });
  const partials = new Map([...read.partials].map(([name, partial]) => [name, unparsed(partial)]));
  const engine = newEngine({ ...read, partials });
  for (const template of read.templates) expect(engine.delegate(unparsed(template))).toBeTypeOf('function');
});
