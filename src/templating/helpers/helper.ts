import type { RenderSession } from '../session.ts';
import type { FactShape } from '../shape.ts';

/** What a helper's argument must be; the template checks hold literals and fields against it. */
export type Parameter =
  | 'person'
  | 'people'
  | 'list'
  | 'case'
  | 'term'
  | 'date'
  | 'number'
  | 'digits'
  | 'law'
  | 'document'
  | 'text'
  | 'any';

export interface Helper {
  readonly parameters: readonly Parameter[];
  /** How many of them may be left out, from the end. */
  readonly optional: number;
  /** Named arguments (`имя=значение`). */
  readonly named: readonly string[];
  readonly example: string;
  readonly gives: string;
  /** Shape of what it gives, for a list that `#each` goes through. */
  readonly result: FactShape | null;
  run(args: readonly unknown[], session: RenderSession, named: Readonly<Record<string, unknown>>): unknown;
}

/** A helper; without options it takes exactly its parameters. */
export function helper(
  gives: string,
  example: string,
  parameters: readonly Parameter[],
  run: Helper['run'],
  { optional = 0, named = [], result = null }: Partial<Pick<Helper, 'optional' | 'named' | 'result'>> = {},
): Helper {
  return { gives, example, parameters, optional, named, result, run };
}
