import type { Chart, ChartSeries } from '../../document/tree.ts';

/** How a series is drawn. Each differs from the others without colour too: by dashes and markers, or by its hatching. */
export interface Look {
  /** `#rrggbb`, as all colours here. */
  readonly colour: string;
  readonly dash: Dash;
  readonly marker: 'circle' | 'rect' | 'triangle' | 'rectRot';
  /** Inside of a marker. */
  readonly markerFill: string;
  /** Ground of a bar, under its hatching. */
  readonly ground: string;
  readonly hatch: Hatch;
}

export interface Dash {
  /** Points of line and of gap in turn. */
  readonly lengths: readonly number[];
  /** What Word has that is most like it. */
  readonly preset: 'solid' | 'dash' | 'shortDot' | 'dashDot' | 'shortDash' | 'longDash' | 'dot';
}

/** Lines over the ground of a bar: rising, falling, both, or level. */
export type Hatch = 'none' | 'rising' | 'falling' | 'crossed' | 'level';

/** The document's typeface, as it is registered with the canvas of the PNG; the PDF's canvas has no other. */
export const FAMILY = 'Tinos';
export const INK = '#000000';
export const PAPER = '#ffffff';

const SOLID: Dash = { lengths: [], preset: 'solid' };
const DASHES: Dash = { lengths: [6, 3], preset: 'dash' };
const DOTS: Dash = { lengths: [1.5, 2], preset: 'shortDot' };
const DASH_DOTS: Dash = { lengths: [8, 2, 2, 2], preset: 'dashDot' };
const SHORT_DASHES: Dash = { lengths: [3, 3], preset: 'shortDash' };
const SPARSE_DOTS: Dash = { lengths: [2, 4], preset: 'dot' };
const LONG_DASHES: Dash = { lengths: [9, 3], preset: 'longDash' };

/** Darkness alternates, so that neighbours differ most when printed in grey. */
const LOOKS: readonly [Look, ...Look[]] = [
  look('#1f3864', SOLID, 'circle', '#1f3864', '#6485b8', 'none'),
  look('#2e75b6', DASHES, 'rect', PAPER, '#e9f1f9', 'rising'),
  look('#a64b0b', DOTS, 'triangle', '#a64b0b', '#f3c7a6', 'none'),
  look('#595959', DASH_DOTS, 'rectRot', PAPER, '#f4f4f4', 'crossed'),
  look('#3b6e22', SHORT_DASHES, 'circle', PAPER, '#e3f0dc', 'falling'),
  look('#7b3294', SPARSE_DOTS, 'triangle', PAPER, '#f3e9f7', 'level'),
];

/** The reference lines of targets, rarely more than one. */
const TARGET_DASHES: readonly [Dash, ...Dash[]] = [LONG_DASHES, SHORT_DASHES, DASH_DOTS];

/** The look of a target's line. */
export function targetLook({ series }: Chart, one: ChartSeries): Pick<Look, 'colour' | 'dash'> {
  const targets = series.filter(({ role }) => role === 'target');
  return {
    colour: INK,
    dash: TARGET_DASHES[targets.indexOf(one) % TARGET_DASHES.length] ?? TARGET_DASHES[0],
  };
}

function look(
  colour: string,
  dash: Dash,
  marker: Look['marker'],
  markerFill: string,
  ground: string,
  hatch: Hatch,
): Look {
  return { colour, dash, marker, markerFill, ground, hatch };
}

/** The look of a series of data; from the seventh on they begin anew. */
export function lookOf({ series }: Chart, one: ChartSeries): Look {
  const data = series.filter(({ role }) => role === 'data');
  return LOOKS[Math.max(0, data.indexOf(one)) % LOOKS.length] ?? LOOKS[0];
}
