import { expect, it } from 'vitest';
import { makeFigures } from '../../src/making/figures.ts';
import { compiled, type Job } from '../../src/making/job.ts';
import { openWorkspace } from '../../src/making/make.ts';
import { hasErrors, reveal, revealText } from '../../src/problem.ts';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { isAll } from '../setup/runs.ts';
import { MemoryFiles } from '../world/memory.ts';
import { type SecretInput, secretInputs, seenIn, WHOLE } from './secrets.ts';

const templates = compiled(readCatalogue(disk, [TEMPLATES]));

function jobOf({ files }: SecretInput): Job {
  const placed = Object.entries(files).map(([name, text]) => [`in/${name}`, text] as const);
  const options = { ids: [], formats: [], date: null, period: null, today: '2025-07-01' };
  return {
    ...templates,
    files: new MemoryFiles(Object.fromEntries(placed)),
    input: 'in',
    options,
    progress: () => {},
  };
}

/** Everything that reading says of an input, and the figures. */
async function told(input: SecretInput, showValues: boolean): Promise<readonly string[]> {
  const { problems } = await openWorkspace(jobOf(input));
  const figures = await makeFigures({ ...jobOf(input), heads: templates.catalogue });
  return [
    ...[...problems, ...figures.problems].map((problem) => JSON.stringify(reveal(problem, showValues))),
    ...figures.indicators.map(({ unit }) => revealText(unit ?? '', showValues)),
    JSON.stringify(figures.sources),
  ];
}

const ALL = secretInputs();
const SOME = isAll ? ALL : ALL.filter((_, index) => index % 149 === 0);

it('an input with secrets only is read without errors, and its values are there for who asks for them', async () => {
  const { problems } = await openWorkspace(jobOf(WHOLE));
  expect(problems.filter((problem) => hasErrors([problem])).map((one) => reveal(one, true))).toEqual([]);
  expect((await told(WHOLE, true)).flatMap(seenIn)).not.toEqual([]);
});

it('of what is wrong with an input, reading tells no value of it', async () => {
  expect(ALL.length).toBeGreaterThan(436);
  const leaks: string[] = [];
  for (const input of SOME)
    for (const line of await told(input, false))
      if (seenIn(line).length > 0) leaks.push(`${input.name}: ${line}`);
  expect([...new Set(leaks)]).toEqual([]);
});
