import type { Sign } from '../../document/signs.ts';
import { circle, curve, hook, line, type Path, polygon, rectangle, rounded, start } from './path.ts';

/** Side of the grid that signs are drawn on. */
export const GRID = 24;

const GROUND = rounded(0, 0, GRID, GRID, 5);

const HALF_LINK = { radius: 4.6, thickness: 2.1, length: 2.4 };
const PADLOCK = [
  rounded(8.4, 11.2, 7.2, 5.6, 0.8),
  hook([12, 9.4], { radius: 2.7, thickness: 1.3, length: 1.8 }, (x, y) => [12 + (y - 9.4), 9.4 + (x - 12)]),
];
const SHIELD = [
  start(12, 2.6),
  line(19.6, 5.2),
  line(19.6, 11.6),
  curve(19.6, 16.2, 16.6, 19.6, 12, 21.4),
  curve(7.4, 19.6, 4.4, 16.2, 4.4, 11.6),
  line(4.4, 5.2),
  'Z',
].join('');
const BUBBLE = [
  start(6, 5),
  line(18, 5),
  curve(19.4, 5, 20.2, 5.8, 20.2, 7.2),
  line(20.2, 14.2),
  curve(20.2, 15.6, 19.4, 16.4, 18, 16.4),
  line(11.6, 16.4),
  line(7.6, 19.8),
  line(7.6, 16.4),
  line(6, 16.4),
  curve(4.6, 16.4, 3.8, 15.6, 3.8, 14.2),
  line(3.8, 7.2),
  curve(3.8, 5.8, 4.6, 5, 6, 5),
  'Z',
].join('');
const TICK = polygon([7.6, 10.8], [9, 9.4], [11.1, 11.5], [15.2, 7.4], [16.6, 8.8], [11.1, 14.3]);
const SHOULDERS = [
  start(4.6, 19.8),
  curve(4.6, 15.6, 7.6, 13.2, 12, 13.2),
  curve(16.4, 13.2, 19.4, 15.6, 19.4, 19.8),
  'Z',
].join('');
const SIGNATURE = polygon(
  [8, 16.3],
  [10.2, 14],
  [11.4, 15.2],
  [13, 13.6],
  [16, 15.6],
  [15.3, 16.7],
  [13.2, 15.3],
  [11.4, 17],
  [10.2, 15.8],
  [8.9, 17.2],
);

/** White drawings on a dark ground, which stay what they are in grey. */
const DRAWN: Readonly<Record<Sign, readonly Path[]>> = {
  link: [
    hook([8, 12], HALF_LINK),
    hook([8, 12], HALF_LINK, (x, y) => [GRID - x, y]),
    rounded(8, 10.95, 8, 2.1, 1.05),
  ],
  phone: [rounded(7, 2.8, 10, 18.4, 1.8), rectangle(8.6, 5.2, 6.8, 11.6), circle(12, 19, 0.95)],
  chat: [BUBBLE, TICK],
  person: [circle(12, 8, 3.9), SHOULDERS],
  paper: [
    polygon([6, 2.8], [14.4, 2.8], [18, 6.4], [18, 21.2], [6, 21.2]),
    rectangle(8, 7.6, 8, 1.2),
    rectangle(8, 10.4, 8, 1.2),
    SIGNATURE,
  ],
  shield: [SHIELD, ...PADLOCK],
};

/** Outlines on a square of {@link GRID}. */
export function signPath(sign: Sign): Path {
  return [GROUND, ...DRAWN[sign]].join('');
}
