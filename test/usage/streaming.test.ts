import { expect, it } from 'vitest';
import { readUsageInput } from '../../src/usage/figures/usage-input.ts';
import { usageReport } from '../../src/usage/figures/usage-report.ts';
import { namedPeriod } from '../../src/usage/period.ts';
import { runs } from '../setup/runs.ts';
import { MemoryFiles } from '../world/memory.ts';
import { LOG, value } from './support.ts';

const PIECES = runs(400);
const LINE = '10.03.2025 12:00;ёжик;педагог;Ель;сообщение;1\n';

/** A log that is never there as a whole: pieces are made when they are asked for. */
class EndlessFiles extends MemoryFiles {
  made = 0;

  override read(path: string): Uint8Array {
    if (path.endsWith('.csv')) throw new Error(`${path} was read as a whole`);
    return super.read(path);
  }

  override *chunks(): Iterable<Uint8Array> {
    const piece = Buffer.from(LINE.repeat(2000));
    yield Buffer.from(`${LOG}\n`);
    for (; this.made < PIECES; this.made += 1) yield piece;
  }
}

it('a log of any length is read in pieces and never as a whole', async () => {
  const files = new EndlessFiles({ 'in/usage/log.csv': 'x' });
  const input = await readUsageInput(files, 'in', { staff: [], groups: [] });
  const report = usageReport(input, namedPeriod('2025-Q1'), 0);
  expect(value(report, 'educator / все / messages')).toBe(PIECES * 2000);
  expect(report.sources[0]).toMatchObject({ rows: PIECES * 2000, used: PIECES * 2000 });
});
