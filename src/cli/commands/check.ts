import type { Doubtful } from '../../checks/doubtful.ts';
import { type DocumentOptions, openTemplates } from '../../making/job.ts';
import { findProblems } from '../../making/make.ts';
import { formsLines } from '../../organization/forms.ts';
import { count, hasErrors, type Problem } from '../../problem.ts';
import { agree } from '../../russian/text/number.ts';
import type { Files } from '../../world/files.ts';
import { usualFormats } from '../../writers/registry.ts';
import { EXIT } from '../exit.ts';
import { printProblems, tellable } from '../print-problems.ts';
import { printableJson } from '../printable.ts';
import type { Settings } from '../settings.ts';
import type { Terminal } from '../terminal.ts';

/** `check`: reads everything, makes every document in memory, prints every problem, writes nothing. */
export async function check(
  options: Settings & Pick<DocumentOptions, 'today'>,
  files: Files,
  terminal: Terminal,
): Promise<number> {
  const { input, templates, date, today, showValues } = options;
  const wanted = { ids: [], formats: usualFormats(), date, period: null, today };
  const job = { ...openTemplates(files, templates), files, input, options: wanted, progress: () => {} };
  const { problems, doubtful } = await findProblems(job);
  const shown = showValues ? doubtful : [];
  if (options.json) {
    const forms = shown.map((one) => one.forms);
    const result = { problems: tellable(problems, showValues, terminal), forms };
    terminal.print(printableJson(result, 2));
  } else {
    printProblems(problems, terminal, showValues);
    printForms(shown, shown.length < doubtful.length, terminal);
    if (!options.quiet) terminal.print(verdict(problems));
  }
  return hasErrors(problems) ? EXIT.problems : EXIT.done;
}

/** Proposed forms of doubtful texts, ready to be pasted into `forms.csv`. */
function printForms(doubtful: readonly Doubtful[], areSomeHidden: boolean, terminal: Terminal): void {
  if (doubtful.length > 0) {
    terminal.print('Исправьте падежи и вставьте строки в файл forms.csv (первая строка – его заголовок):');
    for (const line of formsLines(doubtful.map(({ forms }) => forms))) terminal.print(line);
  }
  if (areSomeHidden)
    terminal.print(terminal.typed('Готовые строки для forms.csv покажет sferum-docs check --show-values'));
}

function verdict(problems: readonly Problem[]): string {
  const errors = count(problems, 'error');
  const warnings = count(problems, 'warning');
  if (errors > 0)
    return `Найдено: ${agree(errors, 'ошибка')}, ${agree(warnings, 'предупреждение')}. Документы пока не готовятся.`;
  if (warnings > 0) return `Ошибок нет, ${agree(warnings, 'предупреждение')}. Документы можно готовить.`;
  return 'Замечаний нет. Документы можно готовить.';
}
