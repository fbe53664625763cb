import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DistrictRow } from '../district-protocol.ts';
import type { Answer } from '../protocol.ts';
import { AddOrganization } from './district-add.tsx';
import { DocumentChoice } from './district-documents.tsx';
import { Found } from './district-found.tsx';
import type { DistrictProps } from './district-props.ts';
import { RefusedNote } from './parts.tsx';
import { NEWEST } from './period-chooser.tsx';
import { RunCard } from './run-card.tsx';
import { ScreenHead } from './screen-head.tsx';
import { counted } from './words.ts';

/** How are our organisations? Their documents are made, stopped and gone on with here. */
export function OrganizationsScreen({ district, ask, refresh }: DistrictProps): JSX.Element {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { refused, act } = useAct({ ask, refresh });
  const { organizations, run } = district;
  if (organizations.length === 0)
    return (
      <>
        <ScreenHead title={district.name} />
        <AddOrganization {...{ district, ask, refresh }} />
      </>
    );
  return (
    <>
      <ScreenHead
        title={district.name}
        lead={counted(organizations.length, 'организация', 'организации', 'организаций')}
      >
        {run === null && (
          <button
            type="button"
            class="btn btn-main"
            onClick={() => void act('district-documents', { ids: chosen, ...NEWEST })}
          >
            {verbFor(organizations)}
          </button>
        )}
      </ScreenHead>
      <Said {...{ district, ask, refresh, refused }}>
        {run === null && (
          <DocumentChoice documents={district.documents} chosen={chosen} onChoose={setChosen} />
        )}
      </Said>
      <Found
        district={district}
        onOpen={(folder) => void act('district-open', { folder }).then(toOrganization)}
      />
      {run === null && <AddOrganization {...{ district, ask, refresh }} />}
    </>
  );
}

/** Asks for something and tells why it is not done. */
function useAct({ ask, refresh }: Pick<DistrictProps, 'ask' | 'refresh'>): {
  readonly refused: string;
  readonly act: (name: string, body: object) => Promise<void>;
} {
  const [refused, setRefused] = useState('');
  const act = async (name: string, body: object): Promise<void> => {
    const answer = await ask<Answer<null>>(name, body);
    setRefused('refused' in answer ? answer.refused.message : '');
    await refresh();
  };
  return { refused, act };
}

interface SaidProps extends DistrictProps {
  readonly refused: string;
  readonly children: ComponentChildren;
}

/** What is under way, what came of it. */
function Said({ district, ask, refresh, refused, children }: SaidProps): JSX.Element {
  const { run, organizations } = district;
  const isFaulty = organizations.some(({ errors }) => errors > 0);
  return (
    <div class="stack">
      {run && <RunCard run={run} ask={ask} refresh={refresh} />}
      {district.told !== '' && (
        <p class={isFaulty ? 'note note-warn' : 'note note-good'} role="status">
          {district.told}
        </p>
      )}
      <RefusedNote message={refused || district.refused} />
      {children}
    </div>
  );
}

function toOrganization(): void {
  location.hash = '#/организация';
}

function verbFor(organizations: readonly DistrictRow[]): string {
  const left = organizations.filter(({ state }) => state === null).length;
  if (left === organizations.length) return 'Подготовить документы';
  return left === 0 ? 'Подготовить ещё раз' : 'Продолжить';
}
