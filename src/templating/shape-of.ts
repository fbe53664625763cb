import type { Person } from '../organization/dossier.ts';
import type { PersonShape, ValueShape } from './shape.ts';

/**
 * The shape that describes values of a type: one for each property, and none for what the type does not have. So a fact that
 * the code makes and templates cannot name, or the other way round, does not compile.
 */
export type ShapeOf<T> = ShapeOfPresent<NonNullable<T>>;

/** In tuples, so that a choice of words («да» or «нет») is one text. */
type ShapeOfPresent<T> = [T] extends [string | number | boolean]
  ? ValueShape
  : [T] extends [Person]
    ? PersonShape
    : [T] extends [readonly (infer Item)[]]
      ? ListShapeOf<Item>
      : GroupShapeOf<T>;

export interface GroupShapeOf<T> {
  readonly kind: 'group';
  readonly label: string;
  readonly fields: { readonly [Name in keyof T]-?: ShapeOf<T[Name]> };
}

interface ListShapeOf<Item> {
  readonly kind: 'list';
  readonly label: string;
  readonly source: string;
  readonly item: ShapeOf<Item>;
}

/** Shape of an object of the code: `groupOf<FigureRow>('показатель', {…})`. */
export function groupOf<T>(label: string, fields: GroupShapeOf<T>['fields']): GroupShapeOf<T> {
  return { kind: 'group', label, fields };
}

/** Shape of a list whose items have this shape. */
export function listOf<Shape>(label: string, source: string, item: Shape) {
  return { kind: 'list', label, source, item } as const;
}
