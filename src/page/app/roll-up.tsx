import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RollUpState } from '../district-protocol.ts';
import type { Answer } from '../protocol.ts';
import type { AskedPeriod } from '../usage-protocol.ts';
import { ChartCard } from './chart.tsx';
import type { DistrictProps } from './district-props.ts';
import { NotHandedInList } from './not-handed-in.tsx';
import { RefusedNote } from './parts.tsx';
import { NEWEST, PeriodChooser } from './period-chooser.tsx';
import { recentPeriods } from './periods.ts';
import { Export, type Telling } from './roll-up-files.tsx';
import { RollUpTable } from './roll-up-table.tsx';
import { Norms, Totals } from './roll-up-totals.tsx';
import { RunCard } from './run-card.tsx';
import { ScreenHead } from './screen-head.tsx';

/** What do they come to together? */
export function RollUpScreen(props: DistrictProps & { readonly say: (text: string) => void }): JSX.Element {
  const { district, ask, refresh } = props;
  const { rollUp, run } = district;
  const [asked, setAsked] = useState<AskedPeriod>(rollUp?.asked ?? NEWEST);
  const [refused, setRefused] = useState('');
  const count = async (): Promise<void> => {
    const answer = await ask<Answer<null>>('district-figures', asked);
    setRefused('refused' in answer ? answer.refused.message : '');
    await refresh();
  };
  return (
    <>
      <ScreenHead
        title="Свод по району"
        lead={rollUp ? rollUp.label : 'Показатели организаций за период в одной таблице'}
      >
        <Tools {...{ asked, district }} onPeriod={setAsked} onCount={() => void count()} />
      </ScreenHead>
      <div class="stack">
        {run && <RunCard run={run} ask={ask} refresh={refresh} />}
        <RefusedNote message={refused || district.refused} />
        {rollUp && <RollUp rollUp={rollUp} ask={ask} say={props.say} />}
        {!rollUp && run === null && district.left.length === 0 && (
          <p class="muted">
            Выберите период и нажмите «Собрать показатели»: программа прочтёт выгрузки каждой организации или
            её файл показателей. Доли района – сумма к сумме, а не среднее долей.
          </p>
        )}
        {!rollUp && <NotHandedInList list={district.left} say={props.say} />}
      </div>
    </>
  );
}

interface ToolsProps extends Pick<DistrictProps, 'district'> {
  readonly asked: AskedPeriod;
  readonly onPeriod: (asked: AskedPeriod) => void;
  readonly onCount: () => void;
}

function Tools({ district: { rollUp, run }, asked, onPeriod, onCount }: ToolsProps): JSX.Element {
  return (
    <div class="row">
      <PeriodChooser
        periods={recentPeriods()}
        chosen={asked.period}
        none="новейший у большинства"
        onChoose={onPeriod}
      />
      {run === null && (
        <button type="button" class="btn btn-main" onClick={onCount}>
          {rollUp ? 'Собрать заново' : 'Собрать показатели'}
        </button>
      )}
    </div>
  );
}

function RollUp({ rollUp, ask, say }: Telling & { readonly rollUp: RollUpState }): JSX.Element {
  return (
    <div class="stack">
      <ul class="small muted">
        {rollUp.coverage.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      {rollUp.problems.map((one) => (
        <p class="note note-warn small">{one}</p>
      ))}
      <Export ask={ask} say={say} />
      <RollUpTable key={rollUp.label} rollUp={rollUp} />
      <NotHandedInList list={rollUp.left} say={say} />
      <Norms norms={rollUp.norms} />
      {rollUp.charts.map((chart, index) => (
        <ChartCard key={chart.title} chart={chart} id={`chart-${index}`} />
      ))}
      <Totals roles={rollUp.roles} />
    </div>
  );
}
