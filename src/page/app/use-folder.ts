import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DistrictState } from '../district-protocol.ts';
import type { Answer, FolderState, Refused } from '../protocol.ts';
import { NoAnswer, ask as rawAsk } from './api.ts';
import { useInOrder } from './parts/in-order.ts';
import { Queue, type SavingState } from './saving.ts';
import type { Shell } from './shell.ts';

type Current = FolderState & { readonly version: number };

/** What is open, kept up to date, and how to ask for more and to change it. */
export interface Folder extends Pick<Shell, 'ask' | 'refresh' | 'save' | 'onWritten' | 'changes'> {
  /** `undefined`: not known yet; null: no folder of one organisation is open. */
  readonly state: Current | null | undefined;
  readonly district: DistrictState | null;
  readonly saving: SavingState;
  /** Why the program did not answer. */
  readonly silent: NoAnswer | null;
  readonly forgive: () => void;
}

export function useFolder(): Folder {
  const [state, setState] = useState<Current | null | undefined>(undefined);
  const [changes, setChanges] = useState(0);
  const [district, setDistrict] = useState<DistrictState | null>(null);
  const { ask, silent, forgive } = useAsking();
  const show = useInOrder(([now, many]: readonly [Current | null, DistrictState | null]) => {
    setDistrict(many);
    setChanges(now?.version ?? 0);
    // What is the same stays the same object: nothing is drawn or asked for anew.
    setState((before) => (before && now && isSameState(before, now) ? before : now));
  });
  const refresh = useCallback(
    () => show(Promise.all([ask<Current | null>('state'), ask<DistrictState | null>('district')])),
    [],
  );
  const { queue, saving, save, onWritten } = useSaving(refresh);
  useEffect(() => void refresh(), []);
  const isOpen = (state !== null && state !== undefined) || district !== null;
  useNews(isOpen, ask, (version) => {
    // What this page writes itself is asked for when it is written.
    if ((district !== null || version !== state?.version) && !queue.isBusy) void refresh();
  });
  return { state, changes, district, saving, silent, forgive, ask, refresh, save, onWritten };
}

/** Questions to the program, and whether it answers. */
function useAsking(): Pick<Folder, 'ask' | 'silent' | 'forgive'> {
  const [silent, setSilent] = useState<NoAnswer | null>(null);
  const ask = useCallback(async <T>(name: string, body?: object): Promise<T> => {
    try {
      return await rawAsk<T>(name, body);
    } catch (error) {
      if (error instanceof NoAnswer) setSilent(error);
      throw error;
    }
  }, []);
  return { ask, silent, forgive: () => setSilent(null) };
}

/** Changes are written one after the other; the page is not left in the middle of one. */
function useSaving(
  refresh: () => Promise<void>,
): Pick<Folder, 'saving' | 'save' | 'onWritten'> & { readonly queue: Queue } {
  const [saving, setSaving] = useState<SavingState>({ kind: 'idle' });
  const queue = useMemo(() => new Queue(setSaving), []);
  const onWritten = useMemo(() => new Set<() => Promise<void>>(), []);
  const save = useCallback(async (work: () => Promise<Answer<unknown> | null>): Promise<Refused | null> => {
    const refused = await queue.add(work);
    // The paper that somebody looks at comes before what else there is to know.
    await Promise.allSettled([...onWritten].map((tell) => tell()));
    await refresh();
    return refused;
  }, []);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (queue.isBusy) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, []);
  return { queue, saving, save, onWritten };
}

function isSameState({ version: _, ...before }: Current, { version: __, ...now }: Current): boolean {
  return JSON.stringify(before) === JSON.stringify(now);
}

/** Waits for news of the folder as long as one is open. */
function useNews(isOpen: boolean, ask: Shell['ask'], onNews: (version: number) => void): void {
  const tell = useRef(onNews);
  tell.current = onNews;
  useEffect(() => {
    if (!isOpen) return;
    let isOver = false;
    const wait = async (): Promise<void> => {
      let version = 0;
      while (!isOver) {
        version = await ask<number>('wait', { version });
        if (!isOver) tell.current(version);
      }
    };
    wait().catch(() => {});
    return () => {
      isOver = true;
    };
  }, [isOpen]);
}
