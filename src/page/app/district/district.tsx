import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DistrictRow } from '../../district-protocol.ts';
import { Button } from '../parts/button.tsx';
import { NEWEST } from '../parts/period-chooser.tsx';
import { RefusedNote } from '../parts/problems.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { counted } from '../parts/words.ts';
import { AddOrganization } from './district-add.tsx';
import { DocumentChoice } from './district-documents.tsx';
import { Found } from './district-found.tsx';
import type { DistrictProps } from './district-props.ts';
import { RunCard } from './run-card.tsx';
import { type DistrictRequest, useRequest } from './use-request.ts';

/** How are our organisations? Their documents are made, stopped and gone on with here. */
export function OrganizationsScreen(props: DistrictProps): JSX.Element {
  const { district } = props;
  const { refused, request } = useRequest(props);
  const open = (folder: string): Promise<void> => request('district-open', { folder }, true);
  if (district.organizations.length === 0)
    return (
      <>
        <ScreenHead title={district.name} />
        <AddOrganization {...props} />
      </>
    );
  return (
    <>
      <Making {...props} {...{ refused, request }} />
      <Found district={district} onOpen={open} />
      {district.run === null && <AddOrganization {...props} />}
    </>
  );
}

/** The documents of all: which are made, and what came of it. */
function Making(props: DistrictProps & DistrictRequest): JSX.Element {
  const { district, request } = props;
  const { organizations, run, documents } = district;
  const [ids, setIds] = useState<readonly string[]>([]);
  const begin = (): Promise<void> => request('district-documents', { ids, ...NEWEST });
  const count = counted(organizations.length, 'организация', 'организации', 'организаций');
  return (
    <>
      <ScreenHead title={district.name} lead={count}>
        {run === null && <Button look="main" label={verbFor(organizations)} onPress={begin} />}
      </ScreenHead>
      <Said {...props}>
        {run === null && <DocumentChoice documents={documents} chosen={ids} onChoose={setIds} />}
      </Said>
    </>
  );
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

function verbFor(organizations: readonly DistrictRow[]): string {
  const left = organizations.filter(({ state }) => state === null).length;
  if (left === organizations.length) return 'Подготовить документы';
  return left === 0 ? 'Подготовить ещё раз' : 'Продолжить';
}
