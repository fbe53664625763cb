import fc from 'fast-check';
import { runs } from './runs.ts';

/** The same random input on every run, so that a red test is about the change; `FC_SEED=1 npm test` tries another. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 2024), numRuns: runs(100) });
