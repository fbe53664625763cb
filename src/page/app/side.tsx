import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Shell } from './shell.ts';

interface SideProps {
  readonly ask: Shell['ask'];
  /** What stands above the sections of the column. */
  readonly head: ComponentChildren;
  /** What stands below them. */
  readonly foot: ComponentChildren;
  /** What stands in their place where it is narrow. */
  readonly summary: ComponentChildren;
  /** The sections; the menu shuts when one goes to one of them. */
  readonly sections: (onGo: () => void) => ComponentChildren;
}

/** Where one can go: a column, or a line with a menu where it is narrow. */
export function Side(props: SideProps): JSX.Element {
  const menu = useRef<HTMLDetailsElement>(null);
  const sections = props.sections(() => menu.current?.removeAttribute('open'));
  return (
    <>
      <header class="side">
        <div class="side-head">{props.head}</div>
        <nav class="nav" aria-label="Разделы">
          {sections}
        </nav>
        <div class="side-foot">
          {props.foot}
          <EndButton ask={props.ask} />
        </div>
      </header>
      <details class="menu" ref={menu}>
        <summary>
          {props.summary}
          <span class="btn btn-s">Разделы</span>
        </summary>
        <nav class="nav" aria-label="Разделы на узком экране">
          {sections}
        </nav>
        <div class="side-foot">
          <a href="#/начало">Сменить папку</a> · <EndButton ask={props.ask} />
        </div>
      </details>
    </>
  );
}

function EndButton({ ask }: Pick<SideProps, 'ask'>): JSX.Element {
  return (
    <button type="button" class="link" onClick={() => void ask('end').then(() => location.reload())}>
      Завершить работу
    </button>
  );
}
