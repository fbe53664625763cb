import type { JSX } from 'preact';
import type { SheetColumn } from '../table-protocol.ts';
import { SearchBox } from './search-box.tsx';

interface SheetToolsProps {
  readonly columns: readonly SheetColumn[];
  readonly sought: string;
  /** `file`, `errors` or the number of a column. */
  readonly order: string;
  readonly onSought: (text: string) => void;
  readonly onOrder: (order: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Above a sheet: find, order, undo. */
export function SheetTools(props: SheetToolsProps): JSX.Element {
  return (
    <div class="tools" role="group" aria-label="Действия с таблицей">
      <SearchBox
        label="Найти в таблице"
        placeholder="Найти"
        sought={props.sought}
        onSought={props.onSought}
      />
      <OrderBox columns={props.columns} order={props.order} onOrder={props.onOrder} />
      <span class="grow" />
      <button type="button" class="btn btn-s" onClick={props.onUndo}>
        Отменить
      </button>
      <button type="button" class="btn btn-s" onClick={props.onRedo}>
        Повторить
      </button>
    </div>
  );
}

function OrderBox(props: Pick<SheetToolsProps, 'columns' | 'order' | 'onOrder'>): JSX.Element {
  return (
    <label class="row small" for="order">
      Порядок
      <select
        class="select"
        id="order"
        value={props.order}
        onChange={(event) => props.onOrder(event.currentTarget.value)}
      >
        <option value="file">как в файле</option>
        <option value="errors">сначала ошибки</option>
        {props.columns.map(({ title }, index) => (
          <option value={String(index)}>{title}</option>
        ))}
      </select>
    </label>
  );
}
