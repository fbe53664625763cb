/** What regular expressions did while an action ran. */
export interface ReadingWork {
  /** Characters they went over: those between where each began to search and the end of what it found. */
  readonly characters: number;
  /** The longest text each of them was given. */
  readonly longest: ReadonlyMap<RegExp, number>;
}

/**
 * Counts instead of timing: the same on every computer, however busy it is. For a test in a process of its own: the engine never
 * takes its fast way with regular expressions again after their prototype was touched.
 */
export function readingWork(action: () => void): ReadingWork {
  const exec = RegExp.prototype.exec;
  const longest = new Map<string, readonly [RegExp, number]>();
  let characters = 0;
  RegExp.prototype.exec = function (text: string) {
    const start = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    const end = found ? found.index + found[0].length : this.sticky ? start : text.length;
    characters += end - start + 1;
    const [, before] = longest.get(String(this)) ?? [this, 0];
    longest.set(String(this), [this, Math.max(before, text.length)]);
    return found;
  };
  try {
    action();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return { characters, longest: new Map(longest.values()) };
}
