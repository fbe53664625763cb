import type { Doubtful } from '../../checks/doubtful.ts';
import { withheldProblems } from '../../making/make.ts';
import { produce } from '../../making/produce.ts';
import { type UsageOptions, withUsage } from '../../making/usage.ts';
import { openWorkspace } from '../../making/workspace.ts';
import { formsLines } from '../../organization/forms.ts';
import { count, hasErrors, type Problem, reveal, withoutRepeats } from '../../problem.ts';
import { agree } from '../../russian/text/number.ts';
import { createRenderer } from '../../templating/render.ts';
import type { Files } from '../../world/files.ts';
import { usualFormats } from '../../writers/registry.ts';
import { EXIT } from '../exit.ts';
import { printProblems } from '../print-problems.ts';
import type { Settings } from '../settings.ts';
import type { Terminal } from '../terminal.ts';

/** `check`: reads everything, makes every document in memory, prints every problem, writes nothing. */
export async function check(
  options: Settings & Pick<UsageOptions, 'today'>,
  files: Files,
  terminal: Terminal,
): Promise<number> {
  const { input, templates, today } = options;
  const opened = await openWorkspace(files, input, templates);
  const workspace = await withUsage(opened, files, input, { ids: [], period: null, today });
  const { catalogue, dossier, scans, usage } = workspace;
  const problems: Problem[] = [...workspace.problems];
  if (dossier && !hasErrors(problems)) {
    const production = await produce(catalogue, createRenderer(catalogue), dossier, catalogue.templates, {
      formats: usualFormats(),
      date: options.date,
      scans,
      usage,
      progress: () => {},
    });
    problems.push(...production.problems, ...withheldProblems(production, []));
  }
  const found = withoutRepeats(problems);
  const shown = workspace.doubtful.filter(({ isPersonal }) => options.showValues || !isPersonal);
  if (options.json) {
    const result = {
      problems: found.map((problem) => reveal(problem, options.showValues)),
      forms: shown.map(({ forms }) => forms),
    };
    terminal.print(JSON.stringify(result, null, 2));
  } else {
    printProblems(found, terminal, options.showValues);
    printForms(shown, shown.length < workspace.doubtful.length, terminal);
    if (!options.quiet) terminal.print(verdict(found));
  }
  return hasErrors(found) ? EXIT.problems : EXIT.done;
}

/** Proposed forms of doubtful texts, ready to be pasted into `forms.csv`. */
function printForms(doubtful: readonly Doubtful[], areSomeHidden: boolean, terminal: Terminal): void {
  if (doubtful.length > 0) {
    terminal.print('Исправьте падежи и вставьте строки в файл forms.csv (первая строка – его заголовок):');
    for (const line of formsLines(doubtful.map(({ forms }) => forms))) terminal.print(line);
  }
  if (areSomeHidden) terminal.print('Строки с именами покажет sferum-docs check --show-values.');
}

function verdict(problems: readonly Problem[]): string {
  const errors = count(problems, 'error');
  const warnings = count(problems, 'warning');
  if (errors > 0)
    return `Найдено: ${agree(errors, 'ошибка')}, ${agree(warnings, 'предупреждение')}. Документы пока не готовятся.`;
  if (warnings > 0) return `Ошибок нет, ${agree(warnings, 'предупреждение')}. Документы можно готовить.`;
  return 'Замечаний нет. Документы можно готовить.';
}
