import { useEffect, useState } from 'preact/hooks';
import type { Saved } from '../../documents-protocol.ts';
import { useDownload } from '../parts/download.ts';
import { useWork } from '../parts/work.tsx';
import { useShell } from '../shell.ts';

/** Files of the documents: one is made at a time. */
export interface Making {
  /** What is under way; '' for nothing. */
  readonly busy: string;
  readonly saved: Saved | null;
  readonly zip: () => Promise<void>;
  readonly save: () => Promise<void>;
  readonly file: (id: string, format: string) => Promise<void>;
}

export function useMaking(set: string): Making {
  const { ask } = useShell();
  const { busy, begin } = useWork();
  const download = useDownload('Сначала исправьте ошибки: документы не готовятся');
  const [saved, setSaved] = useState<Saved | null>(null);
  useEffect(() => setSaved(null), [set]);
  return {
    busy,
    saved,
    zip: () => begin('zip', () => download('zip', { set })),
    save: () => begin('save', async () => setSaved(await ask<Saved>('save-documents', { set }))),
    file: (id, format) => begin(format, () => download('file', { id, format, as: 'download' })),
  };
}
