import { basename } from 'node:path';
import { rememberFolder } from '../../folder/recent.ts';
import type { MadeFileLink } from '../../protocol.ts';
import { askedIn, text, texts } from '../body.ts';
import { type Desk, linkTo, type Routes } from '../desk.ts';
import { mimeOf } from '../mime.ts';

/** «Район». */
export function districtRoutes(desk: Desk): Routes {
  const { district, session } = desk;
  return {
    district: async () => district.state(),
    'district-documents': async (body) => district.makeDocuments(texts(body, 'ids'), askedIn(body)),
    'district-figures': async (body) => district.countFigures(askedIn(body)),
    'district-stop': async () => {
      district.stop();
      return null;
    },
    'district-save': async () => district.save(),
    'district-file': async (body): Promise<MadeFileLink | null> => {
      const [id, format] = [text(body, 'id'), text(body, 'format')];
      const made = (await district.files()).find(
        (one) => one.format === format && (id === '' || one.id === id),
      );
      return made ? linkTo(desk, { bytes: made.bytes, mime: mimeOf(made.name), name: made.name }) : null;
    },
    /** An organisation of the district: the district stays open behind it. */
    'district-open': async (body) => {
      const folder = district.folderOf(text(body, 'folder'));
      return folder === null ? { refused: { message: 'Такой папки здесь нет.' } } : session.open(folder);
    },
    'district-add': async (body) => {
      const added = district.add(text(body, 'name'));
      return 'refused' in added ? added : session.open(added.value);
    },
    'district-close': async () => {
      district.close();
      return null;
    },
  };
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
