import { safeFileName } from '../../../world/file-name.ts';
import type { ActView, EditionToIssue, TypedAct } from '../../acts-protocol.ts';
import { actFileOf, actView } from '../../folder/acts/act-view.ts';
import { editionFiles, editionView, issueTheEdition, saveEdition } from '../../folder/acts/edition.ts';
import { issueDocuments, unissue } from '../../folder/acts/issue.ts';
import { attach, enterTyped, layInScan, repealByTyped, stamp } from '../../folder/acts/lay-in.ts';
import { registerState, registerTable } from '../../folder/acts/register-state.ts';
import { setTick, signingList } from '../../folder/acts/signing-list.ts';
import type { OpenFolder } from '../../folder/place.ts';
import type { MadeFileLink } from '../../protocol.ts';
import { isTrue, text, texts } from '../body.ts';
import { aimed, type Desk, inFolder, linkTo, type Routes, saving } from '../desk.ts';
import { mimeOf } from '../mime.ts';
import type { Route } from '../serve.ts';
import { zipOf } from '../zip.ts';

/** Routes that write, with what leads from their problems to the fields. */
function changingOn(desk: Desk): (work: Parameters<typeof aimed>[1]) => Route {
  return (work) => saving(desk, aimed(desk, work));
}

/** «Журнал», an issued act, and what documents become acts by. */
export function actRoutes(desk: Desk): Routes {
  const changing = changingOn(desk);
  return {
    register: inFolder(
      desk,
      aimed(desk, (place, _, aim, { reading }) => registerState(place, reading.draft?.tables ?? {}, aim)),
    ),
    'register-table': inFolder(desk, async (place) => {
      const bytes = registerTable(place);
      return bytes && linkTo(desk, { bytes, mime: 'text/csv; charset=utf-8', name: 'Журнал.csv' });
    }),
    act: inFolder(
      desk,
      aimed(desk, (place, body, aim) => actView(place, text(body, 'key'), aim)),
    ),
    'act-file': inFolder(desk, async (place, body) => actFile(desk, place, body)),
    'act-zip': inFolder(
      desk,
      aimed(desk, (place, body, aim) => actZip(desk, place, actView(place, text(body, 'key'), aim))),
    ),
    issue: changing((place, body, aim) =>
      issueDocuments(place, { ids: texts(body, 'ids'), withBlanks: isTrue(body, 'withBlanks') }, aim),
    ),
    unissue: changing((place, body, aim) => unissue(place, text(body, 'key'), aim)),
    attach: changing((place, body, aim) =>
      attach(place, text(body, 'key'), { name: text(body, 'name'), bytes: bytesOf(body) }, aim),
    ),
    stamp: changing((place, body, aim) => stamp(place, text(body, 'key'), aim)),
    'enter-act': changing((place, body, aim) => enterTyped(place, typedIn(body), aim)),
    'repeal-act': changing((place, body, aim) => repealByTyped(place, text(body, 'key'), typedIn(body), aim)),
    ...editionRoutes(desk),
    ...signingRoutes(desk),
  };
}

function editionRoutes(desk: Desk): Routes {
  const changing = changingOn(desk);
  return {
    edition: inFolder(
      desk,
      aimed(desk, (place, body, aim) => editionView(place, text(body, 'key'), aim)),
    ),
    'edition-zip': inFolder(desk, async (place, body) =>
      zipOf(desk, 'Новая редакция.zip', await editionFiles(place, text(body, 'key'))),
    ),
    'save-edition': changing((place, body, aim) => saveEdition(place, text(body, 'key'), aim)),
    'issue-edition': changing((place, body, aim) => issueTheEdition(place, editionIn(body), aim)),
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
