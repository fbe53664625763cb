import { styleText } from 'node:util';

/** Where a command prints. */
export interface Terminal {
  /** A line on standard output. */
  print(line: string): void;
  /** A line on standard error. */
  printError(line: string): void;
  /** Shows a line that the next one replaces, where somebody looks; null takes it away. */
  status(line: string | null): void;
  readonly style: (style: 'bold' | 'red' | 'yellow' | 'green' | 'dim', text: string) => string;
}

/** The process's own streams; colours only where somebody looks. */
export function processTerminal(): Terminal {
  const isColored =
    process.stdout.isTTY === true && process.stderr.isTTY === true && process.env.NO_COLOR === undefined;
  for (const stream of [process.stdout, process.stderr]) stream.on('error', forgiveClosedPipe);
  return {
    print: (line) => void process.stdout.write(`${line}\n`),
    status: (line) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${line ?? ''}\u001B[K`);
    },
    printError: (line) => void process.stderr.write(`${line}\n`),
    style: (style, text) => (isColored ? styleText(style, text) : text),
  };
}

/** Whoever reads may have seen enough (`| head`). */
function forgiveClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
