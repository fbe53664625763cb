#!/usr/bin/env node
import { explainFileError } from '../world/file-error.ts';
import { version } from '../world/package.ts';
import { bugPlace } from './bug.ts';
import { EXIT } from './exit.ts';
import { run } from './program.ts';
import { processTerminal } from './terminal.ts';

const terminal = processTerminal();
try {
  process.exitCode = await run(process.argv.slice(2), terminal);
} catch (error) {
  process.exitCode = explainFileError(error) ? tellTrouble(error) : tellBug(error);
}

/** A file that the command could not do without. */
function tellTrouble(error: unknown): number {
  const { path = '' } = error as NodeJS.ErrnoException;
  const explained = explainFileError(error);
  terminal.printError(`${path}: ${explained?.message}. ${explained?.hint}`);
  return EXIT.problems;
}

function tellBug(error: unknown): number {
  terminal.printError(`Ошибка в самой программе (версия ${version()}: ${bugPlace(error)}).`);
  terminal.printError(
    'Документы не записаны. Пожалуйста, сообщите разработчикам эту строку и команду, которую вы запустили.',
  );
  if (process.env.SFERUM_DOCS_DEBUG) terminal.printError(String((error as Error).stack));
  return EXIT.bug;
}
