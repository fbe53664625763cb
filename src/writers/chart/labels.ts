/** Width of a text, points. */
export type TextMeasure = (text: string, size: number, bold?: boolean) => number;

/** Room for a label: points, and how many lines it may take. */
export interface LabelRoom {
  readonly width: number;
  readonly lines: number;
  readonly size: number;
  readonly bold?: boolean;
}

/**
 * A label in lines that fit. One too long loses words in its middle («Группа … «Солнышко»»), because names of units differ
 * at their ends; a single word that is too long loses letters in the same way.
 */
export function fitLabel(text: string, room: LabelRoom, measure: TextMeasure): readonly string[] {
  const words = text.split(/[ \u00A0]+/);
  const lines = wrap(words, room, measure);
  if (fits(lines, room, measure)) return lines;
  for (let left = words.length - 1; left >= 2; left -= 1) {
    const shorter = wrap(withoutMiddle(words, left), room, measure);
    if (fits(shorter, room, measure)) return shorter;
  }
  return [shortenedWord(words, room, measure)];
}

function wrap(words: readonly string[], { width, size, bold }: LabelRoom, measure: TextMeasure): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measure(longer, size, bold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function fits(lines: readonly string[], room: LabelRoom, measure: TextMeasure): boolean {
  const wide = (line: string): boolean => measure(line, room.size, room.bold) > room.width;
  return lines.length <= room.lines && !lines.some(wide);
}

function withoutMiddle<Part>(parts: readonly Part[], left: number): (Part | '…')[] {
  const head = Math.ceil(left / 2);
  return [...parts.slice(0, head), '…', ...parts.slice(parts.length - (left - head))];
}

function shortenedWord(words: readonly string[], room: LabelRoom, measure: TextMeasure): string {
  const letters = [...words.join(' ')];
  for (let left = letters.length - 1; left >= 2; left -= 1) {
    const shorter = withoutMiddle(letters, left).join('');
    if (measure(shorter, room.size, room.bold) <= room.width) return shorter;
  }
  return '…';
}
