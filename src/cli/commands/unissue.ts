import { shownReference } from '../../acts/register-rows.ts';
import { unissueAct, type Withdrawal, type WithdrawalOutcome } from '../../making/unissue-act.ts';
import { amendingIds, readHeads } from '../../templating/heads.ts';
import type { CommandPlace } from '../command-place.ts';
import { EXIT } from '../exit.ts';
import { refuse } from '../refuse.ts';
import type { Settings } from '../settings.ts';
import { type CommandAnswer, tell } from '../tell.ts';
import { unknownDocument } from '../wrong-usage.ts';

/** Options of `sferum-docs unissue`. */
export interface UnissueOptions extends Settings, Omit<Withdrawal, 'id'> {}

/** `unissue id`: takes the issue of an unsigned act back, with a trace; gives the exit code. */
export async function unissue(
  id: string,
  options: UnissueOptions,
  { files, terminal }: CommandPlace,
): Promise<number> {
  const heads = readHeads(files, options.templates).templates;
  const known = [...heads.map((one) => one.id), ...amendingIds(files, options.templates)];
  const unknown = unknownDocument([id], known);
  if (unknown) return refuse(unknown, EXIT.usage, options, terminal);
  const outcome = await unissueAct(files, options.input, heads, { ...options, id });
  return tell(answerOf(outcome), options, terminal);
}

function answerOf({ withdrawn, problems }: WithdrawalOutcome): CommandAnswer {
  const act = withdrawn && { document: withdrawn.document, number: withdrawn.number, date: withdrawn.date };
  return {
    problems,
    forPrograms: (shown) => ({ withdrawn: act, problems: shown }),
    lines: () => (withdrawn ? [takenBack(withdrawn)] : []),
  };
}

function takenBack(act: NonNullable<WithdrawalOutcome['withdrawn']>): string {
  return `Издание отменено: ${shownReference(act)}. Папка акта осталась, в реестре – запись об отмене; номер снова свободен.`;
}
