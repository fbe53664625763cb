import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { sha256 } from '../../../src/world/hash.ts';
import { pageLayout } from '../../../src/writers/layout.ts';
import { writePng } from '../../../src/writers/png/png.ts';
import { ROOT } from '../../cli/run.ts';
import { ACTIVITY } from '../chart/samples.ts';

it('pictures of charts are the same on a machine without fonts', async () => {
  const script = `
    const { writePng } = await import('./modules/writers/png/png.js');
    const { pageLayout } = await import('./modules/writers/layout.js');
    const { sha256 } = await import('./modules/world/hash.js');
    const { GlobalFonts } = await import('canvas');
    const [image] = await writePng(${JSON.stringify({ blocks: [ACTIVITY] })}, pageLayout('ordinary'));
    console.log(GlobalFonts.families.map(({ family }) => family).join(), sha256(image.bytes));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, DISABLE_SYSTEM_FONTS_LOAD: '1' },
  });
  const [here] = await writePng({ blocks: [ACTIVITY] }, pageLayout('ordinary'));
  expect(stdout.trim()).toBe(`Tinos ${sha256(here?.bytes ?? new Uint8Array())}`);
});
