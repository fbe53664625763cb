import { basename } from 'node:path';
import { rememberFolder } from '../../folder/recent.ts';
import { refusing } from '../../folder/save.ts';
import type { Answer, MadeFileLink } from '../../protocol.ts';
import { askedIn, text, texts } from '../body.ts';
import { type Desk, doing, linkTo, type Routes } from '../desk.ts';
import { mimeOf } from '../mime.ts';

/** «Район». */
export function districtRoutes(desk: Desk): Routes {
  const { district } = desk;
  return {
    district: async () => district.state(),
    'district-documents': async (body) => district.makeDocuments(texts(body, 'ids'), askedIn(body)),
    'district-figures': async (body) => district.countFigures(askedIn(body)),
    'district-stop': doing(() => district.stop()),
    'district-save': async () => district.save(),
    'district-file': async (body) => districtFile(desk, text(body, 'id'), text(body, 'format')),
    'district-open': async (body) => openOrganization(desk, text(body, 'folder')),
    'district-add': async (body) => addOrganization(desk, text(body, 'name')),
    'district-close': doing(() => district.close()),
  };
}

/** `id` empty: whatever there is of the format. */
async function districtFile(desk: Desk, id: string, format: string): Promise<MadeFileLink | null> {
  const files = await desk.district.files();
  const made = files.find((one) => one.format === format && (id === '' || one.id === id));
  return made ? linkTo(desk, { bytes: made.bytes, mime: mimeOf(made.name), name: made.name }) : null;
}

/** Of the district, which stays open behind it. */
function openOrganization({ district, session }: Desk, name: string): Answer<null> {
  const folder = district.folderOf(name);
  return folder === null ? refusing('Такой папки здесь нет.') : session.open(folder);
}

function addOrganization({ district, session }: Desk, name: string): Answer<null> {
  const added = district.add(name);
  return 'refused' in added ? added : session.open(added.value);
}

/** Opens a folder of organisations; null when it is none. `isNew`: it may be empty still. */
export function openDistrict(
  { district, session, home }: Desk,
  path: string,
  isNew = false,
): ReturnType<Desk['district']['open']> {
  const answer = district.open(path, isNew);
  if (answer === null || 'refused' in answer || district.root === null) return answer;
  session.close();
  session.changed();
  rememberFolder(session.means.files, home, { path: district.root, name: basename(district.root) });
  return answer;
}
