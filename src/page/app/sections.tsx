import type { JSX } from 'preact';

/** A line of the navigation. */
export interface SectionEntry {
  readonly title: string;
  readonly address: string;
  readonly isHere: boolean;
  readonly count: string;
  readonly isBad: boolean;
}

/** The lines of the navigation under their headings. */
export type SectionEntries = readonly (readonly [title: string, entries: readonly SectionEntry[]])[];

interface SectionsProps {
  /** What they are called for who does not see them. */
  readonly name: string;
  readonly entries: SectionEntries;
  readonly onGo?: () => void;
}

/** Where one can go. */
export function Sections({ name, entries, onGo }: SectionsProps): JSX.Element {
  return (
    <nav class="nav" aria-label={name}>
      {entries.map(([title, lines]) => (
        <>
          <h2>{title}</h2>
          <ul>
            {lines.map((one) => (
              <EntryLine one={one} onGo={onGo} />
            ))}
          </ul>
        </>
      ))}
    </nav>
  );
}

interface EntryLineProps {
  readonly one: SectionEntry;
  readonly onGo: (() => void) | undefined;
}

function EntryLine({ one: { title, address, isHere, count, isBad }, onGo }: EntryLineProps): JSX.Element {
  return (
    <li>
      <a href={address} aria-current={isHere ? 'page' : undefined} onClick={onGo}>
        {title} {count !== '' && <span class={isBad ? 'count count-bad' : 'count'}>{count}</span>}
      </a>
    </li>
  );
}

/** The addresses of the navigation in their order. */
export function addressesIn(entries: SectionEntries): readonly string[] {
  return entries.flatMap(([, lines]) => lines.map(({ address }) => address));
}
