import type { JSX } from 'preact';
import { Keys } from '../parts/keys.tsx';
import type { Here } from '../route.ts';
import { addressesIn, type SectionEntries } from '../sections.tsx';
import { Side } from '../side.tsx';
import { OrganizationsScreen } from './district.tsx';
import type { DistrictProps } from './district-props.ts';
import { RollUpScreen } from './roll-up.tsx';

/** A folder of organisations: it has sections of its own. */
export function DistrictApp(
  props: DistrictProps & { readonly route: Here; readonly say: (text: string) => void },
): JSX.Element {
  const { district, ask } = props;
  const isRollUp = props.route.screen === 'roll-up';
  const entries = entriesOf(district.organizations.length, isRollUp);
  const name = <b>{district.name}</b>;
  const foot = <p class="small muted">{district.path}</p>;
  return (
    <div class="app">
      <Keys sections={addressesIn(entries)} />
      <Side {...{ ask, foot, entries }} head={<Head name={district.name} />} summary={name} />
      <main class="main" id="main" tabIndex={-1}>
        {isRollUp ? <RollUpScreen {...props} /> : <OrganizationsScreen {...props} />}
      </main>
    </div>
  );
}

function Head({ name }: { readonly name: string }): JSX.Element {
  return (
    <>
      <b>{name}</b>
      <span>
        Папка района · <a href="#/начало">сменить</a>
      </span>
    </>
  );
}

/** `count`: of the organisations. */
function entriesOf(count: number, isRollUp: boolean): SectionEntries {
  const organizations = { title: 'Организации', address: '#/район', isHere: !isRollUp, count: `${count}` };
  const rollUp = { title: 'Свод по району', address: '#/свод', isHere: isRollUp, count: '' };
  return [['Район', [organizations, rollUp].map((one) => ({ ...one, isBad: false }))]];
}
