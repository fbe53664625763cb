import type { JSX } from 'preact';

interface PaperFrameProps {
  readonly address: string;
  readonly title: string;
  /** It is the last good one, and no longer what is asked for. */
  readonly isStale: boolean;
}

/** The true PDF. */
export function PaperFrame({ address, title, isStale }: PaperFrameProps): JSX.Element {
  return <iframe class={isStale ? 'pdf is-stale' : 'pdf'} src={address} title={`Документ: ${title}`} />;
}
