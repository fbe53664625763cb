import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MadeFileLink } from '../../protocol.ts';
import type { AskedPeriod, ReportState } from '../../usage-protocol.ts';
import { Button } from '../parts/button.tsx';
import { useDownload } from '../parts/download.ts';
import { useInOrder } from '../parts/in-order.ts';
import { Paper } from '../parts/paper.tsx';
import { useShell } from '../shell.ts';

interface ReportPaperProps {
  readonly asked: AskedPeriod;
  /** Another object whenever something has changed. */
  readonly report: ReportState;
}

/** The document of the report as it will be printed. When a new one cannot be made the last one stays, grey, and is called so. */
export function ReportPaper(props: ReportPaperProps): JSX.Element {
  const { shown, isStale } = useReportFile(props);
  const title = shown ? `Отчёт за ${shown.label}` : 'Готовим отчёт…';
  const frame = shown && { ...shown, title: `отчёт за ${shown.label}` };
  const reason = isStale ? REASONS[shown ? 'shown' : 'none'] : '';
  return (
    <Paper isApart name="Просмотр отчёта" {...{ title, reason, isStale }} shown={frame}>
      <Downloads asked={props.asked} />
    </Paper>
  );
}

const REASONS = {
  none: 'Документ пока не готовится: сначала исправьте ошибки в сведениях.',
  shown: 'На экране прежний вид документа. Новый не получился: сначала исправьте ошибки.',
} as const;

function Downloads({ asked }: Pick<ReportPaperProps, 'asked'>): JSX.Element {
  const download = useDownload('Отчёт пока не готовится: сначала исправьте то, что названо выше');
  const take = (format: string): Promise<void> =>
    download('report-file', { ...asked, format, as: 'download' });
  return (
    <p class="row small">
      <Button look="link" label="Скачать Word" onPress={() => take('docx')} />
      <Button look="link" label="Скачать PDF" onPress={() => take('pdf')} />
    </p>
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
