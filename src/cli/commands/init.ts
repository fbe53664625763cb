import { join } from 'node:path';
import { explainFileError } from '../../world/file-error.ts';
import type { Files } from '../../world/files.ts';
import { EXIT } from '../exit.ts';
import type { Terminal } from '../terminal.ts';

/** `init DIR`: a commented starter folder; files that are there already stay as they are. */
export function init(folder: string, starter: string, files: Files, terminal: Terminal): number {
  try {
    for (const name of files.list(starter)) {
      const path = join(folder, name);
      if (files.stat(path)) {
        terminal.print(`${path} уже есть, не тронут.`);
      } else {
        files.stage(path, files.read(join(starter, name))).commit();
        terminal.print(`${path} создан.`);
      }
    }
  } catch (error) {
    const explained = explainFileError(error);
    if (!explained) throw error;
    terminal.printError(`Папка ${folder} не создана: ${explained.message}. ${explained.hint}`);
    return EXIT.problems;
  }
  terminal.print(`Дальше: заполните файлы и запустите sferum-docs check --input ${folder}`);
  return EXIT.done;
}
