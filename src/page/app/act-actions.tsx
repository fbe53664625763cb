import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ActView, Attached, Done } from '../acts-protocol.ts';
import { Question } from './question.tsx';
import { changing, useShell } from './shell.ts';
import { TypedActDialog } from './typed-act.tsx';

interface ActActionsProps {
  readonly act: ActView;
  readonly onChanged: () => Promise<void>;
}

/** What may be done with an issued act. */
export function ActActions({ act, onChanged }: ActActionsProps): JSX.Element | null {
  const [asked, setAsked] = useState<'repeal' | 'typed' | 'unissue' | null>(null);
  const { ask, save, say } = useShell();
  const isInForce = act.state !== 'withdrawn' && act.state !== 'repealed';
  if (!isInForce) return null;
  const close = (): void => setAsked(null);
  const unissue = async (): Promise<void> => {
    close();
    const undone = await changing(save, () => ask<Done>('unissue', { key: act.key }));
    say(undone.isDone ? 'Издание отменено, номер снова свободен' : (undone.problems[0]?.message ?? ''));
    await onChanged();
  };
  const stamp = async (): Promise<void> => {
    const made = await changing(save, () => ask<Attached>('stamp', { key: act.key }));
    say(made.isDone ? `Положена рядом с актом: ${made.file}` : (made.problems[0]?.message ?? ''));
    await onChanged();
  };
  return (
    <div class="row tight">
      {act.signatures.some(({ isGood }) => isGood) && act.copy === '' && (
        <button type="button" class="btn btn-main" onClick={() => void stamp()}>
          Копия с отметкой
        </button>
      )}
      {act.canAmend && (
        <a class="btn" href={`#/редакция/${act.key}`}>
          Новая редакция
        </a>
      )}
      {act.canUnissue && (
        <button type="button" class="btn" onClick={() => setAsked('unissue')}>
          Отменить издание
        </button>
      )}
      <button type="button" class="btn btn-bad" onClick={() => setAsked('repeal')}>
        Утратил силу
      </button>
      {asked === 'unissue' && (
        <Question
          title={`Отменить издание: ${act.name}?`}
          answers={[
            { label: 'Отменить издание', act: () => void unissue() },
            { label: 'Оставить изданным', act: close },
          ]}
        >
          <p>
            Акт ещё не подписан. Папка с ним останется, в журнале будет запись об отмене, номер освободится.
          </p>
        </Question>
      )}
      {asked === 'repeal' && <Repeal act={act} onTyped={() => setAsked('typed')} onClose={close} />}
      {asked === 'typed' && (
        <TypedActDialog
          title={`Каким актом отменён: ${act.name}?`}
          lead="Акт, изданный без программы. С его даты этот утратит силу, на него больше не будут ссылаться."
          label="Вписать"
          send={(typed) => ask<Done>('repeal-act', { key: act.key, ...typed })}
          onClose={() => {
            close();
            void onChanged();
          }}
        />
      )}
    </div>
  );
}

interface RepealProps {
  readonly act: ActView;
  readonly onTyped: () => void;
  readonly onClose: () => void;
}

function Repeal(props: RepealProps): JSX.Element {
  const { act, onClose } = props;
  const successor = act.repealedBy;
  const prepare = (): void => {
    onClose();
    location.hash = `#/документы/all/${successor?.id ?? ''}`;
  };
  return (
    <Question
      title={`${act.name} утратил силу?`}
      answers={[
        ...(successor ? [{ label: 'К документу, который его отменит', act: prepare }] : []),
        ...(act.number === '' ? [] : [{ label: 'Вписать акт, который его отменил', act: props.onTyped }]),
        { label: 'Оставить в силе', act: onClose },
      ]}
    >
      <p>
        Сам акт не меняется никогда: силу он теряет по новому акту.
        {successor && ` Программа готовит такой: «${successor.title}». Издайте его, и прежний утратит силу.`}
        {act.number === '' && ' Акт без номера утрачивает силу вместе с приказом, который его утвердил.'}
      </p>
    </Question>
  );
}
