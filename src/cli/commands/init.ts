import { join } from 'node:path';
import { starterFiles } from '../../making/starter.ts';
import { fileProblem } from '../../reading/file-problem.ts';
import { readCatalogue } from '../../templating/catalogue.ts';
import type { Files } from '../../world/files.ts';
import { EXIT } from '../exit.ts';
import { refuse } from '../refuse.ts';
import type { Terminal } from '../terminal.ts';

/** `init DIR`: a commented starter folder; files that are there already stay as they are. */
export function init(folder: string, templates: readonly string[], files: Files, terminal: Terminal): number {
  try {
    for (const { name, bytes } of starterFiles(readCatalogue(files, templates))) {
      const path = join(folder, name);
      if (files.stat(path)) {
        terminal.print(`${path} уже есть, не тронут.`);
      } else {
        files.stage(path, bytes).commit();
        terminal.print(`${path} создан.`);
      }
    }
  } catch (error) {
    const problem = fileProblem(error, 'output/not-written', 'Папка не создана', folder);
    return refuse(problem, EXIT.problems, { json: false, showValues: true }, terminal);
  }
  terminal.print(`Дальше: заполните файлы и запустите sferum-docs check --input ${folder}`);
  return EXIT.done;
}
