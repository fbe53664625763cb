import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AskedPeriod, ReportState } from '../../usage-protocol.ts';
import { ChartCards } from '../charts/chart.tsx';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { NEWEST, PeriodChooser } from '../parts/period-chooser.tsx';
import { errorsIn, ProblemList, ProblemSection } from '../parts/problems.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useShell } from '../shell.ts';
import { ExportsCard } from './exports.tsx';
import { ProposalsCard } from './proposals.tsx';
import { ReportPaper } from './report-paper.tsx';
import { Tiles } from './report-tiles.tsx';

/** How is it used? Exports, figures, charts, findings and proposals of a period, and the document they make. */
export function ReportScreen(): JSX.Element {
  const { changes } = useShell();
  const [asked, setAsked] = useState<AskedPeriod>(NEWEST);
  const { answer: report } = useAnswer<ReportState | null>('report', asked, [changes, asked]);
  const [isPaper, setPaper] = useState(false);
  if (!report) return <p class="muted">Читаем выгрузки…</p>;
  const named = report.chosen === '' ? asked : { ...NEWEST, period: report.chosen };
  const lead = report.label === null ? 'Показателей пока нет' : report.lead;
  return (
    <>
      <ScreenHead title="Отчёт об использовании" lead={lead}>
        <Tools report={report} isPaper={isPaper} onPeriod={setAsked} onPaper={() => setPaper(!isPaper)} />
      </ScreenHead>
      {report.files.length > 0 && <Obstacles report={report} />}
      <Body asked={named} report={report} isPaper={isPaper} />
    </>
  );
}

interface BodyProps extends ReportPartsProps {
  readonly isPaper: boolean;
}

/** The parts of the report beside one another, or one under the other beside the document. */
function Body({ asked, report, isPaper }: BodyProps): JSX.Element {
  const parts = <ReportParts asked={asked} report={report} />;
  if (!isPaper) return <div class="report">{parts}</div>;
  return (
    <div class="split">
      <div class="stack">{parts}</div>
      <ReportPaper asked={asked} report={report} />
    </div>
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
        <Button
          look="main"
          label={isPaper ? 'Закрыть документ' : 'Открыть документ'}
          isExpanded={isPaper}
          onPress={onPaper}
        />
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
        <ChartCards charts={report.charts} />
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
  const hasErrors = errorsIn(problems).length > 0;
  const shown = label === null ? problems : problems.filter(({ severity }) => severity !== 'error');
  if (shown.length === 0) return null;
  if (hasErrors) return <ProblemSection id="obstacles" title="Показателей не посчитать" list={shown} />;
  return (
    <details class="note note-warn small gap-bottom">
      <summary>Что сверить: {shown.length}</summary>
      <ProblemList list={shown} />
    </details>
  );
}

function Findings({ report: { findings, remarks } }: { readonly report: ReportState }): JSX.Element | null {
  if (findings.length === 0) return null;
  return (
    <Card isTight title="Выводы">
      <p class="small muted">Составлены по цифрам, войдут в отчёт</p>
      <ol class="outs">
        {findings.map((one) => (
          <li>{one}</li>
        ))}
      </ol>
      {remarks.map((one) => (
        <p class="small muted gap-top">{one}</p>
      ))}
    </Card>
  );
}
