import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ActView } from '../../acts-protocol.ts';
import type { MadeFileLink } from '../../protocol.ts';
import { StateBadge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { Crumbs } from '../parts/crumbs.tsx';
import { Preview, type Shown } from '../parts/preview.tsx';
import { Refused } from '../parts/problems.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { Whole } from '../parts/texts.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { type Shell, useShell } from '../shell.ts';
import { ActActions } from './act-actions.tsx';
import { ActDrop, type TakenFile, useDroppedAnywhere, useTakenFile } from './act-drop.tsx';
import { Files } from './act-files.tsx';
import { Links } from './act-links.tsx';
import { Verdicts } from './verdict.tsx';

/** An issued act: where it stands in its life, whose signature it bears, what it is tied to. */
export function ActScreen({ id }: { readonly id: string }): JSX.Element {
  const { state } = useShell();
  const { answer: act, look } = useAnswer<ActView | null>('act', { key: id }, [state, id]);
  const taken = useTakenFile(id, look);
  useDroppedAnywhere(taken.take);
  if (act === undefined) return <p class="muted">Открываем акт…</p>;
  if (act === null) return <Unknown />;
  return (
    <>
      <Crumbs links={[['Журнал', '#/журнал']]} />
      <ScreenHead title={<Whole text={act.title} />} lead={<Standing act={act} />} />
      <div class="split">
        <ActParts {...{ act, taken, look }} />
        <ActPaper act={act} />
      </div>
    </>
  );
}

interface ActPartsProps {
  readonly act: ActView;
  readonly taken: TakenFile;
  readonly look: () => Promise<void>;
}

function ActParts({ act, taken: { refused, isBusy, take }, look }: ActPartsProps): JSX.Element {
  return (
    <div class="stack">
      <Life act={act} />
      <Verdicts act={act} />
      <Refused list={refused} />
      {act.state !== 'withdrawn' && <ActDrop isSmall={act.state !== 'issued'} {...{ isBusy, take }} />}
      <ActActions act={act} onChanged={look} />
      <Files act={act} />
      <Links act={act} />
    </div>
  );
}

/** The copy with the mark, or without it. */
function ActPaper({ act }: { readonly act: ActView }): JSX.Element {
  const { ask } = useShell();
  const [isBare, setBare] = useState(false);
  return (
    <Preview paper={paperOf(act, isBare, ask)} reason="" changes={act}>
      {act.copy !== '' && (
        <Button look="link" label={isBare ? 'С отметкой' : 'Без отметки'} onPress={() => setBare(!isBare)} />
      )}
    </Preview>
  );
}

function Standing({ act }: { readonly act: ActView }): JSX.Element {
  return (
    <>
      {act.number !== '' && <span class="nowrap">№ {act.number} </span>}
      от {act.date} · <StateBadge {...act} />
      {act.force !== '' && ` · ${act.force}`}
    </>
  );
}

function Unknown(): JSX.Element {
  return (
    <div class="stack">
      <h1>Такого акта нет</h1>
      <p>
        Его папка переехала или удалена. Посмотрите в <a href="#/журнал">журнале</a>.
      </p>
    </div>
  );
}

/** The copy with the mark where there is one, unless the paper without it is asked for. */
function paperOf({ key, files, copy, title }: ActView, isBare: boolean, ask: Shell['ask']): Shown | null {
  const isCopy = copy !== '' && !isBare;
  const name = isCopy ? copy : files.find((one) => /(?<!\(для сайта\))\.pdf$/iu.test(one));
  if (name === undefined) return null;
  const load = (): Promise<MadeFileLink | null> => ask('act-file', { key, name, as: 'frame' });
  return { id: `${key} ${name}`, title: isCopy ? 'Копия с отметкой об ЭП' : title, load };
}

function Life({ act }: { readonly act: ActView }): JSX.Element {
  return (
    <ol class="life" aria-label="Жизнь документа">
      {act.life.map(({ word, date, standing }) => (
        <li
          class={standing === 'to come' ? '' : standing}
          aria-current={standing === 'now' ? 'step' : undefined}
        >
          {word}
          <span>{date}</span>
        </li>
      ))}
    </ol>
  );
}
