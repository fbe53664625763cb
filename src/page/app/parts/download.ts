import type { MadeFileLink } from '../../protocol.ts';
import { useShell } from '../shell.ts';

/** Has a file made and takes it down; `refusal` is said when there is none. */
export function useDownload(refusal: string): (name: string, body: object) => Promise<void> {
  const { ask, say } = useShell();
  return async (name, body) => {
    const made = await ask<MadeFileLink | null>(name, body);
    if (made === null) say(refusal);
    else location.assign(made.address);
  };
}
