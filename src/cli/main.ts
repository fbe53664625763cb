#!/usr/bin/env node
import { version } from '../world/package.ts';
import { run } from './program.ts';
import { processTerminal } from './terminal.ts';

const terminal = processTerminal();
try {
  process.exitCode = await run(process.argv.slice(2), terminal);
} catch (error) {
  const { name, stack } = error as Error;
  const place = /[\w-]+\.[jt]s:\d+/.exec(stack ?? '')?.[0] ?? '';
  terminal.complain(`Ошибка в самой программе (версия ${version()}: ${name}, ${place}).`);
  terminal.complain(
    'Документы не записаны. Пожалуйста, сообщите разработчикам эту строку и команду, которую вы запустили.',
  );
  if (process.env.SFERUM_DOCS_DEBUG) terminal.complain(String(stack));
  process.exitCode = 3;
}
