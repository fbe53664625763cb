import { join } from 'node:path';
import { changedFiles } from '../../acts/intact.ts';
import { ACTS } from '../../acts/place.ts';
import { readActs } from '../../acts/reading.ts';
import { hasErrors, type Problem } from '../../problem.ts';
import type { PlacedSignature, SignedFile } from '../../signatures/signed-files.ts';
import { type Verified, verifyPaths } from '../../signatures/verify.ts';
import {
  certificateWords,
  NOT_CHECKED,
  OFFLINE,
  timeWords,
  VERDICTS,
  whoSigned,
} from '../../signatures/words.ts';
import type { Files } from '../../world/files.ts';
import type { CommandPlace } from '../command-place.ts';
import { EXIT } from '../exit.ts';
import { printProblems, tellable } from '../print-problems.ts';
import { printable, printableJson } from '../printable.ts';
import { refuse } from '../refuse.ts';
import type { Terminal } from '../terminal.ts';
import { wrongUsage } from '../wrong-usage.ts';

/** Options of `sferum-docs verify`. */
export interface VerifyOptions {
  /** Folder of the organisation: its acts are looked at when no file is named. */
  readonly input: string;
  readonly json: boolean;
  /** ISO day, for signatures that tell no time. */
  readonly today: string;
}

/** `verify [FILE…]`: whose signatures these are, and whether the files are what was signed. Changes nothing. */
export async function verify(
  paths: readonly string[],
  options: VerifyOptions,
  { files, terminal }: CommandPlace,
): Promise<number> {
  const acts = join(options.input, ACTS);
  if (paths.length === 0 && files.stat(acts)?.kind !== 'directory') {
    const message = `Назовите файлы, подписи которых проверить: папки «${acts}» нет.`;
    return refuse(wrongUsage(message, 'verify'), EXIT.usage, { ...options, showValues: true }, terminal);
  }
  const verified =
    paths.length > 0 ? verifyPaths(paths, files, options.today) : verifyActs(options, acts, files);
  if (options.json) printJson(verified, terminal);
  else printReport(verified, terminal);
  return hasErrors(verified.problems) ? EXIT.problems : EXIT.done;
}

/** Everything in the folder of the acts, and whether their files are what was issued. */
function verifyActs({ input, today }: VerifyOptions, acts: string, files: Files): Verified {
  const { register, problems } = readActs(files, input, []);
  const unsound = [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...changedFiles(files, input, register),
  ];
  const told = unsound.map((problem) => ({ ...problem, file: join(input, problem.file ?? '') }));
  const verified = verifyPaths([acts], files, today);
  // That the file is another one is told already.
  const isTold = ({ code, file }: Problem) =>
    code === 'signature/changed' && told.some((problem) => problem.file === file);
  return { ...verified, problems: [...told, ...verified.problems.filter((problem) => !isTold(problem))] };
}

function printJson({ signed, unsigned, problems }: Verified, terminal: Terminal): void {
  const shown = tellable(problems, true, terminal);
  terminal.print(printableJson({ files: signed, unsigned, notChecked: NOT_CHECKED, problems: shown }, 2));
}

function printReport({ signed, unsigned, problems }: Verified, terminal: Terminal): void {
  for (const file of signed) printFile(file, terminal);
  printProblems(problems, terminal, true);
  const signatures = signed.flatMap((file) => file.signatures);
  const wrong = signatures.filter(({ verdict }) => verdict !== 'holds').length;
  const bare = unsigned > 0 ? `; файлов без подписи: ${unsigned}` : '';
  terminal.print(
    `Проверено подписей: ${signatures.length}; верны: ${signatures.length - wrong}, нет: ${wrong}${bare}.`,
  );
  if (wrong < signatures.length) terminal.print(OFFLINE);
}

function printFile({ file, signatures }: SignedFile, terminal: Terminal): void {
  terminal.print(terminal.style('bold', printable(file)));
  for (const signature of signatures) printSignature(signature, terminal);
}

function printSignature({ verdict, place, signer, time }: PlacedSignature, terminal: Terminal): void {
  const style = verdict === 'holds' ? 'green' : 'red';
  const where = place === null ? 'внутри файла' : place;
  terminal.print(`  ${terminal.style(style, VERDICTS[verdict])} (${printable(where)})`);
  if (signer === null) return;
  const label = verdict === 'holds' ? 'Подписал' : 'Подписавшим назван';
  terminal.print(`    ${label}: ${printable(whoSigned(signer))}`);
  terminal.print(`    Сертификат: ${printable(certificateWords(signer))}`);
  terminal.print(`    Время: ${printable(timeWords(time))}`);
}
