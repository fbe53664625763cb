import { basename, join } from 'node:path';
import { foldersIn, newFolder } from '../../folder/browse.ts';
import { copyFolder, recentFolders, rememberFolder } from '../../folder/recent.ts';
import { refusing, writing } from '../../folder/save.ts';
import type { Answer, Beginning } from '../../protocol.ts';
import { text } from '../body.ts';
import { type Desk, doing, type Routes } from '../desk.ts';
import { openDistrict } from './district.ts';

/** «Начало», and the end. */
export function startRoutes(desk: Desk): Routes {
  return {
    start: async () => start(desk),
    open: async (body) => openAny(desk, text(body, 'path').trim()),
    folders: async (body) => foldersIn(desk.session.means.files, text(body, 'path'), desk.home.folders),
    create: async (body) => opened(desk, create(desk, text(body, 'name'))),
    'begin-organization': async () => opened(desk, desk.session.beginEmpty()),
    'begin-district': async () =>
      openDistrict(desk, desk.session.empty ?? '', true) ?? refusing('Выберите папку ещё раз.'),
    sample: async () => opened(desk, openSample(desk)),
    leave: doing(() => desk.session.close()),
    // The answer goes out first.
    end: doing(() => setTimeout(desk.end, 100)),
  };
}

function start({ session, home, sample }: Desk): Beginning {
  const { files, version } = session.means;
  const recent = recentFolders(files, home);
  return { version, home: home.folders, recent, empty: session.empty, hasSample: sample !== null };
}

/** A folder of organisations, or of one. */
function openAny(desk: Desk, path: string): Answer<null> {
  return openDistrict(desk, path) ?? opened(desk, desk.session.open(path));
}

/** Remembers the folder that was opened. */
function opened({ session, district, home }: Desk, answer: Answer<null>): Answer<null> {
  if ('refused' in answer || !session.place) return answer;
  district.close();
  const { input } = session.place;
  rememberFolder(session.means.files, home, { path: input, name: basename(input) });
  return answer;
}

function create({ session, home }: Desk, name: string): Answer<null> {
  const folder = newFolder(session.means.files, home.folders, name);
  return 'refused' in folder ? folder : session.begin(folder.value);
}

function openSample({ session, home, sample }: Desk): Answer<null> {
  if (sample === null) return refusing('С этой программой образца нет.');
  const folder = join(home.folders, 'Образец');
  return writing(() => {
    copyFolder(session.means.files, sample, folder);
    return session.open(folder);
  });
}
