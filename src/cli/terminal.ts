import { join } from 'node:path';
import { styleText } from 'node:util';
import { PACKAGE } from '../world/package.ts';
import { standardOutput } from './standard-output.ts';
import { programOf, startedBy } from './typed.ts';

/** Where a command prints. */
export interface Terminal {
  /** A line on standard output. */
  print(line: string): void;
  /** A line on standard error. */
  printError(line: string): void;
  /** Columns, where somebody looks. */
  readonly width?: number;
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
  const [out, err] = [standardOutput(1), standardOutput(2)];
  const isColored = out.width !== null && err.width !== null && process.env.NO_COLOR === undefined;
  return {
    ...(out.width === null ? {} : { width: out.width }),
    typed: (text) => startedBy(program, text),
    print: (line) => out.write(`${line}\n`),
    status: (line) => {
      if (err.width !== null) err.write(`\r${line ?? ''}\u001B[K`);
    },
    printError: (line) => err.write(`${line}\n`),
    style: (style, text) => (isColored ? styleText(style, text) : text),
  };
}
