import { expect, it } from 'vitest';
import type { Catalogue } from '../../src/templating/catalogue.ts';
import { checkTemplates, namesFacts } from '../../src/templating/catalogue-checks.ts';
import { catalogue, dossier } from './world.ts';

const WRONG = '<head><title>Т</title></head>\n<body><p>{{usage.period.label}} {{platform.shrot}}</p></body>';

/** The catalogue with the number of times that the syntax tree of its template was taken to be walked. */
function counted(read: Catalogue): { readonly watched: Catalogue; readonly walks: () => number } {
  let walks = 0;
  const templates = read.templates.map((template) => ({
    ...template,
    get program() {
      walks += 1;
      return template.program;
    },
  }));
  return { watched: { ...read, templates }, walks: () => walks };
}

it('templates are walked once for a platform and kind, however many organisations ask', () => {
  const { watched, walks } = counted(catalogue({ note: WRONG }));
  const [template] = watched.templates;
  if (!template) throw new Error('no template');
  for (let index = 0; index < 100; index += 1) {
    const { organization } = dossier({ shortName: `Детский сад № ${index}` });
    expect(checkTemplates(watched, organization).map(({ code }) => code)).toEqual(['template/unknown-field']);
    expect(namesFacts(watched, template, organization, 'usage.')).toBe(true);
    expect(namesFacts(watched, template, organization, 'movement.')).toBe(false);
  }
  expect(walks()).toBe(1);
});

it('another platform, another kind and another catalogue have answers of their own', () => {
  const read = catalogue({ note: '<head><title>Т</title></head>\n<body><p>{{platform.email}}</p></body>' });
  const told = (platform: string, kind: 'kindergarten' | 'school', from = read): number =>
    checkTemplates(from, { platform, kind }).length;
  expect([told('test', 'kindergarten'), told('test', 'school'), told('other', 'school')]).toEqual([0, 0, 1]);
  expect(told('test', 'kindergarten', catalogue({ note: WRONG }))).toBe(1);
});
