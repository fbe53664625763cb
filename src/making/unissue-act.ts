import { ACTS } from '../acts/place.ts';
import { readActs } from '../acts/reading.ts';
import type { Entry, Register } from '../acts/register.ts';
import { REGISTER_FILE } from '../acts/register-file.ts';
import { shownReference } from '../acts/register-rows.ts';
import { withdrawAct, writeRegister } from '../acts/write.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { fold, shown } from '../reading/wording.ts';
import type { TemplateHead } from '../templating/heads.ts';
import type { Files } from '../world/files.ts';
import { holdingActs } from './acts-folder.ts';

/** Which act's issue is to be taken back. */
export interface Withdrawal {
  readonly id: string;
  readonly number: string | null;
  /** ISO. */
  readonly date: string | null;
  /** ISO. */
  readonly today: string;
}

export interface WithdrawalOutcome {
  readonly withdrawn: Entry | null;
  readonly problems: readonly Problem[];
}

/** Takes the issue of an act back while nobody has signed it and no other act names it. Its folder stays, and the register says so. */
export function unissueAct(
  files: Files,
  input: string,
  heads: readonly TemplateHead[],
  wanted: Withdrawal,
): Promise<WithdrawalOutcome> {
  return holdingActs(files, input, refused, async () => {
    const { register, problems } = readActs(files, input, heads);
    // Two acts with one number are what this command is for.
    if (hasErrors(problems.filter(({ code }) => code !== 'acts/number-twice'))) return refused(problems);
    const found = wantedAct(register, wanted);
    if ('problem' in found) return refused([found.problem]);
    withdrawAct(files, input, found.entry, wanted.today);
    return { withdrawn: found.entry, problems: writeRegister(files, input, heads) };
  });
}

function refused(problems: readonly Problem[]): WithdrawalOutcome {
  return { withdrawn: null, problems };
}

function wantedAct(
  register: Register,
  { id, number, date }: Withdrawal,
): { readonly entry: Entry } | { readonly problem: Problem } {
  const those = register
    .ofDocument(id)
    .filter((entry) => number === null || fold(entry.number ?? '') === fold(number))
    .filter((entry) => date === null || entry.date === date);
  const [entry, ...more] = those;
  if (!entry) return { problem: notIssued(id, number) };
  if (more.length > 0) return { problem: which(those) };
  if (entry.isSigned) return { problem: signed(entry) };
  const [by] = register.namedBy(entry);
  return by ? { problem: namedByOther(entry, by) } : { entry };
}

function notIssued(id: string, number: string | null): Problem {
  const which = number === null ? '' : ` с номером ${shown(number)}`;
  return {
    severity: 'error',
    code: 'acts/not-issued',
    message: `Изданного акта «${id}»${which} нет.`,
    file: REGISTER_FILE,
    hint: 'Проверьте код и номер. Строку, вписанную от руки, удалите в самом реестре.',
  };
}

function which(entries: readonly Entry[]): Problem {
  return {
    severity: 'error',
    code: 'acts/which',
    message: `Таких актов несколько: ${entries.map(shownReference).join('; ')}.`,
    file: REGISTER_FILE,
    hint: 'Назовите номер или дату: --number НОМЕР, --date ДАТА.',
  };
}

function signed(entry: Entry): Problem {
  return {
    severity: 'error',
    code: 'acts/signed',
    message: `Акт ${shownReference(entry)} подписан: отменить его издание нельзя.`,
    file: `${ACTS}/${entry.folder}`,
    hint: 'Подписанный акт признают утратившим силу новым актом.',
  };
}

function namedByOther(entry: Entry, by: Entry): Problem {
  return {
    severity: 'error',
    code: 'acts/named',
    message: `На акт ${shownReference(entry)} ссылается ${by.act ? 'изданный акт' : 'строка реестра:'} ${shownReference(by)} «${by.title}».`,
    file: by.act ? `${ACTS}/${by.folder}` : REGISTER_FILE,
    hint: by.act
      ? `Сначала отмените издание того акта: sferum-docs unissue ${by.document ?? ''}`
      : 'Удалите в ней то, что стоит в столбце «Заменяет».',
  };
}
