import { type JSX, render } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DistrictState } from '../district-protocol.ts';
import type { Answer, FolderState, Refused } from '../protocol.ts';
import { ActScreen } from './act.tsx';
import { NoAnswer, ask as rawAsk } from './api.ts';
import { CheckScreen } from './check.tsx';
import { DistrictApp } from './district-app.tsx';
import { DocumentsScreen } from './documents.tsx';
import { EditionScreen } from './edition.tsx';
import { keepFocus } from './focus.ts';
import { HelpScreen } from './help.tsx';
import { useInOrder } from './in-order.ts';
import { Navigation } from './navigation.tsx';
import { OrganizationScreen } from './organization.tsx';
import { RegisterScreen } from './register.tsx';
import { ReportScreen } from './report.tsx';
import type { Here } from './route.ts';
import { Queue, type SavingState } from './saving.ts';
import { type Shell, ShellContext } from './shell.ts';
import { SigningScreen } from './signing.tsx';
import { StartScreen } from './start.tsx';
import { TableScreen } from './table.tsx';
import { type Toast, ToastLine } from './toast.tsx';
import { useRoute } from './use-route.ts';

type Current = FolderState & { readonly version: number };

function App(): JSX.Element {
  const [state, setState] = useState<Current | null | undefined>(undefined);
  const [changes, setChanges] = useState(0);
  const [district, setDistrict] = useState<DistrictState | null>(null);
  const route = useRoute();
  const [silent, setSilent] = useState<NoAnswer | null>(null);
  const [saving, setSaving] = useState<SavingState>({ kind: 'idle' });
  const [toast, setToast] = useState<Toast | null>(null);
  const queue = useRef<Queue | null>(null);
  queue.current ??= new Queue(setSaving);
  const onWritten = useMemo(() => new Set<() => Promise<void>>(), []);
  const ask = useCallback(async <T,>(name: string, body?: object): Promise<T> => {
    try {
      return await rawAsk<T>(name, body);
    } catch (error) {
      if (error instanceof NoAnswer) setSilent(error);
      throw error;
    }
  }, []);
  const show = useInOrder(([now, many]: readonly [Current | null, DistrictState | null]) => {
    setDistrict(many);
    setChanges(now?.version ?? 0);
    // What is the same stays the same object: nothing is drawn or asked for anew.
    setState((before) => (before && now && isSameState(before, now) ? before : now));
  });
  const refresh = useCallback(
    () => show(Promise.all([ask<Current | null>('state'), ask<DistrictState | null>('district')])),
    [],
  );
  const save = useCallback(async (work: () => Promise<Answer<unknown> | null>): Promise<Refused | null> => {
    const refused = await (queue.current as Queue).add(work);
    // The paper that somebody looks at comes before what else there is to know.
    await Promise.allSettled([...onWritten].map((tell) => tell()));
    await refresh();
    return refused;
  }, []);
  useEffect(() => void refresh(), []);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (queue.current?.isBusy) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, []);
  const isOpen = (state !== null && state !== undefined) || district !== null;
  useNews(isOpen, ask, (version) => {
    // What this page writes itself is asked for when it is written.
    if ((district !== null || version !== state?.version) && !queue.current?.isBusy) void refresh();
  });
  if (silent && silent.kind !== 'bug') return <Silence kind={silent.kind} />;
  if (state === undefined) return <p class="start">Открываем…</p>;
  if (district && state === null && route.screen !== 'start')
    return (
      <>
        <DistrictApp
          district={district}
          ask={ask}
          refresh={refresh}
          route={route}
          say={(text) => setToast({ text, back: undefined, id: Date.now() })}
        />
        {toast && <ToastLine key={toast.id} toast={toast} onEnd={() => setToast(null)} />}
      </>
    );
  if (state === null || route.screen === 'start')
    return (
      <StartScreen
        ask={ask}
        onOpen={() => {
          void refresh().then(() => {
            location.hash = '#/организация';
          });
        }}
      />
    );
  const shell: Shell = {
    state,
    changes,
    district: district?.name ?? null,
    refresh,
    save,
    onWritten,
    ask,
    say: (text, back) => setToast({ text, back, id: Date.now() }),
  };
  return (
    <ShellContext.Provider value={shell}>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        К содержанию
      </a>
      <div class="app">
        <Navigation route={route} saving={saving} />
        <main class="main" id="main" tabIndex={-1}>
          {silent && <BugNote place={silent.message} onClose={() => setSilent(null)} />}
          <Screen route={route} />
        </main>
      </div>
      {toast && <ToastLine key={toast.id} toast={toast} onEnd={() => setToast(null)} />}
    </ShellContext.Provider>
  );
}

function isSameState({ version: _, ...before }: Current, { version: __, ...now }: Current): boolean {
  return JSON.stringify(before) === JSON.stringify(now);
}

function Screen({ route }: { readonly route: Here }): JSX.Element {
  switch (route.screen) {
    case 'table':
      return <TableScreen key={route.table} route={route} />;
    case 'documents':
      return <DocumentsScreen route={route} />;
    case 'signing':
      return <SigningScreen key={route.set} set={route.set} />;
    case 'register':
      return <RegisterScreen />;
    case 'act':
      return <ActScreen key={route.key} id={route.key} />;
    case 'report':
      return <ReportScreen />;
    case 'edition':
      return <EditionScreen key={route.key} id={route.key} />;
    case 'check':
      return <CheckScreen />;
    case 'help':
      return <HelpScreen />;
    default:
      return <OrganizationScreen field={route.screen === 'organization' ? route.field : ''} />;
  }
}

/** Waits for news of the folder as long as one is open. */
function useNews(isOpen: boolean, ask: Shell['ask'], onNews: (version: number) => void): void {
  const tell = useRef(onNews);
  tell.current = onNews;
  useEffect(() => {
    if (!isOpen) return;
    let isOver = false;
    const wait = async (): Promise<void> => {
      let version = 0;
      while (!isOver) {
        version = await ask<number>('wait', { version });
        if (!isOver) tell.current(version);
      }
    };
    wait().catch(() => {});
    return () => {
      isOver = true;
    };
  }, [isOpen]);
}

function Silence({ kind }: { readonly kind: 'ended' | 'stranger' }): JSX.Element {
  return (
    <main class="start stack" id="main">
      <h1>{kind === 'ended' ? 'Работа завершена' : 'Эта вкладка открыта не программой'}</h1>
      <p class="lead">
        {kind === 'ended'
          ? 'Всё, что сохранено, лежит в вашей папке. Вкладку можно закрыть. Чтобы продолжить, запустите программу ещё раз.'
          : 'Откройте страницу по адресу, который напечатала программа, целиком: с тем, что стоит после знака #.'}
      </p>
    </main>
  );
}

function BugNote({ place, onClose }: { readonly place: string; readonly onClose: () => void }): JSX.Element {
  return (
    <div class="note note-bad row row-apart" role="alert">
      <p>
        <b>Ошибка в самой программе ({place}).</b> Сохранённое цело. Сообщите разработчикам эту строку и что
        вы делали.
      </p>
      <button type="button" class="btn btn-s" onClick={onClose}>
        Закрыть
      </button>
    </div>
  );
}

keepFocus();
render(<App />, document.getElementById('page') as HTMLElement);
