import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AskedPeriod, ReportState } from '../usage-protocol.ts';
import { ChartCard } from './chart.tsx';
import { ExportsCard } from './exports.tsx';
import { useInOrder } from './in-order.ts';
import { ProblemList } from './parts.tsx';
import { NEWEST, PeriodChooser } from './period-chooser.tsx';
import { ProposalsCard } from './proposals.tsx';
import { ReportPaper } from './report-paper.tsx';
import { Tiles } from './report-tiles.tsx';
import { ScreenHead } from './screen-head.tsx';
import { useShell } from './shell.ts';

/** How is it used? Exports, figures, charts, findings and proposals of a period, and the document they make. */
export function ReportScreen(): JSX.Element {
  const { changes, ask } = useShell();
  const [asked, setAsked] = useState<AskedPeriod>(NEWEST);
  const [report, setReport] = useState<ReportState | null>(null);
  const [isPaper, setPaper] = useState(false);
  const show = useInOrder(setReport);
  useEffect(() => void show(ask<ReportState | null>('report', asked)), [changes, asked]);
  if (!report) return <p class="muted">Читаем выгрузки…</p>;
  const named = report.chosen === '' ? asked : { ...NEWEST, period: report.chosen };
  return (
    <>
      <ScreenHead
        title="Отчёт об использовании"
        lead={report.label === null ? 'Показателей пока нет' : report.lead}
      >
        <Tools report={report} isPaper={isPaper} onPeriod={setAsked} onPaper={() => setPaper(!isPaper)} />
      </ScreenHead>
      {report.files.length > 0 && <Obstacles report={report} />}
      {isPaper ? (
        <div class="split">
          <div class="stack">
            <ReportParts asked={named} report={report} />
          </div>
          <ReportPaper asked={named} report={report} />
        </div>
      ) : (
        <div class="report">
          <ReportParts asked={named} report={report} />
        </div>
      )}
    </>
  );
}

interface ToolsProps {
  readonly report: ReportState;
  readonly isPaper: boolean;
  readonly onPeriod: (asked: AskedPeriod) => void;
  readonly onPaper: () => void;
}

function Tools({ report, isPaper, onPeriod, onPaper }: ToolsProps): JSX.Element {
  return (
    <div class="row">
      <PeriodChooser
        periods={report.periods}
        chosen={report.chosen}
        none={report.chosen === '' ? 'не выбран' : ''}
        onChoose={onPeriod}
      />
      {report.document !== null && report.label !== null && (
        <button type="button" class="btn btn-main" aria-expanded={isPaper} onClick={onPaper}>
          {isPaper ? 'Закрыть документ' : 'Открыть документ'}
        </button>
      )}
    </div>
  );
}

interface ReportPartsProps {
  readonly asked: AskedPeriod;
  readonly report: ReportState;
}

/** Figures and charts, then what is said of them. */
function ReportParts({ asked, report }: ReportPartsProps): JSX.Element {
  return (
    <>
      <div class="stack">
        <Tiles report={report} />
        {report.charts.map((chart, index) => (
          <ChartCard key={chart.title} chart={chart} id={`chart-${index}`} />
        ))}
        {report.label !== null && <ProposalsCard key={report.label} asked={asked} saved={report.proposals} />}
      </div>
      <div class="stack">
        <ExportsCard report={report} />
        <Findings report={report} />
      </div>
    </>
  );
}

/** Why there are no figures, and what is doubtful in those there are. */
function Obstacles({ report: { problems, label } }: { readonly report: ReportState }): JSX.Element | null {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const shown = label === null ? problems : problems.filter(({ severity }) => severity !== 'error');
  if (shown.length === 0) return null;
  const list = <ProblemList list={shown} />;
  if (errors.length === 0)
    return (
      <details class="note note-warn small gap-bottom">
        <summary>Что сверить: {shown.length}</summary>
        {list}
      </details>
    );
  return (
    <section class="summary-box stack-s" aria-labelledby="obstacles">
      <h2 id="obstacles">Показателей не посчитать</h2>
      {list}
    </section>
  );
}

function Findings({ report: { findings, remarks } }: { readonly report: ReportState }): JSX.Element | null {
  if (findings.length === 0) return null;
  return (
    <section class="card card-tight">
      <h2>Выводы</h2>
      <p class="small muted">Составлены по цифрам, войдут в отчёт</p>
      <ol class="outs">
        {findings.map((one) => (
          <li>{one}</li>
        ))}
      </ol>
      {remarks.map((one) => (
        <p class="small muted gap-top">{one}</p>
      ))}
    </section>
  );
}
