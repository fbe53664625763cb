import { run } from './program.ts';
import { processTerminal } from './terminal.ts';

const code = await run(process.argv.slice(2), processTerminal(process.argv[1] ?? ''));
// What could not be printed may have set it already.
process.exitCode = code || process.exitCode;
