import type { Files } from '../world/files.ts';
import type { Terminal } from './terminal.ts';

/** What a command finds place it: the files of this computer, and where it prints. */
export interface CommandPlace {
  readonly files: Files;
  readonly terminal: Terminal;
}
