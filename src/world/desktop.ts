import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';

/** The person at this computer, and what is hers there. */
export interface Desktop {
  /** The answer in one line; empty where nobody can answer. */
  ask(question: string): Promise<string>;
  /** Shows a folder in the file manager, where there is one. */
  show(folder: string): void;
  /** Folder of the user's documents; it is there. */
  readonly documents: string;
  /** Folder for small settings of the program; may not be there yet. */
  readonly settings: string;
}

export const desktop: Desktop = {
  async ask(question) {
    if (!process.stdin.isTTY) return '';
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await lines.question(question);
    lines.close();
    return answer.trim();
  },
  show(folder) {
    const program = process.platform === 'win32' ? 'explorer.exe' : 'xdg-open';
    const child = spawn(program, [folder], { detached: true, stdio: 'ignore' });
    // A computer without a file manager: the path has been printed.
    child.on('error', () => {});
    child.unref();
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
