import { basename } from 'node:path';
import { safeFileName } from '../../../world/file-name.ts';
import { filesOfSet } from '../../folder/document-files.ts';
import { documentsOf, saveDocuments } from '../../folder/documents.ts';
import type { OpenFolder } from '../../folder/place.ts';
import { refusing, writing } from '../../folder/save.ts';
import { restoreVersion, versions } from '../../folder/versions.ts';
import type { Answer, MadeFileLink } from '../../protocol.ts';
import { text } from '../body.ts';
import { type Desk, inFolder, linkTo, looking, pause, type Routes, saving } from '../desk.ts';
import { mimeOf } from '../mime.ts';
import { zipOf } from '../zip.ts';

/** «Документы», and former versions of the files. */
export function documentRoutes(desk: Desk): Routes {
  return {
    documents: looking(desk, async (place, body, aim) => {
      const set = text(body, 'set');
      return documentsOf(place, await desk.session.workspace(place, set), set, aim, pause);
    }),
    file: inFolder(desk, async (place, body) => file(desk, place, body)),
    zip: inFolder(desk, async (place, body) => zipped(desk, place, text(body, 'set'))),
    'save-documents': looking(desk, (place, body, aim) => saveDocuments(place, text(body, 'set'), aim)),
    versions: inFolder(desk, async (place) => versions(place)),
    restore: saving(desk, (place, body) => writing(() => restored(place, text(body, 'id')))),
  };
}

function restored(place: OpenFolder, id: string): Answer<null> {
  return restoreVersion(place, id) ? { value: null } : refusing('Этой прежней версии больше нет.');
}

/** The address under which a document can be fetched once; null when it cannot be made. */
async function file(desk: Desk, place: OpenFolder, body: unknown): Promise<MadeFileLink | null> {
  const product = await desk.session.file(place, text(body, 'id'), text(body, 'format'));
  if (!product) return null;
  const { name, bytes } = product;
  return linkTo(desk, { bytes, mime: mimeOf(name), ...(text(body, 'as') === 'download' ? { name } : {}) });
}

async function zipped(desk: Desk, place: OpenFolder, set: string): Promise<MadeFileLink | null> {
  const products = await filesOfSet(place, await desk.session.workspace(place, set), set);
  return zipOf(desk, `Документы – ${safeFileName(basename(place.input), 'zip')}`, products);
}
