import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { disk } from '../../src/world/disk.ts';
import { LOCK } from '../../src/world/files.ts';
import { ROOT } from '../cli/run.ts';

it('a folder cannot be taken until the process that has it is gone; nothing of that is left', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  const script = `
    import { disk } from ${JSON.stringify(`${ROOT}/modules/world/disk.js`)};
    const lock = disk.lock(${JSON.stringify(folder)}, '${LOCK}');
    disk.stage(${JSON.stringify(join(folder, 'a.docx'))}, new Uint8Array(3));
    console.log(lock !== null);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = await once(child.stdout, 'data');
  expect(String(printed).trim()).toBe('true');
  expect(disk.lock(folder, LOCK)).toBeNull();
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toHaveLength(1);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(existsSync(join(folder, `.${LOCK}.lock`))).toBe(true);
  disk.lock(folder, LOCK)?.release();
  expect(readdirSync(folder)).toEqual([]);
});
