import { afterEach, expect, test, vi } from 'vitest';
import { pageLayout } from '../../../src/writers/layout.ts';
import { order, regulation } from './samples.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Writes with freshly loaded code, so that nothing built earlier is used again. */
async function writeAnew(document = regulation()): Promise<Uint8Array> {
  vi.resetModules();
  const { writeDocx } = await import('../../../src/writers/docx/docx.ts');
  return (await writeDocx(document, pageLayout(document.storage))).bytes;
}

test('the same tree gives the same bytes, whatever was written before', async () => {
  const { writeDocx } = await import('../../../src/writers/docx/docx.ts');
  const layout = pageLayout('permanent');
  const first = await writeDocx(regulation(), layout);
  await writeDocx(order(), pageLayout('ordinary'));
  expect((await writeDocx(regulation(), layout)).bytes).toEqual(first.bytes);
});

test('the same bytes on another day, in another time zone, with other random numbers', async () => {
  const first = await writeAnew();
  vi.useFakeTimers({ now: Date.UTC(2031, 11, 31, 23, 59), toFake: ['Date'] });
  vi.stubEnv('TZ', 'America/Los_Angeles');
  vi.spyOn(Math, 'random').mockReturnValue(0.123);
  expect(await writeAnew()).toEqual(first);
});
