import { fstatSync, statSync, writeSync } from 'node:fs';
import { explainFileError } from '../world/file-error.ts';
import { EXIT } from './exit.ts';

/** Where a process prints. */
export interface StandardOutput {
  write(text: string | Uint8Array): void;
  /** Columns of the terminal; null where nobody looks. */
  readonly width: number | null;
}

/** Standard output or standard error. */
export function standardOutput(number: 1 | 2): StandardOutput {
  return isPlain(number) ? plainOutput(number) : streamOf(number);
}

/** Files, pipes, sockets and nothing: nobody looks there, and the stream for them takes Node.js longer to load than a help takes to print. */
function isPlain(number: 1 | 2): boolean {
  try {
    const stat = fstatSync(number);
    if (stat.isFile() || stat.isFIFO() || stat.isSocket()) return true;
    // On Windows, which has no such file, a device is one where somebody looks.
    return stat.rdev === statSync('/dev/null').rdev;
  } catch {
    return false;
  }
}

/** Written at once, without the stream; the stream takes over where the reader is slower than the program. */
function plainOutput(number: 1 | 2): StandardOutput {
  let slow: StandardOutput | null = null;
  return {
    write(text) {
      if (slow) {
        slow.write(text);
        return;
      }
      const rest = unwritten(number, text);
      if (rest === null) return;
      slow = streamOf(number);
      slow.write(rest);
    },
    width: null,
  };
}

/** Null when all was written or cannot be: that has been told. */
function unwritten(number: 1 | 2, text: string | Uint8Array): Uint8Array | null {
  let bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  try {
    while (bytes.length > 0) bytes = bytes.subarray(writeSync(number, bytes));
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return bytes;
    tellOf(number)(error as NodeJS.ErrnoException);
    return null;
  }
}

function tellOf(number: 1 | 2): (error: NodeJS.ErrnoException) => void {
  return number === 1 ? tellUnprinted : forgive;
}

function streamOf(number: 1 | 2): StandardOutput {
  const stream = number === 1 ? process.stdout : process.stderr;
  stream.on('error', tellOf(number));
  return { write: (text) => void stream.write(text), width: stream.isTTY === true ? stream.columns : null };
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
