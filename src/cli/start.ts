import { run } from './program.ts';
import { processTerminal } from './terminal.ts';

/** Runs the command of the process. Nothing runs by being loaded: the threads of a batch load the file this stands in, for its other parts. */
export async function start(): Promise<void> {
  const code = await run(process.argv.slice(2), processTerminal(process.argv[1] ?? ''));
  // What could not be printed may have set it already.
  process.exitCode = code || process.exitCode;
}
