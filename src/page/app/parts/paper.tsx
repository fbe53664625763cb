import type { ComponentChildren, JSX } from 'preact';

interface PaperProps {
  /** What the part of the screen is called. */
  readonly name: string;
  readonly title: ComponentChildren;
  /** Why the paper cannot be made as it is now, or ''. */
  readonly reason: string;
  /** The true PDF. */
  readonly shown: { readonly address: string; readonly title: string } | null;
  /** It is the last good one, and no longer what is asked for. */
  readonly isStale: boolean;
  /** The title has much beside it. */
  readonly isApart?: boolean;
  /** What stands beside the title. */
  readonly children: ComponentChildren;
}

/** A paper beside what it is made of. */
export function Paper({ name, title, reason, shown, isStale, isApart, children }: PaperProps): JSX.Element {
  const frame = isStale ? 'pdf is-stale' : 'pdf';
  return (
    <section class="preview" id="paper" aria-label={name}>
      <div class={isApart ? 'preview-bar row row-apart' : 'preview-bar'}>
        <h2>{title}</h2>
        {children}
      </div>
      {reason !== '' && <p class="note note-bad">{reason}</p>}
      {shown && <iframe class={frame} src={shown.address} title={`Документ: ${shown.title}`} />}
    </section>
  );
}
