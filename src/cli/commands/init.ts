import { putStarter } from '../../making/starter.ts';
import { readCatalogue } from '../../templating/catalogue.ts';
import { quotedPath } from '../../world/shell.ts';
import type { CommandPlace } from '../command-place.ts';
import { EXIT } from '../exit.ts';
import { printable } from '../printable.ts';
import { refuse } from '../refuse.ts';

/** `init DIR`: a commented starter folder; files that are there already stay as they are. */
export function init(folder: string, templates: readonly string[], place: CommandPlace): number {
  const { files, terminal } = place;
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
