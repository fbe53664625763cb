import type { HandedIn } from '../../usage/district/handed-in.ts';
import { disk } from '../../world/disk.ts';
import { type FiguresTask, figuresOf } from './figures-of.ts';

/** What a thread of a roll-up does: what `report --json` does, or the reading of the file that stands for it. */
export default async function work(task: FiguresTask): Promise<HandedIn> {
  return figuresOf(disk, task);
}
