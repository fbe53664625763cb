import type { Dossier, Organization, OrganizationDraft, Person } from '../../src/organization/dossier.ts';
import { readOrganization } from '../../src/organization/organization.ts';
import { People } from '../../src/organization/people.ts';
import { collect } from '../../src/reading/complain.ts';
import { SectionReader } from '../../src/reading/yaml/section-reader.ts';
import { readYaml } from '../../src/reading/yaml/yaml.ts';
import { type Catalogue, readCatalogue } from '../../src/templating/catalogue.ts';
import { MemoryFiles } from '../world/memory.ts';

/** A small invented staff and organisation for tests of templates. */
export const PERSON: Person = {
  last: 'Иванова',
  first: 'Мария',
  middle: 'Петровна',
  gender: 'f',
  post: 'старший воспитатель',
  category: null,
  unit: null,
  role: null,
  pedagogical: true,
  email: 'ivanova@skazka.example',
  mobile: '+7\u00A0(900)\u00A0000-00-02',
  hired: null,
  dismissed: null,
  lastFixed: false,
  nameForms: {},
  postForms: {},
  line: 2,
};

export const HEAD: Person = {
  ...PERSON,
  last: 'Ремчук',
  first: 'Олег',
  middle: 'Ильич',
  gender: 'm',
  post: 'заведующий',
  pedagogical: false,
  line: 1,
};

/** What an organisation file says in which nothing stands: a new fact is missing here like the others. */
function emptyOrganization(): OrganizationDraft {
  const { complain } = collect();
  const section = readYaml('{}', 'organization.yaml', complain);
  if (!section) throw new Error('no section');
  const reader = new SectionReader(section, 'organization.yaml', complain, 'organization');
  return readOrganization(reader, new People([], 'whole'));
}

const ORGANIZATION: Organization = {
  ...emptyOrganization(),
  kind: 'kindergarten',
  platform: 'test',
  fullName: 'Муниципальное учреждение «Детский сад «Сказка»',
  shortName: 'МБДОУ «Детский сад «Сказка»',
  place: 'г. Энск',
  head: HEAD,
  administrator: PERSON,
  councils: [],
  documents: { note: { number: '7', date: '2024-09-02', basis: null } },
  style: {
    fontSize: 14,
    lineSpacing: 1.15,
    hyphenation: 'да',
    founderAbove: 'нет',
    cardsPerSheet: 4,
    orderWord: 'capitals',
    spacedInitials: false,
  },
};

export function dossier(changes: Partial<Organization> = {}): Dossier {
  return {
    organization: { ...ORGANIZATION, ...changes },
    staff: [HEAD, PERSON],
    groups: [],
    tables: {},
    previous: null,
    forms: new Map(),
    clauses: [],
  };
}

const DATA = {
  't/data/platforms/test.yaml':
    'short: {nom: ИКОП, gen: ИКОП, dat: ИКОП, acc: ИКОП, ins: ИКОП, prep: ИКОП}\nemail: info@x.example\n',
  't/data/vocabulary/kindergarten.yaml':
    'pupils: {nom: воспитанники, gen: воспитанников, dat: воспитанникам, acc: воспитанников, ins: воспитанниками, prep: воспитанниках}\n',
};

/** A catalogue of templates given as texts: `note` → body of `t/note.hbs`; partials as `partials/x`. */
export function catalogue(templates: Readonly<Record<string, string>>): Catalogue {
  const files = Object.entries(templates).map(([name, text]) => [`t/${name}.hbs`, text] as const);
  return readCatalogue(new MemoryFiles({ ...DATA, ...Object.fromEntries(files) }), ['t']);
}
