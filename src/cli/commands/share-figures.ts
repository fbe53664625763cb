import { handIn } from '../../making/figures.ts';
import { putOwnFile } from '../../making/own-file.ts';
import { holdingFolder } from '../../making/publish-documents.ts';
import { readHeads } from '../../templating/heads.ts';
import { printShared, readShared, SHARED_FILE } from '../../usage/district/shared-file.ts';
import type { Files } from '../../world/files.ts';
import { EXIT } from '../exit.ts';
import { printProblems, tellable } from '../print-problems.ts';
import { printableJson } from '../printable.ts';
import { refuse } from '../refuse.ts';
import type { Terminal } from '../terminal.ts';
import type { GenerateOptions } from './generate.ts';

/** `report --share`: puts the organisation's figures down as the file that a roll-up reads instead of its folder. */
export async function shareFigures(
  options: GenerateOptions,
  files: Files,
  terminal: Terminal,
): Promise<number> {
  const { templates, input, output, period, today, version, showValues } = options;
  const heads = readHeads(files, templates);
  const { figures, problems } = await handIn({ files, heads, input, options: { period, today } });
  if (options.json) terminal.print(printableJson({ problems: tellable(problems, showValues, terminal) }, 2));
  else printProblems(problems, terminal, showValues);
  if (!figures) return EXIT.problems;
  if (options.dryRun) return EXIT.done;
  const bytes = printShared(figures, version);
  const put = await holdingFolder(files, options, async () =>
    putOwnFile(files, output, SHARED_FILE, bytes, (old) => 'value' in readShared(old, SHARED_FILE)),
  );
  if ('problem' in put) return refuse(put.problem, EXIT.problems, options, terminal);
  if (!options.json && !options.quiet) terminal.print(`Показатели за ${figures.period.label}: ${put.value}`);
  return EXIT.done;
}
