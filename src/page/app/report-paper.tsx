import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MadeFileLink } from '../protocol.ts';
import type { AskedPeriod, ReportState } from '../usage-protocol.ts';
import { useInOrder } from './in-order.ts';
import { useShell } from './shell.ts';

interface ReportPaperProps {
  readonly asked: AskedPeriod;
  /** Another object whenever something has changed. */
  readonly report: ReportState;
}

/** The document of the report as it will be printed. When a new one cannot be made the last one stays, grey, and is called so. */
export function ReportPaper(props: ReportPaperProps): JSX.Element {
  const { ask, say } = useShell();
  const { asked, report } = props;
  const [shown, setShown] = useState<(MadeFileLink & { readonly label: string }) | null>(null);
  const [isStale, setStale] = useState(false);
  const show = useInOrder((made: MadeFileLink | null) => {
    setStale(made === null);
    if (made === null) return;
    setShown((before) => (before?.hash === made.hash ? before : { label: report.label ?? '', ...made }));
  });
  useEffect(() => {
    void show(ask<MadeFileLink | null>('report-file', { ...asked, format: 'pdf', as: 'frame' }));
  }, [asked.period, asked.from, asked.to, report]);
  const download = async (format: string): Promise<void> => {
    const made = await ask<MadeFileLink | null>('report-file', { ...asked, format, as: 'download' });
    if (made === null) say('Отчёт пока не готовится: сначала исправьте то, что названо выше');
    else location.assign(made.address);
  };
  return (
    <section class="preview" id="paper" aria-label="Просмотр отчёта">
      <div class="preview-bar row row-apart">
        <h2>{shown ? `Отчёт за ${shown.label}` : 'Готовим отчёт…'}</h2>
        <p class="row small">
          <button type="button" class="link" onClick={() => void download('docx')}>
            Скачать Word
          </button>
          <button type="button" class="link" onClick={() => void download('pdf')}>
            Скачать PDF
          </button>
        </p>
      </div>
      {isStale && (
        <p class="note note-bad">
          {shown === null
            ? 'Документ пока не готовится: сначала исправьте ошибки в сведениях.'
            : 'На экране прежний вид документа. Новый не получился: сначала исправьте ошибки.'}
        </p>
      )}
      {shown !== null && (
        <iframe
          class={isStale ? 'pdf is-stale' : 'pdf'}
          src={shown.address}
          title={`Документ: отчёт за ${shown.label}`}
        />
      )}
    </section>
  );
}
