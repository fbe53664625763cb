import { cleanText } from '../clean-text.ts';
import type { Complain } from '../complain.ts';

const MAX_CHARACTERS = 300_000;

/** True for a text that is not given to the parser: it recurses on `[[[[…`, which ends the whole process. */
export function isBomb(text: string): boolean {
  if (text.length > MAX_CHARACTERS) return true;
  const own = text.replace(/^[ \t]*#.*$/gmu, '');
  if ((own.match(/[[{]/gu)?.length ?? 0) > 300) return true;
  return /^ {200}/mu.test(own) || /^(?:[ \t]{0,200}[-?:](?=[ \t])){20}/mu.test(own);
}

/**
 * The text with `\n` newlines, without characters that no document may hold, and with plain blanks where YAML wants
 * blanks: text that comes from Word has non-breaking ones. Columns stay where they are.
 */
export function cleanYaml(raw: string, file: string, complain: Complain): string {
  const lines = raw.replace(/^\u{FEFF}/u, '').split(/\r\n|\r|\n/u);
  return lines.map((line, index) => cleanLine(line, { file, line: index + 1 }, complain)).join('\n');
}

/** A value or key as it is meant by its escapes («\\u202e», «\\r»), without what no document may hold. */
export function cleanScalar(raw: string, place: Place, complain: Complain): string {
  const { text, removed, lost } = cleanText(raw.replace(/\r\n?|[\u{85}\u{2028}\u{2029}]/gu, '\n'));
  if (lost) reportLost(place, complain);
  if (removed.length > 0) reportRemoved(removed, place, complain);
  return text;
}

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

function cleanLine(line: string, place: Place, complain: Complain): string {
  const { text, removed, lost } = cleanText(line);
  if (lost) reportLost(place, complain);
  if (removed.length > 0) reportRemoved(removed, place, complain);
  const indent = /^\s*/u.exec(line)?.[0] ?? '';
  return (indent + text).replace(/^(?:\s|-(?=\s))*(?:[\p{L}\w-]+:\s*)?/u, (start) =>
    start.replace(/\p{Zs}/gu, ' '),
  );
}

function reportLost(place: Place, complain: Complain): void {
  complain({
    severity: 'error',
    code: 'organization/lost-characters',
    message: 'В строке есть потерянные буквы «\u{FFFD}»: файл сохранён с ошибкой кодировки.',
    ...place,
    hint: 'Исправьте строку и сохраните файл в кодировке UTF-8.',
  });
}

function reportRemoved(removed: readonly string[], place: Place, complain: Complain): void {
  complain({
    severity: 'warning',
    code: 'organization/removed-characters',
    message: `Из строки убраны недопустимые символы: ${removed.slice(0, 5).join(', ')}.`,
    ...place,
    hint: 'Наберите строку заново.',
  });
}
