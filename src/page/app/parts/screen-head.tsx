import type { ComponentChildren, JSX } from 'preact';

interface ScreenHeadProps {
  readonly title: ComponentChildren;
  readonly lead?: ComponentChildren;
  /** The lead is read out when it changes. */
  readonly isTold?: boolean;
  readonly children?: ComponentChildren;
}

/** What a screen begins with: its title, a sentence on where one stands, what may be done. */
export function ScreenHead({ title, lead, isTold, children }: ScreenHeadProps): JSX.Element {
  return (
    <div class="head">
      <div>
        <h1>{title}</h1>
        {lead !== undefined && (
          <p class="lead" role={isTold ? 'status' : undefined}>
            {lead}
          </p>
        )}
      </div>
      {children}
    </div>
  );
}
