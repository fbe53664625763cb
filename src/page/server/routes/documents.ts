import { basename } from 'node:path';
import { safeFileName } from '../../../world/file-name.ts';
import { filesOfSet } from '../../folder/document-files.ts';
import { documentsOf, saveDocuments } from '../../folder/documents.ts';
import type { OpenFolder } from '../../folder/place.ts';
import { writing } from '../../folder/save.ts';
import { restoreVersion, versions } from '../../folder/versions.ts';
import type { MadeFileLink } from '../../protocol.ts';
import { text } from '../body.ts';
import { aimOf, type Desk, inFolder, linkTo, pause, type Routes, saving } from '../desk.ts';
import { mimeOf } from '../mime.ts';
import { zipOf } from '../zip.ts';

/** «Документы», and former versions of the files. */
export function documentRoutes(desk: Desk): Routes {
  return {
    documents: inFolder(desk, async (place, body) => {
      const [, aim] = await aimOf(desk, place);
      const set = text(body, 'set');
      return documentsOf(place, await desk.session.workspace(place, set), set, aim, pause);
    }),
    file: inFolder(desk, async (place, body) =>
      file(desk, place, text(body, 'id'), text(body, 'format'), text(body, 'as')),
    ),
    zip: inFolder(desk, async (place, body) => zipped(desk, place, text(body, 'set'))),
    'save-documents': inFolder(desk, async (place, body) => {
      const [, aim] = await aimOf(desk, place);
      return saveDocuments(place, text(body, 'set'), aim);
    }),
    versions: inFolder(desk, async (place) => versions(place)),
    restore: saving(desk, (place, body) =>
      writing(() =>
        restoreVersion(place, text(body, 'id'))
          ? { value: null }
          : { refused: { message: 'Этой прежней версии больше нет.' } },
      ),
    ),
  };
}

/** The address under which a document can be fetched once; null when it cannot be made. */
async function file(
  desk: Desk,
  place: OpenFolder,
  id: string,
  format: string,
  as: string,
): Promise<MadeFileLink | null> {
  const product = await desk.session.file(place, id, format);
  if (!product) return null;
  return linkTo(desk, {
    bytes: product.bytes,
    mime: mimeOf(product.name),
    ...(as === 'download' ? { name: product.name } : {}),
  });
}

async function zipped(desk: Desk, place: OpenFolder, set: string): Promise<MadeFileLink | null> {
  const products = await filesOfSet(place, await desk.session.workspace(place, set), set);
  return zipOf(desk, `Документы – ${safeFileName(basename(place.input), 'zip')}`, products);
}
