import { expect, it } from 'vitest';
import { readDossier } from '../../src/organization/read.ts';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { SETS, type SetName } from '../../src/templating/sets.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { SAMPLE } from '../cli/run.ts';
import { dossierOf } from '../organization/support.ts';

const { templates } = readCatalogue(disk, [TEMPLATES]);
const { organization } = dossierOf(await readDossier(disk, SAMPLE));

function members(set: SetName): readonly { readonly id: string; readonly place: number }[] {
  return templates
    .map(({ id, meta }) => ({ id, place: meta.sets[set] ?? 0 }))
    .filter(({ place }) => place > 0)
    .sort((a, b) => a.place - b.place);
}

it.each(Object.keys(SETS) as SetName[])('%s has documents, each at a place of its own', (set) => {
  const places = members(set).map(({ place }) => place);
  expect(places.length).toBeGreaterThan(2);
  expect(new Set(places).size).toBe(places.length);
});

it.each(['registration', 'transition', 'change-administrator'] as const)(
  'nothing of %s is signed before what stands above it, as the sample dates its documents',
  (set) => {
    const dates = members(set).flatMap(({ id }) => organization.documents[id]?.date ?? []);
    expect(dates).toEqual([...dates].sort());
  },
);

it('a document and what it follows stand in that order', () => {
  for (const set of Object.keys(SETS) as SetName[]) {
    const ids = members(set).map(({ id }) => id);
    const early = templates.flatMap(({ id, meta }) =>
      meta.relations.follows
        .filter(
          ({ severity, id: before }) => severity === 'error' && ids.includes(id) && ids.includes(before),
        )
        .filter((before) => ids.indexOf(before.id) > ids.indexOf(id))
        .map((before) => `${set}: ${id} < ${before.id}`),
    );
    expect(early).toEqual([]);
  }
});
