import { join } from 'node:path';
import { styleText } from 'node:util';
import { explainFileError } from '../world/file-error.ts';
import { PACKAGE } from '../world/package.ts';
import { EXIT } from './exit.ts';
import { programOf, startedBy } from './typed.ts';

/** Where a command prints. */
export interface Terminal {
  /** A line on standard output. */
  print(line: string): void;
  /** A line on standard error. */
  printError(line: string): void;
  /** Shows a line that the next one replaces, where somebody looks; null takes it away. */
  status(line: string | null): void;
  /** The text with its commands as the user can type them. */
  readonly typed: (text: string) => string;
  readonly style: (style: 'bold' | 'red' | 'yellow' | 'green' | 'dim', text: string) => string;
}

/** The process's own streams; colours only where somebody looks. `script`: what was started. */
export function processTerminal(script: string): Terminal {
  const [folder, main] = [PACKAGE, join(PACKAGE, 'dist', 'cli', 'main.js')];
  const program = programOf({ script, engine: process.execPath, main, folder, stand: process.cwd() });
  const isColored =
    process.stdout.isTTY === true && process.stderr.isTTY === true && process.env.NO_COLOR === undefined;
  process.stdout.on('error', tellUnprinted);
  process.stderr.on('error', forgive);
  return {
    typed: (text) => startedBy(program, text),
    print: (line) => void process.stdout.write(`${line}\n`),
    status: (line) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${line ?? ''}\u001B[K`);
    },
    printError: (line) => void process.stderr.write(`${line}\n`),
    style: (style, text) => (isColored ? styleText(style, text) : text),
  };
}

let isUnprinted = false;

/** The command goes on and puts its files down; but whoever waits for what it prints must learn that there is more. */
function tellUnprinted(error: NodeJS.ErrnoException): void {
  // Whoever reads may have seen enough (`| head`).
  if (error.code === 'EPIPE' || isUnprinted) return;
  isUnprinted = true;
  process.exitCode = EXIT.problems;
  const reason = explainFileError(error)?.message ?? 'сбой вывода';
  process.stderr.write(`Напечатано не всё: ${reason}.\n`);
}

/** There is nowhere left to say it. */
function forgive(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') process.exitCode = EXIT.problems;
}
