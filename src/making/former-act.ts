import { journalOf } from '../acts/journal.ts';
import { holderOf } from '../acts/numbers.ts';
import { readActs } from '../acts/reading.ts';
import type { Register } from '../acts/register.ts';
import { REGISTER_FILE, type RegisterRow } from '../acts/register-file.ts';
import { shownReference } from '../acts/register-rows.ts';
import { addRow, writeRegister } from '../acts/write.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { parseDate } from '../russian/text/date.ts';
import { withoutNumberSign } from '../russian/text/number-sign.ts';
import type { TemplateHead } from '../templating/heads.ts';
import type { Files } from '../world/files.ts';
import { holdingActs } from './acts-folder.ts';

/** What the register is to say of an act made elsewhere, as it was typed. */
export type FormerAct = Pick<
  RegisterRow['cells'],
  'kind' | 'number' | 'date' | 'title' | 'basis' | 'replaces'
>;

/** Enters an act made elsewhere into the register; what is wrong with it, none when it stands there. Only a bug throws. */
export function enterFormerAct(
  files: Files,
  input: string,
  heads: readonly TemplateHead[],
  typed: FormerAct,
): Promise<readonly Problem[]> {
  const act = { ...typed, number: withoutNumberSign(typed.number) };
  return holdingActs<readonly Problem[]>(files, input, asTheyAre, async () => {
    const read = readActs(files, input, heads);
    if (hasErrors(read.problems)) return read.problems;
    const wrong = faultOf(act, read.register.live, heads);
    if (wrong) return [wrong];
    addRow(files, input, read, { ...act, state: '', repealed: '', folder: '' });
    return writeRegister(files, input, heads);
  });
}

function asTheyAre(problems: readonly Problem[]): readonly Problem[] {
  return problems;
}

function tell(code: Problem['code'], message: string, hint: string): Problem {
  return { severity: 'error', code, message, hint, file: REGISTER_FILE };
}

function faultOf(
  { kind, number, date, title }: FormerAct,
  live: Register['live'],
  heads: readonly TemplateHead[],
): Problem | null {
  const day = parseDate(date);
  if (day === null) return tell('acts/row-date', 'Нет даты акта.', 'Впишите дату: 02.09.2023.');
  if (title === '') return tell('acts/row-empty', 'Нет заголовка акта.', 'Впишите, о чём он.');
  const wanted = { journal: journalOf(null, kind, heads), number: number === '' ? null : number, date: day };
  const holder = holderOf(wanted, live);
  if (!holder) return null;
  const message = `Номер уже у другого акта: ${shownReference(holder)} «${holder.title}».`;
  return tell('acts/number-taken', message, 'Проверьте номер и дату.');
}
