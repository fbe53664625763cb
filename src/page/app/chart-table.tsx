import type { JSX } from 'preact';
import type { LiveChart } from '../usage-protocol.ts';

/** The figures of a chart, for who does not see it. */
export function ChartTable({ chart }: { readonly chart: LiveChart }): JSX.Element {
  return (
    <div class="wide-box">
      <table class="mini">
        <thead>
          <tr>
            <th scope="col">
              <span class="vh">Подпись</span>
            </th>
            {chart.series.map(({ name }) => (
              <th scope="col" class="n">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.categories.map((category, index) => (
            <tr>
              <th scope="row">{category}</th>
              {chart.series.map(({ shown }) => (
                <td class="n">{shown[index]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
