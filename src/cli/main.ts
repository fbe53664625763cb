#!/usr/bin/env node
// An old Node.js has to read this file: no static import, and no syntax younger than that of Node 12.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 20 || (major === 20 && minor >= 19)) {
  const folder = userCache(process.env);
  if (folder !== null) keepCompiled(process.getBuiltinModule('node:module') as Compiling, folder);
  import('./start.ts').then(({ start }) => start(folder));
} else {
  process.stderr.write(
    `Нужен Node.js 20.19 или новее, а здесь ${process.versions.node}. Установите новый с сайта https://nodejs.org и запустите команду ещё раз.\n`,
  );
  process.exitCode = 3;
}

interface Compiling {
  enableCompileCache?(folder: string): unknown;
}

/** Node.js 22 keeps there what it compiles of the program: a third of a short run. Where it cannot, nothing changes. */
function keepCompiled(module: Compiling, folder: string): void {
  if (module.enableCompileCache) module.enableCompileCache(folder);
}

/** The folder for what can be made again, of this user alone; null where none is known. */
function userCache({ LOCALAPPDATA, XDG_CACHE_HOME, HOME }: NodeJS.ProcessEnv): string | null {
  const base = LOCALAPPDATA || XDG_CACHE_HOME || (HOME && `${HOME}/.cache`);
  return base ? `${base}/sferum-docs/compiled` : null;
}
