import { run } from './program.ts';
import { processTerminal } from './terminal.ts';

void run(process.argv.slice(2), processTerminal(process.argv[1] ?? '')).then((code) => {
  // What could not be printed may have set it already.
  process.exitCode = code || process.exitCode;
});
