import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The port of this computer on which the end of the build is told. */
    readonly build: number;
  }
}

/** Tests of the built command never run an old one. The build goes on beside the other tests: `built.ts` waits for it. */
export default async function setup(project: TestProject): Promise<() => void> {
  const build = spawn('npm run --silent build && npm run --silent modules', {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    shell: true,
    stdio: 'inherit',
  });
  const ended = once(build, 'close');
  const server = createServer(async (socket) => {
    const [code] = await ended;
    socket.end(String(code));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  project.provide('build', (server.address() as AddressInfo).port);
  return () => {
    server.close();
  };
}
