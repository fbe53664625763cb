import type { JSX } from 'preact';
import { OrganizationsScreen } from './district.tsx';
import type { DistrictProps } from './district-props.ts';
import { Keys } from './keys.tsx';
import { RollUpScreen } from './roll-up.tsx';
import type { Here } from './route.ts';
import { Side } from './side.tsx';

const SECTIONS = [
  ['#/район', 'Организации', 'district'],
  ['#/свод', 'Свод по району', 'roll-up'],
] as const;

/** A folder of organisations: it has sections of its own. */
export function DistrictApp(
  props: DistrictProps & { readonly route: Here; readonly say: (text: string) => void },
): JSX.Element {
  const { district, ask, route } = props;
  const isRollUp = route.screen === 'roll-up';
  const name = <b>{district.name}</b>;
  return (
    <div class="app">
      <Keys sections={SECTIONS.map(([address]) => address)} />
      <Side
        ask={ask}
        head={
          <>
            {name}
            <span>
              Папка района · <a href="#/начало">сменить</a>
            </span>
          </>
        }
        foot={<p class="small muted">{district.path}</p>}
        summary={name}
        sections={(onGo) => (
          <Sections count={district.organizations.length} isRollUp={isRollUp} onGo={onGo} />
        )}
      />
      <main class="main" id="main" tabIndex={-1}>
        {isRollUp ? <RollUpScreen {...props} /> : <OrganizationsScreen {...props} />}
      </main>
    </div>
  );
}

interface SectionsProps {
  /** Organisations. */
  readonly count: number;
  readonly isRollUp: boolean;
  readonly onGo: () => void;
}

function Sections({ count, isRollUp, onGo }: SectionsProps): JSX.Element {
  return (
    <>
      <h2>Район</h2>
      <ul>
        {SECTIONS.map(([address, title, screen]) => (
          <li>
            <a
              href={address}
              aria-current={(screen === 'roll-up') === isRollUp ? 'page' : undefined}
              onClick={onGo}
            >
              {title} {screen === 'district' && <span class="count">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
