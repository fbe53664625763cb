import { safeFileName } from '../../../world/file-name.ts';
import type { TypedAct } from '../../acts-protocol.ts';
import { actFileOf, actView } from '../../folder/acts/act-view.ts';
import { editionFiles, editionView, issueTheEdition, saveEdition } from '../../folder/acts/edition.ts';
import { issueDocuments, unissue } from '../../folder/acts/issue.ts';
import { attach, enterTyped, layInScan, repealByTyped, stamp } from '../../folder/acts/lay-in.ts';
import { registerState, registerTable } from '../../folder/acts/register-state.ts';
import { setTick, signingList } from '../../folder/acts/signing-list.ts';
import type { OpenFolder } from '../../folder/place.ts';
import type { MadeFileLink } from '../../protocol.ts';
import { isTrue, text, texts } from '../body.ts';
import { type Desk, inFolder, linkTo, type Routes, saving } from '../desk.ts';
import { mimeOf } from '../mime.ts';
import { zipOf } from '../zip.ts';

/** «Журнал», an issued act, and what documents become acts by. */
export function actRoutes(desk: Desk): Routes {
  return {
    register: inFolder(desk, async (place) => {
      const { reading } = await desk.session.snapshot(place);
      return registerState(place, reading.draft?.tables ?? {});
    }),
    'register-table': inFolder(desk, async (place) => {
      const bytes = registerTable(place);
      return bytes && linkTo(desk, { bytes, mime: 'text/csv; charset=utf-8', name: 'Журнал.csv' });
    }),
    act: inFolder(desk, async (place, body) => actView(place, text(body, 'key'))),
    'act-file': inFolder(desk, async (place, body) => actFile(desk, place, body)),
    'act-zip': inFolder(desk, async (place, body) => actZip(desk, place, text(body, 'key'))),
    issue: saving(desk, (place, body) =>
      issueDocuments(place, { ids: texts(body, 'ids'), withBlanks: isTrue(body, 'withBlanks') }),
    ),
    unissue: saving(desk, (place, body) => unissue(place, text(body, 'key'))),
    attach: saving(desk, (place, body) =>
      attach(place, text(body, 'key'), text(body, 'name'), bytesOf(body)),
    ),
    stamp: saving(desk, (place, body) => stamp(place, text(body, 'key'))),
    edition: inFolder(desk, (place, body) => editionView(place, text(body, 'key'))),
    'edition-zip': inFolder(desk, async (place, body) =>
      zipOf(desk, 'Новая редакция.zip', await editionFiles(place, text(body, 'key'))),
    ),
    'save-edition': saving(desk, (place, body) => saveEdition(place, text(body, 'key'))),
    'issue-edition': saving(desk, (place, body) =>
      issueTheEdition(place, {
        key: text(body, 'key'),
        number: text(body, 'number').trim(),
        date: text(body, 'date'),
        basis: text(body, 'basis').trim(),
        withBlanks: isTrue(body, 'withBlanks'),
      }),
    ),
    'enter-act': saving(desk, (place, body) => enterTyped(place, typedIn(body))),
    'repeal-act': saving(desk, (place, body) => repealByTyped(place, text(body, 'key'), typedIn(body))),
    'lay-in-scan': saving(desk, (place, body) => layInScan(place, text(body, 'id'), bytesOf(body))),
    'signing-list': inFolder(desk, async (place, body) =>
      signingList(place, await desk.session.workspace(place, text(body, 'set')), text(body, 'set')),
    ),
    tick: saving(desk, (place, body) => setTick(place, text(body, 'tick'), isTrue(body, 'isDone'))),
  };
}

function bytesOf(body: unknown): Uint8Array {
  return Buffer.from(text(body, 'bytes'), 'base64');
}

function typedIn(body: unknown): TypedAct {
  const cell = (key: string): string => text(body, key).replace(/\s+/gu, ' ').trim();
  return {
    kind: cell('kind'),
    number: cell('number'),
    date: cell('date'),
    title: cell('title'),
    basis: cell('basis'),
  };
}

function actFile(desk: Desk, place: OpenFolder, body: unknown): MadeFileLink | null {
  const name = text(body, 'name');
  const bytes = actFileOf(place, text(body, 'key'), name);
  if (!bytes) return null;
  const isShown = text(body, 'as') === 'frame' && /\.pdf$/iu.test(name);
  return linkTo(desk, { bytes, mime: mimeOf(name), ...(isShown ? {} : { name }) });
}

/** What was issued, and what was laid beside it. */
function actZip(desk: Desk, place: OpenFolder, key: string): MadeFileLink | null {
  const view = actView(place, key);
  if (!view) return null;
  const files = [...view.files, ...view.beside].flatMap((name) => {
    const bytes = actFileOf(place, key, name);
    return bytes ? [{ name, bytes }] : [];
  });
  return zipOf(desk, safeFileName(view.name, 'zip'), files);
}
