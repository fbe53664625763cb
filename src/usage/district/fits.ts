/** True when a value that came from outside has the shape. */
export type Fits = (value: unknown) => boolean;

/** Short enough for a cell and a message. */
export const text: Fits = (value) => typeof value === 'string' && value.length <= 1000;
export const number: Fits = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
export const count: Fits = (value) => number(value) && Number.isInteger(value);
/** ISO. */
export const date: Fits = (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value);

export function nullable(shape: Fits): Fits {
  return (value) => value === null || shape(value);
}

export function oneOf<T>(...values: readonly T[]): Fits {
  return (value) => values.includes(value as T);
}

export function list(shape: Fits): Fits {
  return (value) => Array.isArray(value) && value.length <= 10_000 && value.every(shape);
}

/** Every field fits; others may stand beside them. */
export function object(fields: Readonly<Record<string, Fits>>): Fits {
  const entries = Object.entries(fields);
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    entries.every(([name, shape]) => shape((value as Readonly<Record<string, unknown>>)[name]));
}
