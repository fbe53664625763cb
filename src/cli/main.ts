#!/usr/bin/env node
import { version } from '../world/package.ts';
import { bugPlace } from './bug.ts';
import { run } from './program.ts';
import { processTerminal } from './terminal.ts';

const terminal = processTerminal();
try {
  process.exitCode = await run(process.argv.slice(2), terminal);
} catch (error) {
  terminal.complain(`Ошибка в самой программе (версия ${version()}: ${bugPlace(error)}).`);
  terminal.complain(
    'Документы не записаны. Пожалуйста, сообщите разработчикам эту строку и команду, которую вы запустили.',
  );
  if (process.env.SFERUM_DOCS_DEBUG) terminal.complain(String((error as Error).stack));
  process.exitCode = 3;
}
