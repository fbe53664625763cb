import Handlebars from 'handlebars/dist/handlebars.js';
import type { Problem } from '../problem.ts';

/** Template text → syntax tree, or one problem with file, line and what to do. */
export function parseTemplate(
  text: string,
  file: string,
): { program: hbs.AST.Program | null; problems: readonly Problem[] } {
  try {
    return { program: Handlebars.parse(text), problems: [] };
  } catch (error) {
    return { program: null, problems: [syntaxProblem(String((error as Error).message), text, file)] };
  }
}

function syntaxProblem(message: string, text: string, file: string): Problem {
  return wrongEnd(message, file) ?? unreadable(message, text, file);
}

/** A block that is closed by the word of another. */
function wrongEnd(message: string, file: string): Problem | null {
  const mismatch = /^(\S+) doesn't match (\S+) - (\d+):(\d+)/.exec(message);
  if (!mismatch) return null;
  const [, opened = '', closed = '', line, column] = mismatch;
  return {
    severity: 'error',
    code: 'template/syntax',
    message: `Блок {{#${opened}}} закрыт словом {{/${closed}}}.`,
    file,
    line: Number(line),
    column: Number(column) + 1,
    hint: `Закройте его словом {{/${opened}}}.`,
  };
}

function unreadable(message: string, text: string, file: string): Problem {
  const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1);
  const [, shown = '', arrow = ''] = message.split('\n');
  const source = text.split('\n')[line - 1] ?? '';
  const atEnd = message.includes("got 'EOF'");
  return {
    severity: 'error',
    code: 'template/syntax',
    message: atEnd ? 'Шаблон оборван: блок {{#…}} не закрыт.' : 'Ошибка в записи шаблона внутри {{ }}.',
    file,
    line,
    column: columnOf(source, shown, arrow),
    hint: atEnd ? 'Добавьте {{/…}} для каждого {{#…}}.' : 'Имена пишутся без пробелов: {{фио head "вин"}}.',
  };
}

/** The parser shows the last characters before the place and an arrow under it. */
function columnOf(source: string, shown: string, arrow: string): number {
  const seen = shown
    .replace(/^\.\.\./, '')
    .slice(0, Math.max(0, arrow.length - 1 - (shown.startsWith('...') ? 3 : 0)));
  const at = seen === '' ? -1 : source.indexOf(seen);
  return at < 0 ? 1 : at + seen.length + 1;
}
