import type { JSX } from 'preact';
import type { LiveChart } from '../../usage-protocol.ts';
import { ColumnHeads } from '../parts/column-heads.tsx';

/** The figures of a chart, for who does not see it. */
export function ChartTable({ chart }: { readonly chart: LiveChart }): JSX.Element {
  const first = <span class="vh">Подпись</span>;
  return (
    <details class="small">
      <summary>Показать таблицей</summary>
      <div class="wide-box">
        <table class="mini">
          <ColumnHeads columns={[[first], ...chart.series.map(({ name }) => [name, 'n'] as const)]} />
          <Figures chart={chart} />
        </table>
      </div>
    </details>
  );
}

function Figures({ chart: { categories, series } }: { readonly chart: LiveChart }): JSX.Element {
  return (
    <tbody>
      {categories.map((category, index) => (
        <tr>
          <th scope="row">{category}</th>
          {series.map(({ shown }) => (
            <td class="n">{shown[index]}</td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
