import type { Doubtful } from '../../checks/doubtful.ts';
import { type DocumentOptions, openTemplates } from '../../making/job.ts';
import { findProblems } from '../../making/make.ts';
import { formsLines } from '../../organization/forms.ts';
import { count, type Problem } from '../../problem.ts';
import { agree } from '../../russian/text/number.ts';
import { usualFormats } from '../../writers/registry.ts';
import type { CommandPlace } from '../command-place.ts';
import type { Settings } from '../settings.ts';
import { type CommandAnswer, tell } from '../tell.ts';
import type { Terminal } from '../terminal.ts';

/** `check`: reads everything, makes every document in memory, prints every problem, writes nothing. */
export async function check(
  options: Settings & Pick<DocumentOptions, 'today'>,
  { files, terminal }: CommandPlace,
): Promise<number> {
  const { input, templates, date, today } = options;
  const wanted = { ids: [], formats: usualFormats(), date, period: null, today };
  const job = { ...openTemplates(files, templates), files, input, options: wanted, progress: () => {} };
  return tell(answerOf(await findProblems(job), options, terminal), { ...options, quiet: false }, terminal);
}

function answerOf(
  { problems, doubtful }: Awaited<ReturnType<typeof findProblems>>,
  { showValues, quiet }: Settings,
  terminal: Terminal,
): CommandAnswer {
  const shown = showValues ? doubtful : [];
  const forms = formsToPaste(shown, shown.length < doubtful.length, terminal);
  return {
    problems,
    forPrograms: (all) => ({ problems: all, forms: shown.map((one) => one.forms) }),
    lines: () => (quiet ? forms : [...forms, verdict(problems)]),
  };
}

/** Proposed forms of doubtful texts, ready to be pasted into `forms.csv`. */
function formsToPaste(
  doubtful: readonly Doubtful[],
  areSomeHidden: boolean,
  { typed }: Terminal,
): readonly string[] {
  const lead = 'Исправьте падежи и вставьте строки в файл forms.csv (первая строка – его заголовок):';
  const more = typed('Готовые строки для forms.csv покажет sferum-docs check --show-values');
  return [
    ...(doubtful.length > 0 ? [lead, ...formsLines(doubtful.map(({ forms }) => forms))] : []),
    ...(areSomeHidden ? [more] : []),
  ];
}

function verdict(problems: readonly Problem[]): string {
  const errors = count(problems, 'error');
  const warnings = count(problems, 'warning');
  if (errors > 0)
    return `Найдено: ${agree(errors, 'ошибка')}, ${agree(warnings, 'предупреждение')}. Документы пока не готовятся.`;
  if (warnings > 0) return `Ошибок нет, ${agree(warnings, 'предупреждение')}. Документы можно готовить.`;
  return 'Замечаний нет. Документы можно готовить.';
}
