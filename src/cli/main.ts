#!/usr/bin/env node
// An old Node.js has to read this file: no static import, and no syntax younger than that of Node 12.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 20 || (major === 20 && minor >= 19)) {
  import('./start.ts');
} else {
  process.stderr.write(
    `Нужен Node.js 20.19 или новее, а здесь ${process.versions.node}. Установите новый с сайта https://nodejs.org и запустите команду ещё раз.\n`,
  );
  process.exitCode = 3;
}
