import { remember } from '../../remember.ts';

/**
 * Outlines on a square grid, y downwards, as the data of an SVG path of absolute `M`, `L`, `C` and `Z` alone: what lies inside an odd
 * number of them is filled, so that an outline inside another one is a hole in it.
 */
export type Path = string;

/** One step of a path with its points. */
export interface PathStep {
  readonly letter: 'M' | 'L' | 'C' | 'Z';
  readonly points: readonly number[];
}

/** There are few signs, and a page of cards shows the same ones again and again. */
const known = new Map<Path, readonly PathStep[]>();
const MOST = 100;

export function steps(path: Path): readonly PathStep[] {
  return remember(known, path, () => stepsOf(path), MOST);
}

function stepsOf(path: Path): readonly PathStep[] {
  return Array.from(path.matchAll(/([MLCZ])([^MLCZ]*)/g), ([, letter, numbers = '']) => ({
    letter: letter as PathStep['letter'],
    points: numbers.split(' ').filter(Boolean).map(Number),
  }));
}

export function polygon(...points: readonly (readonly [number, number])[]): Path {
  return `M${points.map(([x, y]) => `${tidy(x)} ${tidy(y)}`).join('L')}Z`;
}

export function rectangle(x: number, y: number, width: number, height: number): Path {
  return polygon([x, y], [x + width, y], [x + width, y + height], [x, y + height]);
}

/** How far the control points of a quarter of a circle lie from its ends, in radii. */
const REACH = 0.5523;

export function rounded(x: number, y: number, width: number, height: number, radius: number): Path {
  const [right, bottom, hook] = [x + width, y + height, radius * (1 - REACH)];
  return [
    start(x + radius, y),
    line(right - radius, y),
    curve(right - hook, y, right, y + hook, right, y + radius),
    line(right, bottom - radius),
    curve(right, bottom - hook, right - hook, bottom, right - radius, bottom),
    line(x + radius, bottom),
    curve(x + hook, bottom, x, bottom - hook, x, bottom - radius),
    line(x, y + radius),
    curve(x, y + hook, x + hook, y, x + radius, y),
    'Z',
  ].join('');
}

export function circle(x: number, y: number, radius: number): Path {
  return rounded(x - radius, y - radius, 2 * radius, 2 * radius, radius);
}

/** Half of a ring, open to the right, its straight ends `length` long; turned about the column `axis` it is open to the left. */
export function hook(
  [x, y]: readonly [number, number],
  {
    radius,
    thickness,
    length,
  }: { readonly radius: number; readonly thickness: number; readonly length: number },
  turn: (x: number, y: number) => readonly [number, number] = (a, b) => [a, b],
): Path {
  const at = (a: number, b: number): string => turn(a, b).map(tidy).join(' ');
  const half = (r: number, sign: 1 | -1): string => {
    const reach = r * REACH;
    return [
      `C${at(x - reach, y - sign * r)} ${at(x - r, y - sign * reach)} ${at(x - r, y)}`,
      `C${at(x - r, y + sign * reach)} ${at(x - reach, y + sign * r)} ${at(x, y + sign * r)}`,
    ].join('');
  };
  const inner = radius - thickness;
  return [
    `M${at(x + length, y - radius)}L${at(x, y - radius)}`,
    half(radius, 1),
    `L${at(x + length, y + radius)}L${at(x + length, y + inner)}L${at(x, y + inner)}`,
    half(inner, -1),
    `L${at(x + length, y - inner)}Z`,
  ].join('');
}

export function start(x: number, y: number): Path {
  return `M${tidy(x)} ${tidy(y)}`;
}

export function line(x: number, y: number): Path {
  return `L${tidy(x)} ${tidy(y)}`;
}

export function curve(...points: readonly [number, number, number, number, number, number]): Path {
  return `C${points.map(tidy).join(' ')}`;
}

function tidy(value: number): number {
  return Math.round(value * 1000) / 1000;
}
