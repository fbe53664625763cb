import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MadeFileLink } from '../../protocol.ts';
import { useShell } from '../shell.ts';
import { useInOrder } from './in-order.ts';
import { Paper } from './paper.tsx';
import { Whole } from './texts.tsx';

/** A paper that can be shown. */
export interface Shown {
  /** Another one is another paper. */
  readonly id: string;
  readonly title: string;
  /** The address of its PDF; null when it cannot be made. */
  readonly load: () => Promise<MadeFileLink | null>;
}

interface PreviewProps {
  readonly paper: Shown | null;
  /** Why the paper cannot be made as it is now, or ''. */
  readonly reason: string;
  /** Another object whenever something has changed. */
  readonly changes: unknown;
  /** What stands beside the title. */
  readonly children?: ComponentChildren;
}

/** The true PDF. When a new one cannot be made the last good one stays, grey, and is called so. */
export function Preview(props: PreviewProps): JSX.Element {
  const { paper, reason } = props;
  const shown = useShown(props);
  const isStale = shown !== null && (reason !== '' || shown.id !== (paper?.id ?? ''));
  const title = shown?.title ?? (reason === '' ? 'Выберите документ' : 'Документа пока нет');
  const before = shown === null || reason === '' ? '' : 'На экране прежний вид, новый не получился. ';
  return (
    <Paper
      {...{ shown, isStale }}
      name="Просмотр документа"
      title={<Whole text={title} />}
      reason={before + reason}
    >
      {props.children}
    </Paper>
  );
}

type ShownPaper = MadeFileLink & Pick<Shown, 'id' | 'title'>;

/** The last paper that could be made. */
function useShown({ paper, changes }: PreviewProps): ShownPaper | null {
  const { onWritten } = useShell();
  const id = paper?.id ?? '';
  const [shown, setShown] = useState<ShownPaper | null>(null);
  const wanted = useRef(id);
  wanted.current = id;
  const show = useInOrder((made: MadeFileLink | null) => {
    if (!paper || made === null || wanted.current !== id) return;
    // The same bytes are on the screen already: the place in the document stays.
    setShown((before) =>
      before?.hash === made.hash && before.id === id ? before : { id, title: paper.title, ...made },
    );
  });
  const look = async (): Promise<void> => {
    if (paper) await show(paper.load());
  };
  useEffect(() => void look(), [id, changes]);
  useEffect(() => {
    onWritten.add(look);
    return () => {
      onWritten.delete(look);
    };
  });
  return shown;
}

/** Where it is narrow the paper stands under the list. */
export function showPaper(): void {
  document.getElementById('paper')?.scrollIntoView();
}
