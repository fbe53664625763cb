import { declineLine, declineText } from '../../russian/batch.ts';
import { CASE_LABELS, CASES } from '../../russian/case.ts';
import type { Files } from '../../world/files.ts';

/** Options of `sferum-docs decline`. */
export interface DeclineOptions {
  readonly kind?: string;
  readonly gender?: string;
  readonly batch?: string;
  readonly json?: boolean;
}

interface World {
  readonly files: Files;
  readonly print: (line: string) => void;
}

/** Prints six forms of each text, or of each line `kind⇥gender⇥text` of a batch file. Gives the exit code. */
export function declineCommand(texts: readonly string[], options: DeclineOptions, world: World): number {
  const results = options.batch
    ? linesOf(world.files.read(options.batch)).map(declineLine)
    : texts.map((text) => declineText(text, options));
  for (const result of results) {
    if (options.json) world.print(JSON.stringify(result));
    else if ('error' in result) world.print(`Ошибка: ${result.error}`);
    else for (const name of CASES) world.print(`${CASE_LABELS[name]}\t${result[name]}`);
  }
  return results.some((result) => 'error' in result) ? 1 : 0;
}

function linesOf(bytes: Uint8Array): readonly string[] {
  return new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/u)
    .filter((line) => line !== '');
}
