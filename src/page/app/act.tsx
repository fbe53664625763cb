import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ActView, Attached } from '../acts-protocol.ts';
import type { MadeFileLink, Told } from '../protocol.ts';
import { ActActions } from './act-actions.tsx';
import { base64, isTooBig, TOO_BIG } from './api.ts';
import { StateBadge } from './badge.tsx';
import { Drop } from './drop.tsx';
import { useInOrder } from './in-order.ts';
import { Refused, Whole } from './parts.tsx';
import { Preview, type Shown, showPaper } from './preview.tsx';
import { changing, type Shell, useShell } from './shell.ts';
import { Verdicts } from './verdict.tsx';

/** An issued act: where it stands in its life, whose signature it bears, what it is tied to. */
export function ActScreen({ id }: { readonly id: string }): JSX.Element {
  const { state, ask, save, say } = useShell();
  const [act, setAct] = useState<ActView | null | undefined>(undefined);
  const [refused, setRefused] = useState<readonly Told[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [isBare, setBare] = useState(false);
  const show = useInOrder(setAct);
  const look = (): Promise<void> => show(ask<ActView | null>('act', { key: id }));
  useEffect(() => void look(), [state, id]);
  const take = async (file: File): Promise<void> => {
    if (isTooBig(file)) return setRefused([sentence(TOO_BIG)]);
    setBusy(true);
    const body = { key: id, name: file.name, bytes: await base64(file) };
    const attached = await changing(save, () => ask<Attached>('attach', body)).finally(() => setBusy(false));
    setRefused(attached.problems.filter(({ severity }) => severity === 'error'));
    if (attached.isDone) say(`Положено рядом с актом: ${attached.file}`);
    await look();
  };
  useDroppedAnywhere(take);
  if (act === undefined) return <p class="muted">Открываем акт…</p>;
  if (act === null) return <Unknown />;
  return (
    <>
      <p class="crumbs">
        <a href="#/журнал">Журнал</a>
      </p>
      <div class="head">
        <div>
          <h1>
            <Whole text={act.title} />
          </h1>
          <p class="lead">
            {act.number !== '' && <span class="nowrap">№ {act.number} </span>}
            от {act.date} · <StateBadge {...act} />
            {act.force !== '' && ` · ${act.force}`}
          </p>
        </div>
      </div>
      <div class="split">
        <div class="stack">
          <Life act={act} />
          <Verdicts act={act} />
          <Refused list={refused} />
          {act.state !== 'withdrawn' && (
            <Drop
              isSmall={act.state !== 'issued'}
              label={isBusy ? 'Проверяем подпись…' : 'Перетащите сюда скан или файл .sig'}
              hint="или нажмите, чтобы выбрать; можно и сертификат (.cer)"
              accept=".pdf,.jpg,.jpeg,.png,.sig,.p7s,.sgn,.sign,.p7m,.cer,.crt,.der,.pem"
              onFile={(file) => void take(file)}
            />
          )}
          <ActActions act={act} onChanged={look} />
          <Files act={act} />
          <Links act={act} />
        </div>
        <Preview paper={paperOf(act, isBare, ask)} reason="" changes={act}>
          {act.copy !== '' && (
            <button type="button" class="link" onClick={() => setBare(!isBare)}>
              {isBare ? 'С отметкой' : 'Без отметки'}
            </button>
          )}
        </Preview>
      </div>
    </>
  );
}

function sentence(message: string): Told {
  return { severity: 'error', code: '', message, hint: '', cures: [], place: '', to: null };
}

/** The whole screen takes a drop. */
function useDroppedAnywhere(take: (file: File) => Promise<void>): void {
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      // The box has taken it already.
      const isTaken = event.defaultPrevented;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file && !isTaken) void take(file);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  });
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

function Files({ act }: { readonly act: ActView }): JSX.Element {
  const { ask, say } = useShell();
  const download = async (name: string, body: object): Promise<void> => {
    const made = await ask<MadeFileLink | null>(name, { key: act.key, ...body });
    if (made) location.assign(made.address);
    else say('Этого файла в папке акта больше нет');
  };
  const copy = (): void =>
    void navigator.clipboard.writeText(act.folder).then(() => say('Скопировано: где лежит папка акта'));
  return (
    <section class="card card-tight stack-s">
      <h2>Файлы</h2>
      <ul class="small">
        {[...act.files, ...act.beside].map((name) => (
          <li>
            <button type="button" class="link" onClick={() => void download('act-file', { name })}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      <p class="row small">
        <button type="button" class="btn btn-s" onClick={() => void download('act-zip', {})}>
          Скачать всё
        </button>
        <button type="button" class="btn btn-s" onClick={copy}>
          Скопировать, где лежит
        </button>
        <button type="button" class="link only-narrow" onClick={showPaper}>
          Показать документ
        </button>
      </p>
      <p class="small muted path">{act.folder}</p>
    </section>
  );
}

function Links({ act }: { readonly act: ActView }): JSX.Element | null {
  if (act.links.length === 0) return null;
  return (
    <section class="card card-tight">
      <h2>Связи</h2>
      <dl class="facts">
        {act.links.map(([label, acts]) => (
          <>
            <dt>{label}</dt>
            <dd>
              {acts.map(({ key, name }, index) => (
                <>
                  {index > 0 && ', '}
                  {key === '' ? (
                    <Whole text={name} />
                  ) : (
                    <a href={`#/акт/${key}`}>
                      <Whole text={name} />
                    </a>
                  )}
                </>
              ))}
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}
