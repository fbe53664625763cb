import type { JSX } from 'preact';
import type { SheetColumn } from '../../table-protocol.ts';
import { Button } from '../parts/button.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { LabelledSelect } from '../parts/select.tsx';

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
      <Button look="small" label="Отменить" onPress={props.onUndo} />
      <Button look="small" label="Повторить" onPress={props.onRedo} />
    </div>
  );
}

type OrderBoxProps = Pick<SheetToolsProps, 'columns' | 'order' | 'onOrder'>;

const ORDERS = [
  { value: 'file', label: 'как в файле' },
  { value: 'errors', label: 'сначала ошибки' },
] as const;

function OrderBox({ columns, order, onOrder }: OrderBoxProps): JSX.Element {
  const byColumn = columns.map(({ title }, index) => ({ value: String(index), label: title }));
  const choices = [...ORDERS, ...byColumn];
  return <LabelledSelect id="order" label="Порядок" value={order} choices={choices} onChoose={onOrder} />;
}
