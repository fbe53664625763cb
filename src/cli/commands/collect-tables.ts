import { collectBatch } from '../../making/batch/collect.ts';
import { hasErrors } from '../../problem.ts';
import { agree } from '../../russian/text/number.ts';
import type { CommandPlace } from '../command-place.ts';
import { EXIT } from '../exit.ts';
import { printProblems } from '../print-problems.ts';
import { refuse } from '../refuse.ts';

/** `batch DIR --collect`: the tables of the parts as one; tells which parts are missing. */
export async function collectTables(
  folder: string,
  printing: Parameters<typeof refuse>[2],
  { files, terminal }: CommandPlace,
): Promise<number> {
  const collected = await collectBatch(files, folder);
  if ('problem' in collected) return refuse(collected.problem, EXIT.problems, printing, terminal);
  const { table, organizations, problems } = collected.value;
  printProblems(problems, terminal, printing.showValues);
  terminal.print(`Собрано: ${agree(organizations, 'организация')}. Таблица: ${table}`);
  return hasErrors(problems) ? EXIT.problems : EXIT.done;
}
