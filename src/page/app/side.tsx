import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from './parts/button.tsx';
import { type SectionEntries, Sections } from './sections.tsx';
import type { Shell } from './shell.ts';

interface SideProps {
  readonly ask: Shell['ask'];
  /** What stands above the sections of the column. */
  readonly head: ComponentChildren;
  /** What stands below them. */
  readonly foot: ComponentChildren;
  /** What stands in their place where it is narrow. */
  readonly summary: ComponentChildren;
  readonly entries: SectionEntries;
}

/** Where one can go: a column, or a line with a menu where it is narrow. */
export function Side(props: SideProps): JSX.Element {
  return (
    <>
      <header class="side">
        <div class="side-head">{props.head}</div>
        <Sections name="Разделы" entries={props.entries} />
        <div class="side-foot">
          {props.foot}
          <EndButton ask={props.ask} />
        </div>
      </header>
      <Menu {...props} />
    </>
  );
}

/** It shuts when one goes to one of its sections. */
function Menu({ ask, summary, entries }: SideProps): JSX.Element {
  const menu = useRef<HTMLDetailsElement>(null);
  const shut = (): void => menu.current?.removeAttribute('open');
  return (
    <details class="menu" ref={menu}>
      <summary>
        {summary}
        <span class="btn btn-s">Разделы</span>
      </summary>
      <Sections name="Разделы на узком экране" entries={entries} onGo={shut} />
      <div class="side-foot">
        <a href="#/начало">Сменить папку</a> · <EndButton ask={ask} />
      </div>
    </details>
  );
}

function EndButton({ ask }: Pick<SideProps, 'ask'>): JSX.Element {
  return (
    <Button look="link" label="Завершить работу" onPress={() => ask('end').then(() => location.reload())} />
  );
}
