import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';

/** The person at this computer, and what is hers there. */
export interface Desktop {
  /** True when somebody sits there who sees a window. */
  readonly isWatched: boolean;
  /** The answer in one line; empty where nobody can answer. */
  ask(question: string): Promise<string>;
  /** Shows a folder in the file manager, where there is one. */
  show(folder: string): void;
  /** Opens an address in the browser, where there is one. */
  browse(address: string): void;
  /** Folder of the user's documents; it is there. */
  readonly documents: string;
  /** Folder for small settings of the program; may not be there yet. */
  readonly settings: string;
}

export const desktop: Desktop = {
  get isWatched() {
    const { DISPLAY, WAYLAND_DISPLAY } = process.env;
    return process.stdin.isTTY === true || Boolean(DISPLAY || WAYLAND_DISPLAY);
  },
  async ask(question) {
    if (!process.stdin.isTTY) return '';
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await lines.question(question);
    lines.close();
    return answer.trim();
  },
  show(folder) {
    start(process.platform === 'win32' ? 'explorer.exe' : 'xdg-open', [folder]);
  },
  browse(address) {
    if (process.platform === 'win32') start('cmd.exe', ['/c', 'start', '', address]);
    else start(process.platform === 'darwin' ? 'open' : 'xdg-open', [address]);
  },
  get documents() {
    const known = ['Documents', 'Документы'].map((name) => join(homedir(), name));
    return known.find((folder) => existsSync(folder)) ?? homedir();
  },
  get settings() {
    const { APPDATA, XDG_CONFIG_HOME } = process.env;
    return join(APPDATA || XDG_CONFIG_HOME || join(homedir(), '.config'), 'sferum-docs');
  },
};

/** On a computer that has no such program nothing happens: what it should have shown has been printed. */
function start(program: string, words: readonly string[]): void {
  const child = spawn(program, words, { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}
