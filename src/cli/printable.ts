/** Characters that would command the terminal or turn the text around. */
const COMMANDS = /[\0-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\u061C\u200E\u200F]/gu;

/** A line with a text from a file, a command or a file's name, safe to print. */
export function printable(text: string): string {
  return text.replace(COMMANDS, '\uFFFD');
}

/** A value as JSON that a terminal can show, too: the same value for whoever reads it. `indent`: 0 for one line. */
export function printableJson(value: unknown, indent: number): string {
  return printableJsonText(JSON.stringify(value, null, indent));
}

/** A piece of a JSON text as a terminal can show it. */
export function printableJsonText(text: string): string {
  return text.replace(COMMANDS, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
