import { handIn } from '../../making/figures.ts';
import { putOwnFile } from '../../making/own-file.ts';
import { holdingFolder } from '../../making/publish-documents.ts';
import type { Result } from '../../problem.ts';
import { readHeads } from '../../templating/heads.ts';
import type { OrganizationFigures } from '../../usage/district/organization-figures.ts';
import { printShared, readShared, SHARED_FILE } from '../../usage/district/shared-file.ts';
import type { Files } from '../../world/files.ts';
import type { CommandPlace } from '../command-place.ts';
import { EXIT } from '../exit.ts';
import { printProblems, tellable } from '../print-problems.ts';
import { printableJson } from '../printable.ts';
import { refuse } from '../refuse.ts';
import type { GenerateOptions } from './generate.ts';

/** `report --share`: puts the organisation's figures down as the file that a roll-up reads instead of its folder. */
export async function shareFigures(options: GenerateOptions, place: CommandPlace): Promise<number> {
  const { files, terminal } = place;
  const { templates, input, period, today, showValues } = options;
  const heads = readHeads(files, templates);
  const { figures, problems } = await handIn({ files, heads, input, options: { period, today } });
  if (options.json) terminal.print(printableJson({ problems: tellable(problems, showValues, terminal) }, 2));
  else printProblems(problems, terminal, showValues);
  if (!figures) return EXIT.problems;
  if (options.dryRun) return EXIT.done;
  const put = await putShared(figures, options, files);
  if ('problem' in put) return refuse(put.problem, EXIT.problems, options, terminal);
  if (!options.json && !options.quiet) terminal.print(`Показатели за ${figures.period.label}: ${put.value}`);
  return EXIT.done;
}

/** The path where the file of the figures is now. */
function putShared(
  figures: OrganizationFigures,
  options: GenerateOptions,
  files: Files,
): Promise<Result<string>> {
  const bytes = printShared(figures, options.version);
  const isShared = (old: Uint8Array): boolean => 'value' in readShared(old, SHARED_FILE);
  return holdingFolder(files, options, async () =>
    putOwnFile(files, options.output, SHARED_FILE, bytes, isShared),
  );
}
