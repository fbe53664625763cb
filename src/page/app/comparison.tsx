import type { JSX } from 'preact';
import type { EditionPassage } from '../acts-protocol.ts';
import { ScrollBox } from './parts.tsx';

interface ComparisonProps {
  readonly changed: readonly EditionPassage[];
  readonly here: number;
  readonly onGo: (index: number) => void;
}

/** The table that compares both editions; `here`: the change that is looked at. */
export function Comparison(props: ComparisonProps): JSX.Element {
  return (
    <ScrollBox class="table-box cmp" name="Сравнительная таблица, прокручивается">
      <table>
        <caption class="vh">Сравнительная таблица</caption>
        <thead>
          <tr>
            <th scope="col" class="k1">
              Пункт
            </th>
            <th scope="col">Действующая редакция</th>
            <th scope="col">Новая редакция</th>
            <th scope="col" class="k4">
              Основание
            </th>
          </tr>
        </thead>
        <tbody>
          {props.changed.map((one, index) => (
            <Row one={one} index={index} isHere={index === props.here} onGo={() => props.onGo(index)} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface RowProps {
  readonly one: EditionPassage;
  readonly index: number;
  readonly isHere: boolean;
  readonly onGo: () => void;
}

function Row({ one: { place, before, after, ground }, index, isHere, onGo }: RowProps): JSX.Element {
  return (
    <tr id={`row-${index}`} class={isHere ? 'here' : ''}>
      <th scope="row">
        <button type="button" class="link" onClick={onGo}>
          {place === '' ? '–' : place}
        </button>
      </th>
      <td>{before ?? <span class="muted">нет</span>}</td>
      <td>{after ?? <span class="muted">исключается</span>}</td>
      <td>{ground || <span class="muted">впишут от руки</span>}</td>
    </tr>
  );
}
