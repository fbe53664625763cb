import { expect, test, vi } from 'vitest';
import { pageLayout } from '../../src/writers/layout.ts';
import { regulation } from './docx/samples.ts';

const TREE = { ...regulation(), date: null };
const LAYOUT = pageLayout(TREE.storage);

/** Each loads its code anew, so that nothing built earlier is used again. */
const WRITE = {
  DOCX: async () => (await import('../../src/writers/docx/docx.ts')).writeDocx(TREE, LAYOUT),
  PDF: async () => (await import('../../src/writers/pdf/pdf.ts')).writePdf(TREE, LAYOUT),
};

test.each(Object.entries(WRITE))(
  '%s: the same bytes on another day, in another time zone, with other random numbers',
  async (_, write) => {
    const { bytes } = await write();
    vi.resetModules();
    vi.useFakeTimers({ now: Date.UTC(2031, 11, 31, 23, 59), toFake: ['Date'] });
    vi.stubEnv('TZ', 'America/Los_Angeles');
    vi.spyOn(Math, 'random').mockReturnValue(0.123);
    expect((await write()).bytes).toEqual(bytes);
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  },
);
