import { GROUP_FACTS } from '../organization/columns/group-columns.ts';
import { STAFF_FACTS } from '../organization/columns/staff-columns.ts';
import { FORMS_COLUMNS } from '../organization/forms.ts';
import { type StarterDocument, starterFile, starterHeader } from '../organization/starter.ts';
import type { Catalogue } from '../templating/catalogue.ts';
import { namesFacts } from '../templating/catalogue-checks.ts';

export interface StarterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files that a new organisation begins with: every fact and column explained, every document of the catalogue listed. */
export function starterFiles(catalogue: Catalogue): readonly StarterFile[] {
  const titles = FORMS_COLUMNS.list.map(({ title }) => title);
  return [
    file('forms.csv', header(titles)),
    file('groups.csv', header(starterHeader(GROUP_FACTS))),
    file('organization.yaml', starterFile(documentsOf(catalogue))),
    file('staff.csv', header(starterHeader(STAFF_FACTS))),
  ];
}

function documentsOf(catalogue: Catalogue): readonly StarterDocument[] {
  const [platform = ''] = Object.keys(catalogue.data.platforms);
  const key = { platform, kind: 'kindergarten' } as const;
  return catalogue.templates.map((template) => ({
    id: template.id,
    about: template.meta.about,
    dating: template.meta.dating,
    isNumbered: namesFacts(catalogue, template, key, 'document.number'),
  }));
}

/** With a byte order mark, for Excel. */
function header(titles: readonly string[]): string {
  return `\u{FEFF}${titles.join(';')}\n`;
}

function file(name: string, text: string): StarterFile {
  return { name, bytes: new TextEncoder().encode(text) };
}
