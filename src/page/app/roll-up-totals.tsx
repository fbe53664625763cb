import type { JSX } from 'preact';
import type { RollUpState } from '../district-protocol.ts';
import { ScrollBox } from './parts.tsx';

export function Norms({ norms }: Pick<RollUpState, 'norms'>): JSX.Element | null {
  if (norms.length === 0) return null;
  return (
    <PlainTable
      title="Кто выполняет нормы"
      head={['Показатель', 'Норма', 'Выполняют', 'Не выполняют', 'Не оценить', 'Доля выполняющих']}
      rows={norms.map(({ title, norm, met, missed, unsaid, share }) => [
        title,
        norm,
        met,
        missed,
        unsaid,
        share,
      ])}
    />
  );
}

export function Totals({ roles }: Pick<RollUpState, 'roles'>): JSX.Element {
  return (
    <details class="card card-tight">
      <summary>Все показатели вместе</summary>
      {roles.map(({ title, rows }) => (
        <PlainTable
          title={title}
          head={['Показатель', 'Вместе', 'Организаций', 'Без данных', 'Прежний период', 'Изменение']}
          rows={rows.map((row) => [
            row.title,
            row.value,
            row.organizations,
            row.missing,
            row.previous,
            row.change,
          ])}
        />
      ))}
    </details>
  );
}

interface PlainTableProps {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function PlainTable(props: PlainTableProps): JSX.Element {
  const [first = '', ...others] = props.head;
  return (
    <ScrollBox class="table-box gap-top" name={props.title}>
      <table class="cards">
        <caption class="pad">{props.title}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((title) => (
              <th scope="col" class="n">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(([title, ...cells]) => (
            <tr>
              <th scope="row">{title}</th>
              {cells.map((cell, index) => (
                <td class={cell === '' ? 'n none' : 'n'} data-l={others[index]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
