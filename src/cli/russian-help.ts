import type { Command, Help } from 'commander';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Использование:',
  'Arguments:': 'Значения:',
  'Options:': 'Параметры:',
  'Commands:': 'Команды:',
  'Global Options:': 'Общие параметры:',
};

/** Help in Russian: commander has English titles and words only. */
export const RUSSIAN_HELP: Partial<Help> = {
  styleTitle: (title) => TITLES[title] ?? title,
  styleOptionDescription: russianDefault,
  styleArgumentDescription: russianDefault,
  subcommandTerm: (command: Command) => `${command.name()} ${command.usage()}`.trimEnd(),
};

function russianDefault(description: string): string {
  return description.replace(/\(default: "?(.*?)"?\)$/, '(обычно: $1)');
}

const MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.+?)'/, 'Неизвестный параметр «$1».'],
  [/^error: unknown command '(.+?)'/, 'Неизвестная команда «$1».'],
  [/^error: missing required argument '(.+?)'/, 'Не указано: $1.'],
  [/^error: option '(.+?)' argument missing/, 'У параметра «$1» нет значения.'],
  [/^error: too many arguments.*/, 'Лишние слова в команде.'],
  [/^error: option '(.+?)' argument '(.*?)' is invalid\. /, 'Параметр «$1», значение «$2»: '],
  [/\(Did you mean one of (.+?)\?\)/, 'Может быть, одно из: $1?'],
  [/\(Did you mean (.+?)\?\)/, 'Может быть, $1?'],
];

/** One of commander's error messages in Russian, in one line. */
export function inRussian(message: string): string {
  const translated = MESSAGES.reduce((text, [pattern, russian]) => text.replace(pattern, russian), message);
  const line = translated.replace(/\s+/g, ' ').trim();
  return /[.?!]$/.test(line) ? line : `${line}.`;
}
