import { useState } from 'preact/hooks';
import type { Answer } from '../../protocol.ts';
import { refusalIn } from '../parts/problems.tsx';
import { useWork } from '../parts/work.tsx';
import type { Shell } from '../shell.ts';

/** What the first screen may do. */
export interface StartProps {
  readonly ask: Shell['ask'];
  readonly onOpen: () => void;
}

/** How it stands with what was asked for at a button. */
export interface OpeningAt {
  readonly isBusy: boolean;
  /** Why it was not opened; '' for nothing. */
  readonly error: string;
}

export interface FolderOpening {
  /** Which button was pressed and has no answer yet; '' for none. */
  readonly busy: string;
  readonly open: (at: string, name: string, body: object) => Promise<void>;
  readonly at: (at: string) => OpeningAt;
}

/** Opens a folder, one at a time; why it is not opened stands at the button. */
export function useOpening({ ask, onOpen }: StartProps): FolderOpening {
  const [refused, setRefused] = useState({ at: '', message: '' });
  const { busy, begin } = useWork();
  const open = (at: string, name: string, body: object): Promise<void> =>
    begin(at, async () => {
      setRefused({ at, message: '' });
      const message = refusalIn(await ask<Answer<null>>(name, body));
      setRefused({ at, message });
      if (message === '') onOpen();
    });
  const at = (place: string): OpeningAt => ({
    isBusy: busy === place,
    error: refused.at === place ? refused.message : '',
  });
  return { busy, open, at };
}
