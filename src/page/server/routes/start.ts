import { basename, join } from 'node:path';
import { safeFileName } from '../../../world/file-name.ts';
import { copyFolder, recentFolders, rememberFolder } from '../../folder/recent.ts';
import { writing } from '../../folder/save.ts';
import type { Answer, Beginning } from '../../protocol.ts';
import { text } from '../body.ts';
import type { Desk, Routes } from '../desk.ts';

/** «Начало», and the end. */
export function startRoutes(desk: Desk): Routes {
  return {
    start: async () => start(desk),
    open: async (body) => opened(desk, desk.session.open(text(body, 'path').trim())),
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

/** Remembers the folder that was opened. */
function opened({ session, home }: Desk, answer: Answer<null>): Answer<null> {
  if ('value' in answer && session.place)
    rememberFolder(session.means.files, home, {
      path: session.place.input,
      name: basename(session.place.input),
    });
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
