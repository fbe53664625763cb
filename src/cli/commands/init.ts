import { putStarter } from '../../making/starter.ts';
import { readCatalogue } from '../../templating/catalogue.ts';
import type { Files } from '../../world/files.ts';
import { quotedPath } from '../../world/shell.ts';
import { EXIT } from '../exit.ts';
import { printable } from '../printable.ts';
import { refuse } from '../refuse.ts';
import type { Terminal } from '../terminal.ts';

/** `init DIR`: a commented starter folder; files that are there already stay as they are. */
export function init(folder: string, templates: readonly string[], files: Files, terminal: Terminal): number {
  const print = (line: string): void => terminal.print(printable(line));
  const put = putStarter(files, folder, readCatalogue(files, templates));
  if ('problem' in put)
    return refuse(put.problem, EXIT.problems, { json: false, showValues: true }, terminal);
  for (const { path, isNew } of put.value) print(isNew ? `${path} создан.` : `${path} уже есть, не тронут.`);
  print(
    terminal.typed(`Дальше: заполните файлы и запустите sferum-docs check --input ${quotedPath(folder)}`),
  );
  return EXIT.done;
}
