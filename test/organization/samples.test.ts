import { describe, expect, test } from 'vitest';
import { starterFiles } from '../../src/making/starter.ts';
import type { Organization } from '../../src/organization/dossier.ts';
import { readDossier } from '../../src/organization/read.ts';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { namesFacts } from '../../src/templating/catalogue-checks.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { checked } from '../checks/support.ts';
import { MemoryFiles } from '../world/memory.ts';
import { dossierOf } from './support.ts';

const catalogue = readCatalogue(disk, [TEMPLATES]);

/** Documents to which the sample should give a date, or the number that they show, and does not. */
function undated(organization: Organization): readonly string[] {
  const words = catalogue.data.vocabularies[organization.kind] ?? {};
  const ofKind = catalogue.templates.filter(({ meta }) => words[meta.when ?? ''] !== 'нет');
  return ofKind.flatMap((template) => {
    const { number, date } = organization.documents[template.id] ?? {};
    const isNumbered = namesFacts(catalogue, template, organization, 'document.number');
    return date && (number || !isNumbered) ? [] : [`${template.id}: ${isNumbered ? 'номер, ' : ''}дата`];
  });
}

describe('the sample kindergarten', async () => {
  const reading = await checked(readDossier(disk, 'input'));
  const { organization, staff, groups } = dossierOf(reading);

  test('has nothing to complain about', () => {
    expect(reading.problems.map(({ severity, code }) => [severity, code])).toEqual([
      ['note', 'file/windows-1251'],
    ]);
  });

  test('dates every document of the catalogue', () => expect(undated(organization)).toEqual([]));

  test('is the one of the issue', () => {
    expect(organization).toMatchObject({
      kind: 'kindergarten',
      platform: 'sferum-vk',
      shortName: 'МБДОУ «Детский сад «Сказка»',
      standard: null,
    });
    expect([staff.length, staff.filter((person) => person.pedagogical).length, groups.length]).toEqual([
      34, 24, 8,
    ]);
    expect(organization.administrator).toMatchObject({ pedagogical: true, post: 'методист' });
    for (const { mobile, email } of staff) {
      expect(mobile ?? '+7\u{A0}(900)\u{A0}000-00-00').toMatch(/^\+7\u{A0}\(900\)\u{A0}000-00-\d\d$/u);
      expect(email ?? 'x@skazka.example').toMatch(/\.example$/u);
    }
  });

  test('documents are dated in the school year 2024/2025, councils before, the request last', () => {
    const { documents, councils } = organization;
    const order = documents['order-use']?.date ?? '';
    for (const council of councils) expect((council.protocol.date ?? '') < order).toBe(true);
    expect(documents['order-administrator']?.date ?? '').toBe('2024-09-02');
    expect((documents.request?.date ?? '') > (documents['order-administrator']?.date ?? '')).toBe(true);
  });
});

describe('the sample school', async () => {
  const reading = await checked(readDossier(disk, 'test/golden/school-max/input'));
  const { organization, staff, groups } = dossierOf(reading);

  test('has nothing to complain about', () => expect(reading.problems).toEqual([]));

  test('dates every document of the catalogue', () => expect(undated(organization)).toEqual([]));

  test('is another organisation in every respect', () => {
    expect(organization).toMatchObject({
      kind: 'school',
      platform: 'sferum-max',
      standard: '2025',
      controller: null,
    });
    expect(organization.head).toMatchObject({ gender: 'm', post: 'директор' });
    expect(organization.style).toMatchObject({ fontSize: 13, orderWord: 'spaced', spacedInitials: true });
    expect([staff.length, groups.length]).toEqual([21, 10]);
    expect(organization.councils[1]?.protocol.number).toBe('05');
  });
});

test('the starter folder asks for what is missing and nothing else', async () => {
  const files = starterFiles(catalogue).map(({ name, bytes }) => [`new/${name}`, bytes]);
  const { problems, dossier } = await readDossier(new MemoryFiles(Object.fromEntries(files)), 'new');
  expect(dossier).toBeNull();
  expect(new Set(problems.map((problem) => problem.code))).toEqual(
    new Set(['organization/missing', 'organization/no-administrator', 'staff/empty']),
  );
});
