import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ActView } from '../acts-protocol.ts';
import type { MadeFileLink } from '../protocol.ts';
import { ActActions } from './act-actions.tsx';
import { ActDrop, useDroppedAnywhere, useTakenFile } from './act-drop.tsx';
import { Files } from './act-files.tsx';
import { Links } from './act-links.tsx';
import { StateBadge } from './badge.tsx';
import { useInOrder } from './in-order.ts';
import { Refused, Whole } from './parts.tsx';
import { Preview, type Shown } from './preview.tsx';
import { ScreenHead } from './screen-head.tsx';
import { type Shell, useShell } from './shell.ts';
import { Verdicts } from './verdict.tsx';

/** An issued act: where it stands in its life, whose signature it bears, what it is tied to. */
export function ActScreen({ id }: { readonly id: string }): JSX.Element {
  const { state, ask } = useShell();
  const [act, setAct] = useState<ActView | null | undefined>(undefined);
  const show = useInOrder(setAct);
  const look = (): Promise<void> => show(ask<ActView | null>('act', { key: id }));
  useEffect(() => void look(), [state, id]);
  const { refused, isBusy, take } = useTakenFile(id, look);
  useDroppedAnywhere(take);
  if (act === undefined) return <p class="muted">Открываем акт…</p>;
  if (act === null) return <Unknown />;
  return (
    <>
      <p class="crumbs">
        <a href="#/журнал">Журнал</a>
      </p>
      <ScreenHead title={<Whole text={act.title} />} lead={<Standing act={act} />} />
      <div class="split">
        <div class="stack">
          <Life act={act} />
          <Verdicts act={act} />
          <Refused list={refused} />
          {act.state !== 'withdrawn' && <ActDrop isSmall={act.state !== 'issued'} {...{ isBusy, take }} />}
          <ActActions act={act} onChanged={look} />
          <Files act={act} />
          <Links act={act} />
        </div>
        <ActPaper act={act} />
      </div>
    </>
  );
}

/** The copy with the mark, or without it. */
function ActPaper({ act }: { readonly act: ActView }): JSX.Element {
  const { ask } = useShell();
  const [isBare, setBare] = useState(false);
  return (
    <Preview paper={paperOf(act, isBare, ask)} reason="" changes={act}>
      {act.copy !== '' && (
        <button type="button" class="link" onClick={() => setBare(!isBare)}>
          {isBare ? 'С отметкой' : 'Без отметки'}
        </button>
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
