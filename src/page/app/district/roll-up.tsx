import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RollUpState } from '../../district-protocol.ts';
import type { AskedPeriod } from '../../usage-protocol.ts';
import { ChartCards } from '../charts/chart.tsx';
import { Button } from '../parts/button.tsx';
import { Items } from '../parts/items.tsx';
import { NEWEST, PeriodChooser } from '../parts/period-chooser.tsx';
import { RefusedNote } from '../parts/problems.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import type { DistrictProps } from './district-props.ts';
import { NotHandedInList } from './not-handed-in.tsx';
import { recentPeriods } from './periods.ts';
import { Export, type Telling } from './roll-up-files.tsx';
import { RollUpTable } from './roll-up-table.tsx';
import { Norms, Totals } from './roll-up-totals.tsx';
import { RunCard } from './run-card.tsx';
import { useRequest } from './use-request.ts';

/** What do they come to together? */
export function RollUpScreen(props: DistrictProps & Telling): JSX.Element {
  const { district } = props;
  const { rollUp } = district;
  const [asked, setAsked] = useState<AskedPeriod>(rollUp?.asked ?? NEWEST);
  const { refused, request } = useRequest(props);
  const count = (): Promise<void> => request('district-figures', asked);
  const lead = rollUp ? rollUp.label : 'Показатели организаций за период в одной таблице';
  return (
    <>
      <ScreenHead title="Свод по району" lead={lead}>
        <Tools {...{ asked, district }} onPeriod={setAsked} onCount={count} />
      </ScreenHead>
      <div class="stack">
        {district.run && <RunCard {...props} run={district.run} />}
        <RefusedNote message={refused || district.refused} />
        {rollUp ? <RollUp {...props} rollUp={rollUp} /> : <NoRollUp {...props} />}
      </div>
    </>
  );
}

function NoRollUp({ district: { run, left }, say }: DistrictProps & Telling): JSX.Element {
  return (
    <>
      {run === null && left.length === 0 && (
        <p class="muted">
          Выберите период и нажмите «Собрать показатели»: программа прочтёт выгрузки каждой организации или её
          файл показателей. Доли района – сумма к сумме, а не среднее долей.
        </p>
      )}
      <NotHandedInList list={left} say={say} />
    </>
  );
}

interface ToolsProps extends Pick<DistrictProps, 'district'> {
  readonly asked: AskedPeriod;
  readonly onPeriod: (asked: AskedPeriod) => void;
  readonly onCount: () => Promise<void>;
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
        <Button look="main" label={rollUp ? 'Собрать заново' : 'Собрать показатели'} onPress={onCount} />
      )}
    </div>
  );
}

function RollUp({ rollUp, ask, say }: Telling & { readonly rollUp: RollUpState }): JSX.Element {
  return (
    <div class="stack">
      <Items class="small muted" list={rollUp.coverage} />
      {rollUp.problems.map((one) => (
        <p class="note note-warn small">{one}</p>
      ))}
      <Export ask={ask} say={say} />
      <RollUpTable key={rollUp.label} rollUp={rollUp} />
      <NotHandedInList list={rollUp.left} say={say} />
      <Norms norms={rollUp.norms} />
      <ChartCards charts={rollUp.charts} />
      <Totals roles={rollUp.roles} />
    </div>
  );
}
