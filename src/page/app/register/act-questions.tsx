import type { JSX } from 'preact';
import type { ActView, Done } from '../../acts-protocol.ts';
import { Question } from '../parts/question.tsx';
import { useShell } from '../shell.ts';
import { TypedActDialog } from './typed-act.tsx';

/** What is asked before something is done with an act. */
export type AskedOfAct = 'repeal' | 'typed' | 'unissue' | null;

interface ActQuestionProps {
  readonly act: ActView;
  readonly asked: AskedOfAct;
  readonly onAsk: (asked: AskedOfAct) => void;
  readonly unissue: () => Promise<void>;
  readonly onChanged: () => Promise<void>;
}

export function ActQuestion(props: ActQuestionProps): JSX.Element | null {
  const { act, asked, onAsk } = props;
  const close = (): void => onAsk(null);
  const closing = (work: () => Promise<void>) => (): void => {
    close();
    void work();
  };
  if (asked === 'unissue') return <Unissue act={act} onUnissue={closing(props.unissue)} onClose={close} />;
  if (asked === 'repeal') return <Repeal act={act} onTyped={() => onAsk('typed')} onClose={close} />;
  return asked === null ? null : <TypedRepeal act={act} onClose={closing(props.onChanged)} />;
}

interface UnissueProps {
  readonly act: ActView;
  readonly onUnissue: () => void;
  readonly onClose: () => void;
}

function Unissue({ act, onUnissue, onClose }: UnissueProps): JSX.Element {
  return (
    <Question
      title={`Отменить издание: ${act.name}?`}
      answers={[
        { label: 'Отменить издание', act: onUnissue },
        { label: 'Оставить изданным', act: onClose },
      ]}
    >
      <p>Акт ещё не подписан. Папка с ним останется, в журнале будет запись об отмене, номер освободится.</p>
    </Question>
  );
}

/** An act made elsewhere has repealed it. */
function TypedRepeal({ act, onClose }: Pick<UnissueProps, 'act' | 'onClose'>): JSX.Element {
  const { ask } = useShell();
  return (
    <TypedActDialog
      title={`Каким актом отменён: ${act.name}?`}
      lead="Акт, изданный без программы. С его даты этот утратит силу, на него больше не будут ссылаться."
      label="Вписать"
      send={(typed) => ask<Done>('repeal-act', { key: act.key, ...typed })}
      onClose={onClose}
    />
  );
}

interface RepealProps {
  readonly act: ActView;
  readonly onTyped: () => void;
  readonly onClose: () => void;
}

/** An act is never changed: how it loses its force. */
function Repeal({ act, onTyped, onClose }: RepealProps): JSX.Element {
  const { name, number, repealedBy } = act;
  const prepare = (): void => {
    onClose();
    location.hash = `#/документы/all/${repealedBy?.id ?? ''}`;
  };
  const answers = [
    ...(repealedBy ? [{ label: 'К документу, который его отменит', act: prepare }] : []),
    ...(number === '' ? [] : [{ label: 'Вписать акт, который его отменил', act: onTyped }]),
    { label: 'Оставить в силе', act: onClose },
  ];
  return (
    <Question title={`Утратил силу: ${name}?`} answers={answers}>
      <HowRepealed act={act} />
    </Question>
  );
}

function HowRepealed({ act: { number, repealedBy } }: Pick<RepealProps, 'act'>): JSX.Element {
  return (
    <p>
      Сам акт не меняется никогда: силу он теряет по новому акту.
      {repealedBy && ` Программа готовит такой: «${repealedBy.title}». Издайте его, и прежний утратит силу.`}
      {number === '' && ' Акт без номера утрачивает силу вместе с приказом, который его утвердил.'}
    </p>
  );
}
