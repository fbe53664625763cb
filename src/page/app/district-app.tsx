import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { OrganizationsScreen } from './district.tsx';
import type { DistrictProps } from './district-props.ts';
import { Keys } from './keys.tsx';
import { RollUpScreen } from './roll-up.tsx';
import type { Here } from './route.ts';

const SECTIONS = [
  ['#/район', 'Организации', 'district'],
  ['#/свод', 'Свод по району', 'roll-up'],
] as const;

/** A folder of organisations: it has sections of its own. */
export function DistrictApp(
  props: DistrictProps & { readonly route: Here; readonly say: (text: string) => void },
): JSX.Element {
  const { district, ask, route } = props;
  const menu = useRef<HTMLDetailsElement>(null);
  const isRollUp = route.screen === 'roll-up';
  const end = (
    <button type="button" class="link" onClick={() => void ask('end').then(() => location.reload())}>
      Завершить работу
    </button>
  );
  const sections = (
    <ul>
      {SECTIONS.map(([address, title, screen]) => (
        <li>
          <a
            href={address}
            aria-current={(screen === 'roll-up') === isRollUp ? 'page' : undefined}
            onClick={() => menu.current?.removeAttribute('open')}
          >
            {title} {screen === 'district' && <span class="count">{district.organizations.length}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <div class="app">
      <Keys sections={SECTIONS.map(([address]) => address)} />
      <header class="side">
        <div class="side-head">
          <b>{district.name}</b>
          <span>
            Папка района · <a href="#/начало">сменить</a>
          </span>
        </div>
        <nav class="nav" aria-label="Разделы">
          <h2>Район</h2>
          {sections}
        </nav>
        <div class="side-foot">
          <p class="small muted">{district.path}</p>
          {end}
        </div>
      </header>
      <details class="menu" ref={menu}>
        <summary>
          <b>{district.name}</b>
          <span class="btn btn-s">Разделы</span>
        </summary>
        <nav class="nav" aria-label="Разделы на узком экране">
          {sections}
        </nav>
        <div class="side-foot">
          <a href="#/начало">Сменить папку</a> · {end}
        </div>
      </details>
      <main class="main" id="main" tabIndex={-1}>
        {isRollUp ? <RollUpScreen {...props} /> : <OrganizationsScreen {...props} />}
      </main>
    </div>
  );
}
