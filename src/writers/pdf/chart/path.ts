/** Rotation by `angle` (radians, clockwise on the page) and then a move: all that Chart.js turns its canvas with. */
export interface Transform {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

export const ORIGIN: Transform = { x: 0, y: 0, angle: 0 };

/** Where a point of the turned canvas stands on the drawing. */
export function transformed({ x, y, angle }: Transform, pointX: number, pointY: number): [number, number] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [x + cos * pointX - sin * pointY, y + sin * pointX + cos * pointY];
}

/** Two control points and the end of a Bézier curve. */
export type Curve = readonly [number, number, number, number, number, number];

/** An arc, clockwise on the page, as curves of at most a quarter of a circle: PDF has no arcs. */
export function arcCurves(x: number, y: number, radius: number, from: number, to: number): readonly Curve[] {
  const count = Math.max(1, Math.ceil((to - from) / (Math.PI / 2) - 1e-9));
  const step = (to - from) / count;
  const reach = (4 / 3) * Math.tan(step / 4) * radius;
  return Array.from({ length: count }, (_, index) => {
    const [start, end] = [from + index * step, from + (index + 1) * step];
    const [startX, startY] = [x + radius * Math.cos(start), y + radius * Math.sin(start)];
    const [endX, endY] = [x + radius * Math.cos(end), y + radius * Math.sin(end)];
    return [
      startX - reach * Math.sin(start),
      startY + reach * Math.cos(start),
      endX + reach * Math.sin(end),
      endY - reach * Math.cos(end),
      endX,
      endY,
    ];
  });
}
