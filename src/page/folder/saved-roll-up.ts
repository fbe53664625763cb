import { publishRollUp } from '../../making/district/roll-up-files.ts';
import type { SavedRollUp } from '../district-protocol.ts';
import type { Answer } from '../protocol.ts';
import { sentenceOf } from './roll-up.ts';
import { refusing } from './save.ts';

/** Puts a roll-up beside the organisations; what is to be told of it. */
export async function savedRollUp(
  ...[files, destination, made, options]: Parameters<typeof publishRollUp>
): Promise<Answer<SavedRollUp>> {
  const published = await publishRollUp(files, destination, made, options);
  if ('problem' in published) return refusing(published.problem.message);
  const { plan, problems } = published.value;
  const notes = problems.filter(({ severity }) => severity !== 'note').map(sentenceOf);
  return { value: { files: plan.placed.map(({ path }) => path), notes } };
}
