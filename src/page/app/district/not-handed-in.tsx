import type { JSX } from 'preact';
import type { NotHandedIn } from '../../district-protocol.ts';
import { Button } from '../parts/button.tsx';
import { copyText } from '../parts/copy-text.ts';

interface NotHandedInListProps {
  readonly list: readonly NotHandedIn[];
  readonly say: (text: string) => void;
}

/** Who is in no sum, each with a reminder to send. */
export function NotHandedInList({ list, say }: NotHandedInListProps): JSX.Element | null {
  if (list.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>Не сдали: {list.length}</h2>
      <ul class="folders">
        {list.map((one) => (
          <NotHandedInLine key={one.folder} one={one} say={say} />
        ))}
      </ul>
    </section>
  );
}

interface NotHandedInLineProps extends Pick<NotHandedInListProps, 'say'> {
  readonly one: NotHandedIn;
}

function NotHandedInLine({ one, say }: NotHandedInLineProps): JSX.Element {
  const { folder, name, reason, reminder } = one;
  const copy = (): Promise<void> => copyText(reminder, `Скопировано напоминание: ${name}`, say);
  return (
    <li>
      <div>
        <b>{name}</b>
        {name !== folder && <span class="muted"> · папка «{folder}»</span>}
        <br />
        <span class="muted">{reason}</span>
      </div>
      <span class="badge badge-warn">нет в своде</span>
      <Button look="small" label="Скопировать напоминание" aloud={`для ${name}`} onPress={copy} />
    </li>
  );
}
