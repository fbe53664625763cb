import { basename, dirname, join } from 'node:path';
import { GROUP_FACTS } from '../organization/columns/group-columns.ts';
import { STAFF_FACTS } from '../organization/columns/staff-columns.ts';
import { FORMS_COLUMNS } from '../organization/forms.ts';
import { type StarterDocument, starterFile, starterHeader } from '../organization/starter.ts';
import type { Result } from '../problem.ts';
import { fileProblem } from '../reading/file-problem.ts';
import type { Catalogue } from '../templating/catalogue.ts';
import { namesFacts } from '../templating/catalogue-checks.ts';
import { MAPPING_STARTER } from '../usage/exports/files/mapping-starter.ts';
import type { Files } from '../world/files.ts';
import { putFile } from '../world/put-file.ts';

export interface StarterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file of the starter where it was put, or stood already. */
export interface PlacedFile {
  readonly path: string;
  /** False: it was there and stays as it is. */
  readonly isNew: boolean;
}

/** Puts the starter files into a folder; those that are there stay as they are. */
export function putStarter(
  files: Files,
  folder: string,
  catalogue: Catalogue,
): Result<readonly PlacedFile[]> {
  try {
    return { value: starterFiles(catalogue).map((file) => placed(files, folder, file)) };
  } catch (error) {
    return { problem: fileProblem(error, 'output/not-written', 'Папка не создана', folder) };
  }
}

function placed(files: Files, folder: string, { name, bytes }: StarterFile): PlacedFile {
  const path = join(folder, name);
  const there = files.list(dirname(path)).find((one) => isSameList(one, basename(name)));
  if (there !== undefined) return { path: join(dirname(path), there), isNew: false };
  putFile(files, path, bytes);
  return { path, isNew: true };
}

/** True for a list that is there in any form: `staff.xlsx` beside `staff.csv` would be one too many. */
function isSameList(name: string, ours: string): boolean {
  const [stem] = ours.split('.');
  return new RegExp(`^${stem}\\.(?:csv|xlsx|ya?ml|txt)(?:\\.txt)?$`, 'iu').test(name);
}

/** The files that a new organisation begins with: every fact and column explained, every document of the catalogue listed. */
export function starterFiles(catalogue: Catalogue): readonly StarterFile[] {
  const titles = FORMS_COLUMNS.list.map(({ title }) => title);
  return [
    file('forms.csv', header(titles)),
    file('groups.csv', header(starterHeader(GROUP_FACTS))),
    file('organization.yaml', starterFile(documentsOf(catalogue))),
    file('staff.csv', header(starterHeader(STAFF_FACTS))),
    file('usage/columns.yaml', MAPPING_STARTER),
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
