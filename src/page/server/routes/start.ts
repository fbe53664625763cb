import { basename, join } from 'node:path';
import { safeFileName } from '../../../world/file-name.ts';
import { foldersIn } from '../../folder/browse.ts';
import { copyFolder, recentFolders, rememberFolder } from '../../folder/recent.ts';
import { writing } from '../../folder/save.ts';
import type { Answer, Beginning } from '../../protocol.ts';
import { text } from '../body.ts';
import type { Desk, Routes } from '../desk.ts';
import { openDistrict } from './district.ts';

/** «Начало», and the end. */
export function startRoutes(desk: Desk): Routes {
  return {
    start: async () => start(desk),
    open: async (body) => openAny(desk, text(body, 'path').trim()),
    folders: async (body) => foldersIn(desk.session.means.files, text(body, 'path'), desk.home.folders),
    create: async (body) => opened(desk, create(desk, text(body, 'name'))),
    sample: async () => opened(desk, openSample(desk)),
    leave: async () => {
      desk.session.close();
      return null;
    },
    end: async () => {
      // The answer goes out first.
      setTimeout(desk.end, 100);
      return null;
    },
  };
}

function start({ session, home, sample }: Desk): Beginning {
  const { files, version } = session.means;
  return { version, home: home.folders, recent: recentFolders(files, home), hasSample: sample !== null };
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
  if (name.trim() === '') return { refused: { message: 'Напишите, как назвать папку: например, «Сказка».' } };
  const folder = join(home.folders, safeFileName(name, 'x').replace(/\.x$/u, ''));
  if (session.means.files.stat(folder) !== null)
    return { refused: { message: 'Папка с таким именем уже есть. Откройте её или назовите новую иначе.' } };
  return session.begin(folder);
}

function openSample({ session, home, sample }: Desk): Answer<null> {
  if (sample === null) return { refused: { message: 'С этой программой образца нет.' } };
  const folder = join(home.folders, 'Образец');
  return writing(() => {
    copyFolder(session.means.files, sample, folder);
    return session.open(folder);
  });
}
