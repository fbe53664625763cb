import { type JSX, render } from 'preact';
import { useState } from 'preact/hooks';
import { CheckScreen } from './check/check.tsx';
import { DistrictApp } from './district/district-app.tsx';
import { DocumentsScreen } from './documents/documents.tsx';
import { keepFocus } from './focus.ts';
import { HelpScreen } from './help/help.tsx';
import { Navigation } from './navigation.tsx';
import { OrganizationScreen } from './organization/organization.tsx';
import { type Toast, ToastLine } from './parts/toast.tsx';
import { ActScreen } from './register/act.tsx';
import { EditionScreen } from './register/edition.tsx';
import { RegisterScreen } from './register/register.tsx';
import { SigningScreen } from './register/signing.tsx';
import { ReportScreen } from './report/report.tsx';
import type { Here } from './route.ts';
import { TableScreen } from './sheet/table.tsx';
import { type Shell, ShellContext } from './shell.ts';
import { BugNote, Silence } from './silence.tsx';
import { StartScreen } from './start/start.tsx';
import { type Folder, useFolder } from './use-folder.ts';
import { useRoute } from './use-route.ts';

function App(): JSX.Element {
  const folder = useFolder();
  const route = useRoute();
  const { say, line } = useToast();
  const { state, district, silent, ask, refresh } = folder;
  if (silent && silent.kind !== 'bug') return <Silence kind={silent.kind} />;
  if (state === undefined) return <p class="start">Открываем…</p>;
  if (route.screen === 'start' || (state === null && district === null))
    return <StartScreen ask={ask} onOpen={() => void refresh().then(toOrganization)} />;
  return (
    <>
      {state && <Opened folder={{ ...folder, state }} route={route} say={say} />}
      {!state && district && <DistrictApp {...{ district, ask, refresh, route, say }} />}
      {line}
    </>
  );
}

function toOrganization(): void {
  location.hash = '#/организация';
}

/** How a sentence is said at the bottom of the screen, and the one that stands there. */
function useToast(): { readonly say: Shell['say']; readonly line: JSX.Element | null } {
  const [toast, setToast] = useState<Toast | null>(null);
  return {
    say: (text, back) => setToast({ text, back, id: Date.now() }),
    line: toast && <ToastLine key={toast.id} toast={toast} onEnd={() => setToast(null)} />,
  };
}

interface OpenedProps {
  readonly folder: Folder & Pick<Shell, 'state'>;
  readonly route: Here;
  readonly say: Shell['say'];
}

/** The folder of one organisation: navigation and the screen that the address names. */
function Opened({ folder, route, say }: OpenedProps): JSX.Element {
  const { district, silent, saving, forgive } = folder;
  const shell: Shell = { ...folder, district: district?.name ?? null, say };
  return (
    <ShellContext.Provider value={shell}>
      <SkipLink />
      <div class="app">
        <Navigation route={route} saving={saving} />
        <main class="main" id="main" tabIndex={-1}>
          {silent && <BugNote place={silent.message} onClose={forgive} />}
          <Screen route={route} />
        </main>
      </div>
    </ShellContext.Provider>
  );
}

function SkipLink(): JSX.Element {
  return (
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
  );
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

keepFocus();
render(<App />, document.getElementById('page') as HTMLElement);
