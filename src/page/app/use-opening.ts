import { useState } from 'preact/hooks';
import type { Answer } from '../protocol.ts';
import type { Shell } from './shell.ts';
import { useWork } from './work.tsx';

/** What the first screen may do. */
export interface StartProps {
  readonly ask: Shell['ask'];
  readonly onOpen: () => void;
}

export interface FolderOpening {
  /** Which button was pressed and has no answer yet; '' for none. */
  readonly busy: string;
  readonly open: (at: string, name: string, body: object) => Promise<void>;
  readonly errorAt: (at: string) => string;
}

/** Opens a folder, one at a time; why it is not opened stands at the button. */
export function useOpening({ ask, onOpen }: StartProps): FolderOpening {
  const [refused, setRefused] = useState<{ readonly at: string; readonly message: string } | null>(null);
  const { busy, begin } = useWork();
  const open = (at: string, name: string, body: object): Promise<void> =>
    begin(at, async () => {
      setRefused(null);
      const answer = await ask<Answer<null>>(name, body);
      if ('refused' in answer) setRefused({ at, message: answer.refused.message });
      else onOpen();
    });
  const errorAt = (at: string): string => (refused?.at === at ? refused.message : '');
  return { busy, open, errorAt };
}
