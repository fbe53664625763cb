import { fixed } from '../../src/russian/case.ts';
import { declineUnit } from '../../src/russian/kinds/unit.ts';
import { dayOf } from '../../src/usage/day.ts';
import { usageReport } from '../../src/usage/figures/usage-report.ts';
import { namedPeriod } from '../../src/usage/period.ts';
import type { Vocabulary } from '../../src/usage/view/role-words.ts';
import { type UsageView, usageView } from '../../src/usage/view/view.ts';
import { type Case, inputOf, summary } from './support.ts';

/** Words of a school. */
export const SCHOOL: Vocabulary = {
  pupil: fixed('обучающийся'),
  group: declineUnit('класс').forms,
  parents: fixed('родители (законные представители)'),
  pupilsHaveAccounts: true,
};

/** The view of a folder in memory, or null. */
export async function maybeView(given: Case, words = SCHOOL) {
  const input = await inputOf(given);
  const chosen = namedPeriod(given.period ?? '2025-Q1');
  return usageView(input, usageReport(input, chosen, dayOf('2026-12-31')), chosen, words);
}

export async function view(given: Case, words = SCHOOL): Promise<UsageView> {
  const made = await maybeView(given, words);
  if (!made) throw new Error('no view');
  return made;
}

/** Ordinary blanks, to be read. */
export function plain(text: string): string {
  return text.replaceAll('\u{A0}', ' ');
}

/** Rows of a summary table for whole quarters: «Ель» has `figures` of a role. */
export function quarters(role: string, ...rows: readonly string[]): string {
  const ends = { Q4: '01.10.2024;31.12.2024', Q1: '01.01.2025;31.03.2025', AGO: '01.01.2024;31.03.2024' };
  return summary(
    ...rows.map((row) => {
      const [quarter = '', unit = '', cells = ''] = row.split(' ');
      return `${ends[quarter as keyof typeof ends]};${unit};${role};${cells}`;
    }),
  );
}

/** Cells: total; registered; active; chats; messages; calls; broadcasts; publications. */
export const GROWN = quarters(
  'педагог',
  'Q4 Ель 24;21;18;;100;8;0;',
  'Q1 Ель 24;23;20,25;;80;12;0;',
  'AGO Ель 20;0;9;;40;;;',
);
