import { dirname, join } from 'node:path';
import { digitalDate } from '../russian/text/date.ts';
import { type Computer, freeBytes } from '../world/computer.ts';
import { explainFileError } from '../world/file-error.ts';
import type { Files } from '../world/files.ts';
import { PACKAGE, version } from '../world/package.ts';

/** One thing that was looked at. */
export interface ComputerFinding {
  readonly isGood: boolean;
  readonly text: string;
}

/** Documents of an organisation with a report take some ten megabytes. */
const ROOM = 100 * 1024 * 1024;

/** Whether this computer can do the work. `output`: folder that documents would be written to; `today`: the day by its clock (ISO). */
export function checkComputer(
  { output, today }: { readonly output: string; readonly today: string },
  computer: Computer,
  files: Files,
): readonly ComputerFinding[] {
  const folder = existing(files, output);
  return [
    good(`Программа: версия ${version()}, все файлы на месте (${PACKAGE}).`),
    good(`Node.js ${computer.node}, ${computer.system}.`),
    good(`По часам компьютера сегодня ${digitalDate(today)}, часовой пояс ${computer.timeZone}.`),
    writing(files, folder, output),
    room(folder),
    pictures(computer),
  ];
}

function pictures({ hasPictures }: Computer): ComputerFinding {
  return good(
    hasPictures
      ? 'Картинки диаграмм отдельными файлами (PNG) делаются.'
      : 'Картинки диаграмм отдельными файлами (PNG) здесь не делаются; в DOCX и PDF диаграммы есть.',
  );
}

function good(text: string): ComputerFinding {
  return { isGood: true, text };
}

/** The folder, or the nearest one above that is there. */
function existing(files: Files, folder: string): string {
  const above = dirname(folder);
  return files.stat(folder)?.kind === 'directory' || above === folder ? folder : existing(files, above);
}

function writing(files: Files, folder: string, output: string): ComputerFinding {
  const kind = files.stat(output)?.kind ?? 'directory';
  if (kind !== 'directory')
    return { isGood: false, text: `В папку «${output}» записать нельзя: на её месте файл. Выберите другую.` };
  try {
    files.stage(join(folder, 'sferum-docs.txt'), new Uint8Array(1)).discard();
    return good(`В папку «${output}» можно записывать.`);
  } catch (error) {
    const reason = explainFileError(error);
    if (!reason) throw error;
    return { isGood: false, text: `В папку «${output}» записать нельзя: ${reason.message}. ${reason.hint}` };
  }
}

function room(folder: string): ComputerFinding {
  const free = freeBytes(folder);
  const shown = `${(free / 1024 ** 3).toFixed(1).replace('.', ',')} ГБ`;
  return free >= ROOM
    ? good(`Свободно на диске: ${shown}.`)
    : { isGood: false, text: `Свободно на диске всего ${shown}: освободите место.` };
}
