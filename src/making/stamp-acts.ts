import type { Problem } from '../problem.ts';
import type { Files } from '../world/files.ts';
import { targetsOf } from './stamp-targets.ts';
import { type StampedCopy, Stamping, type StampWish } from './stamping.ts';

/** What became of acts that were to get a copy with the mark of their signature. */
export interface StampOutcome {
  readonly copies: readonly StampedCopy[];
  /** How many acts bear no signature; those that were named are problems. */
  readonly unsigned: number;
  readonly problems: readonly Problem[];
}

/** Puts a copy with the marks of its signatures beside each signed act. The act and its signatures stay as they are. Only a bug throws. */
export async function stampActs(files: Files, wish: StampWish): Promise<StampOutcome> {
  const { targets, problems } = targetsOf(files, wish);
  const copies: StampedCopy[] = [];
  const found: Problem[] = [...problems];
  let unsigned = 0;
  for (const target of targets) {
    const stamped = await new Stamping(files, wish, target).run();
    if (stamped === null) unsigned += 1;
    else found.push(...stamped.problems);
    if (stamped?.copy) copies.push(stamped.copy);
  }
  return { copies, unsigned, problems: found };
}
