import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Answer, FolderState, Refused } from '../protocol.ts';

/** What every screen may do. */
export interface Shell {
  readonly state: FolderState;
  /** Another number whenever any file of the folder has changed, also one that `state` says nothing of. */
  readonly changes: number;
  /** Name of the folder of organisations that this one was opened from, or null. */
  readonly district: string | null;
  /** Asks for everything anew. */
  readonly refresh: () => Promise<void>;
  /** Writes something down; gives the refusal, or null. What has changed is asked for by itself. */
  readonly save: (work: () => Promise<Answer<unknown> | null>) => Promise<Refused | null>;
  /** Called as soon as something is written, before anything else is asked for. */
  readonly onWritten: Set<() => Promise<void>>;
  /** One sentence at the bottom of the screen, with a way back. */
  readonly say: (text: string, back?: { readonly label: string; readonly act: () => void }) => void;
  /** Asks the program; what it cannot answer is told to its user. */
  readonly ask: <T>(name: string, body?: object) => Promise<T>;
}

export const ShellContext = createContext<Shell | null>(null);

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('outside of the shell');
  return shell;
}

/** Changes something in the folder and gives what the program answers; everything else is asked for anew. */
export async function changing<T>(save: Shell['save'], work: () => Promise<T>): Promise<T> {
  const answers: T[] = [];
  await save(async () => {
    answers.push(await work());
    return null;
  });
  return answers[0] as T;
}
