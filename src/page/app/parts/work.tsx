import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './button.tsx';

/** What takes a moment: one work at a time. */
export interface OneWork {
  /** Which is under way; '' for none. */
  readonly busy: string;
  readonly begin: (what: string, work: () => Promise<void>) => Promise<void>;
}

export function useWork(): OneWork {
  const [busy, setBusy] = useState('');
  const begin = async (what: string, work: () => Promise<void>): Promise<void> => {
    if (busy !== '') return;
    setBusy(what);
    await work().finally(() => setBusy(''));
  };
  return { busy, begin };
}

interface WorkButtonProps {
  readonly isBusy: boolean;
  readonly label: string;
  readonly onWork: () => Promise<void>;
}

/** A button that says when its work is under way. */
export function WorkButton({ isBusy, label, onWork }: WorkButtonProps): JSX.Element {
  return <Button label={isBusy ? 'Готовим…' : label} isBusy={isBusy} onPress={onWork} />;
}
