import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MadeFileLink } from '../protocol.ts';
import type { AskedPeriod, ReportState } from '../usage-protocol.ts';
import { useDownload } from './download.ts';
import { useInOrder } from './in-order.ts';
import { PaperFrame } from './paper-frame.tsx';
import { useShell } from './shell.ts';

interface ReportPaperProps {
  readonly asked: AskedPeriod;
  /** Another object whenever something has changed. */
  readonly report: ReportState;
}

/** The document of the report as it will be printed. When a new one cannot be made the last one stays, grey, and is called so. */
export function ReportPaper(props: ReportPaperProps): JSX.Element {
  const { asked } = props;
  const { shown, isStale } = useReportFile(props);
  const download = useDownload('Отчёт пока не готовится: сначала исправьте то, что названо выше');
  const take = (format: string): void => void download('report-file', { ...asked, format, as: 'download' });
  return (
    <section class="preview" id="paper" aria-label="Просмотр отчёта">
      <div class="preview-bar row row-apart">
        <h2>{shown ? `Отчёт за ${shown.label}` : 'Готовим отчёт…'}</h2>
        <p class="row small">
          <button type="button" class="link" onClick={() => take('docx')}>
            Скачать Word
          </button>
          <button type="button" class="link" onClick={() => take('pdf')}>
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
        <PaperFrame address={shown.address} title={`отчёт за ${shown.label}`} isStale={isStale} />
      )}
    </section>
  );
}

interface ReportFile {
  readonly shown: (MadeFileLink & { readonly label: string }) | null;
  readonly isStale: boolean;
}

function useReportFile({ asked, report }: ReportPaperProps): ReportFile {
  const { ask } = useShell();
  const [shown, setShown] = useState<ReportFile['shown']>(null);
  const [isStale, setStale] = useState(false);
  const show = useInOrder((made: MadeFileLink | null) => {
    setStale(made === null);
    if (made === null) return;
    setShown((before) => (before?.hash === made.hash ? before : { label: report.label ?? '', ...made }));
  });
  useEffect(() => {
    void show(ask<MadeFileLink | null>('report-file', { ...asked, format: 'pdf', as: 'frame' }));
  }, [asked.period, asked.from, asked.to, report]);
  return { shown, isStale };
}
