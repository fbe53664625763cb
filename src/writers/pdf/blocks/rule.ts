import type { Frame, Setting } from '../setting.ts';
import { type Slab, slab } from '../slab.ts';

export function layRule(frame: Frame, { layout }: Setting): Slab[] {
  const around = layout.space.ruleAround;
  const look = { thickness: layout.line, colour: layout.ink, dashed: false };
  const line = { kind: 'stroke', x: frame.x, y: 0, width: frame.width, height: 0, look } as const;
  return [slab({ before: around, after: around, boxes: [line], lines: 0, keep: true })];
}
