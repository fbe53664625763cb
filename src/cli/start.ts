import { COMMANDS } from './command-table.ts';
import { run } from './program.ts';
import { processTerminal } from './terminal.ts';

/** Runs the command of the process; `codeFolder` is where its compiled code may be kept. Nothing runs by being loaded: the threads of a batch load the file this stands in, for its other parts. */
export async function start(codeFolder: string | null): Promise<void> {
  const ready = async (command: string): Promise<void> => {
    if (codeFolder === null) return;
    const { keepCode } = await import('../world/kept-code.ts');
    keepCode(`${codeFolder}/${command}`);
  };
  const code = await run(process.argv.slice(2), processTerminal(process.argv[1] ?? ''), COMMANDS, ready);
  // What could not be printed may have set it already.
  process.exitCode = code || process.exitCode;
}
