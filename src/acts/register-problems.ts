import type { Problem } from '../problem.ts';
import { digitalDate } from '../russian/text/date.ts';
import type { ActsRead } from './reading.ts';
import { REGISTER_FILE } from './register-file.ts';
import { firstDifference } from './register-rows.ts';

/** The table for people says something else than the acts; the clock of the computer went back. */
export function registerProblems({ register, table, problems }: ActsRead, today: string): readonly Problem[] {
  // What keeps the table from being read is told already.
  const behind = problems.some(({ severity }) => severity === 'error')
    ? undefined
    : firstDifference(register, table);
  return [...(behind === undefined ? [] : [behindProblem(behind)]), ...clockProblems(register, today)];
}

function behindProblem(line: number | null): Problem {
  return {
    severity: 'warning',
    code: 'acts/register-behind',
    message:
      line === null
        ? 'В реестре нет строки изданного акта.'
        : 'Строка реестра отличается от того, что издано.',
    file: REGISTER_FILE,
    ...(line === null ? {} : { line }),
    hint: 'Реестр запишется по папкам актов, а вписанное от руки останется: запустите sferum-docs issue',
  };
}

function lastIssue(entries: ActsRead['register']['entries']): string | undefined {
  const days = entries.flatMap(({ act }) => act?.issued ?? []);
  return days.sort().at(-1);
}

/** A warning when the day by the clock is earlier than that of the newest issue. */
export function clockProblems(
  { entries }: Pick<ActsRead['register'], 'entries'>,
  today: string,
): readonly Problem[] {
  const last = lastIssue(entries);
  if (last === undefined || last <= today) return [];
  return [
    {
      severity: 'warning',
      code: 'acts/clock',
      message: `Последний акт издан ${digitalDate(last)}, а на компьютере ${digitalDate(today)}: часы отстают.`,
      hint: 'Проверьте дату на компьютере: день издания и отмены записывается по ней.',
    },
  ];
}
