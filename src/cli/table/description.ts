import type { Option } from 'commander';
import type { CommandPlace } from '../command-place.ts';
import type { Given } from '../settings.ts';

/** One command as the command line and its help have it; its code is loaded when it is called. */
export interface CommandDescription {
  readonly name: string;
  readonly description: string;
  /** `<must>`, `[may]` or `[any...]`, each with what it is. */
  readonly arguments: readonly (readonly [flags: string, description: string])[];
  /** What stands behind the name in the help. */
  readonly usage: string;
  readonly options: () => readonly Option[];
  /** The same few functions work for minutes, or wait for the next question: the engine is left to make them fast. */
  readonly isSteady?: true;
  /** Gives the exit code. */
  readonly call: (words: readonly string[], given: Given, place: CommandPlace) => Promise<number>;
}
