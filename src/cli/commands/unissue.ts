import { shownReference } from '../../acts/register-rows.ts';
import { unissueAct, type Withdrawal } from '../../making/unissue-act.ts';
import { hasErrors } from '../../problem.ts';
import { amendingIds, readHeads } from '../../templating/heads.ts';
import type { Files } from '../../world/files.ts';
import { EXIT } from '../exit.ts';
import { printProblems, tellable } from '../print-problems.ts';
import { printableJson } from '../printable.ts';
import { refuse } from '../refuse.ts';
import type { Settings } from '../settings.ts';
import type { Terminal } from '../terminal.ts';
import { unknownDocument } from '../wrong-usage.ts';

/** Options of `sferum-docs unissue`. */
export interface UnissueOptions extends Settings, Omit<Withdrawal, 'id'> {}

/** `unissue id`: takes the issue of an unsigned act back, with a trace; gives the exit code. */
export async function unissue(
  id: string,
  options: UnissueOptions,
  files: Files,
  terminal: Terminal,
): Promise<number> {
  const heads = readHeads(files, options.templates).templates;
  const known = [...heads.map((one) => one.id), ...amendingIds(files, options.templates)];
  const unknown = unknownDocument([id], known);
  if (unknown) return refuse(unknown, EXIT.usage, options, terminal);
  const { withdrawn, problems } = await unissueAct(files, options.input, heads, { ...options, id });
  if (options.json) {
    const act = withdrawn && { document: withdrawn.document, number: withdrawn.number, date: withdrawn.date };
    terminal.print(
      printableJson({ withdrawn: act, problems: tellable(problems, options.showValues, terminal) }, 2),
    );
  } else {
    printProblems(problems, terminal, options.showValues);
    if (withdrawn && !options.quiet)
      terminal.print(
        `Издание отменено: ${shownReference(withdrawn)}. Папка акта осталась, в реестре – запись об отмене; номер снова свободен.`,
      );
  }
  return hasErrors(problems) ? EXIT.problems : EXIT.done;
}
