import type { Path } from '../signs/path.ts';
import type { LinkTarget } from '../typesetting/flow.ts';
import type { FaceName } from '../typesetting/metrics.ts';
import type { StructureNode } from './structure.ts';

/**
 * The page model: what stands where, as plain data between layout and painting. Lengths are points, y grows downwards
 * from the top edge of the sheet (inside a slab: from the slab's top).
 */
export interface Page {
  /** In reading order. */
  readonly boxes: readonly Box[];
}

export type Box = LineBox | StrokeBox | FigureBox | ShapeBox;

/** One line of text. */
export interface LineBox {
  readonly kind: 'line';
  /** The element it belongs to; null makes it an artifact (page number, repeated table header). */
  readonly node: StructureNode | null;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  /** RRGGBB; null is black. */
  readonly colour: string | null;
  /** Added to every blank of the line to justify it. */
  readonly spacing: number;
  readonly runs: readonly Run[];
}

/** Text in one face, with the blanks at its end. */
export interface Run {
  readonly face: FaceName;
  readonly text: string;
  /** Including the added spacing. */
  readonly width: number;
  readonly link: LinkTarget | null;
  /** Points between letters that stand apart, else 0. */
  readonly tracking: number;
}

/** Rectangles and lines (height 0); always artifacts. */
export interface StrokeBox {
  readonly kind: 'stroke';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of round corners; none: they are square. */
  readonly radius?: number;
  readonly look?: StrokeLook;
}

/** Absent: thin and black. */
export interface StrokeLook {
  /** Points. */
  readonly thickness: number;
  /** RRGGBB; null is black. */
  readonly colour: string | null;
  /** Where to cut. */
  readonly dashed: boolean;
}

/** Outlines filled with one colour, one element of the structure with its alternative text. */
export interface ShapeBox {
  readonly kind: 'shape';
  readonly node: StructureNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly path: Path;
  /** Points a step of the path's grid. */
  readonly unit: number;
  /** RRGGBB. */
  readonly colour: string;
}

/** A drawing that is one element of the structure, with its alternative text. */
export interface FigureBox {
  readonly kind: 'figure';
  readonly node: StructureNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Operators of the page's content; their origin is the box's upper left corner. */
  readonly operators: string;
  /** Written over them. */
  readonly texts: readonly FigureText[];
}

/** A label of a drawing. */
export interface FigureText {
  readonly text: string;
  readonly face: FaceName;
  readonly size: number;
  /** The start of the baseline, from the upper left corner of the figure. */
  readonly x: number;
  readonly y: number;
  /** Radians, clockwise. */
  readonly angle: number;
  /** Red, green and blue from 0 to 1, as operands. */
  readonly colour: string;
}

/** The box moved down by `offset` points. */
export function lowered(box: Box, offset: number): Box {
  return { ...box, y: box.y + offset };
}

/** The box without its place in the reading order, for what repeats. */
export function asArtifact(box: Box): Box {
  return box.kind === 'line' ? { ...box, node: null } : box;
}
