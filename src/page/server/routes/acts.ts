import { safeFileName } from '../../../world/file-name.ts';
import type { ActView, EditionToIssue, IssueWish, TypedAct } from '../../acts-protocol.ts';
import { actFileOf, actView } from '../../folder/acts/act-view.ts';
import { editionFiles, editionView, issueTheEdition, saveEdition } from '../../folder/acts/edition.ts';
import { issueDocuments, unissue } from '../../folder/acts/issue.ts';
import { attach, enterTyped, layInScan, repealByTyped, stamp } from '../../folder/acts/lay-in.ts';
import { registerState, registerTable } from '../../folder/acts/register-state.ts';
import { setTick, signingList } from '../../folder/acts/signing-list.ts';
import type { OpenFolder } from '../../folder/place.ts';
import type { MadeFileLink } from '../../protocol.ts';
import { isTrue, text, texts } from '../body.ts';
import { changing, type Desk, inFolder, linkTo, looking, type Routes, saving } from '../desk.ts';
import { mimeOf } from '../mime.ts';
import { zipOf } from '../zip.ts';

/** «Журнал», an issued act, and what documents become acts by. */
export function actRoutes(desk: Desk): Routes {
  return {
    register: looking(desk, (place, _, aim, { reading }) =>
      registerState(place, reading.draft?.tables ?? {}, aim),
    ),
    act: looking(desk, (place, body, aim) => actView(place, text(body, 'key'), aim)),
    ...fileRoutes(desk),
    ...changeRoutes(desk),
    ...editionRoutes(desk),
    ...signingRoutes(desk),
  };
}

function fileRoutes(desk: Desk): Routes {
  return {
    'register-table': inFolder(desk, async (place) => {
      const bytes = registerTable(place);
      return bytes && linkTo(desk, { bytes, mime: 'text/csv; charset=utf-8', name: 'Журнал.csv' });
    }),
    'act-file': inFolder(desk, async (place, body) => actFile(desk, place, body)),
    'act-zip': looking(desk, (place, body, aim) =>
      actZip(desk, place, actView(place, text(body, 'key'), aim)),
    ),
  };
}

function changeRoutes(desk: Desk): Routes {
  return {
    issue: changing(desk, (place, body, aim) => issueDocuments(place, wishIn(body), aim)),
    unissue: changing(desk, (place, body, aim) => unissue(place, text(body, 'key'), aim)),
    attach: changing(desk, (place, body, aim) =>
      attach(place, text(body, 'key'), { name: text(body, 'name'), bytes: bytesOf(body) }, aim),
    ),
    stamp: changing(desk, (place, body, aim) => stamp(place, text(body, 'key'), aim)),
    'enter-act': changing(desk, (place, body, aim) => enterTyped(place, typedIn(body), aim)),
    'repeal-act': changing(desk, (place, body, aim) =>
      repealByTyped(place, text(body, 'key'), typedIn(body), aim),
    ),
  };
}

function editionRoutes(desk: Desk): Routes {
  return {
    edition: looking(desk, (place, body, aim) => editionView(place, text(body, 'key'), aim)),
    'edition-zip': inFolder(desk, async (place, body) =>
      zipOf(desk, 'Новая редакция.zip', await editionFiles(place, text(body, 'key'))),
    ),
    'save-edition': changing(desk, (place, body, aim) => saveEdition(place, text(body, 'key'), aim)),
    'issue-edition': changing(desk, (place, body, aim) => issueTheEdition(place, editionIn(body), aim)),
  };
}

function signingRoutes(desk: Desk): Routes {
  return {
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

function wishIn(body: unknown): IssueWish {
  return { ids: texts(body, 'ids'), withBlanks: isTrue(body, 'withBlanks') };
}

function editionIn(body: unknown): EditionToIssue {
  return {
    key: text(body, 'key'),
    number: text(body, 'number').trim(),
    date: text(body, 'date'),
    basis: text(body, 'basis').trim(),
    withBlanks: isTrue(body, 'withBlanks'),
  };
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
function actZip(desk: Desk, place: OpenFolder, view: ActView | null): MadeFileLink | null {
  if (!view) return null;
  const files = [...view.files, ...view.beside].flatMap((name) => {
    const bytes = actFileOf(place, view.key, name);
    return bytes ? [{ name, bytes }] : [];
  });
  return zipOf(desk, safeFileName(view.name, 'zip'), files);
}
