import type { JSX } from 'preact';

interface CrumbsProps {
  /** From the farthest to the nearest. */
  readonly links: readonly (readonly [title: string, address: string])[];
}

/** The screens that one comes from. */
export function Crumbs({ links }: CrumbsProps): JSX.Element {
  return (
    <p class="crumbs">
      {links.map(([title, address], index) => (
        <>
          {index > 0 && ' → '}
          <a href={address}>{title}</a>
        </>
      ))}
    </p>
  );
}
