import type { JSX } from 'preact';
import type { EditionPassage } from '../../acts-protocol.ts';
import { Button } from '../parts/button.tsx';
import { ColumnHeads } from '../parts/column-heads.tsx';
import { ScrollBox } from '../parts/texts.tsx';

interface ComparisonProps {
  readonly changed: readonly EditionPassage[];
  readonly here: number;
  readonly onGo: (index: number) => void;
}

const COLUMNS = [['Пункт', 'k1'], ['Действующая редакция'], ['Новая редакция'], ['Основание', 'k4']] as const;

/** The table that compares both editions; `here`: the change that is looked at. */
export function Comparison(props: ComparisonProps): JSX.Element {
  return (
    <ScrollBox class="table-box cmp" name="Сравнительная таблица, прокручивается">
      <table>
        <caption class="vh">Сравнительная таблица</caption>
        <ColumnHeads columns={COLUMNS} />
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
        <Button look="link" label={place === '' ? '–' : place} onPress={onGo} />
      </th>
      <td>{before ?? <span class="muted">нет</span>}</td>
      <td>{after ?? <span class="muted">исключается</span>}</td>
      <td>{ground || <span class="muted">впишут от руки</span>}</td>
    </tr>
  );
}
