import type { JSX } from 'preact';
import type { DocumentState } from '../../documents-protocol.ts';
import { Button } from '../parts/button.tsx';
import { addressOf } from '../route.ts';

/** Where one has been led already: the next place is another one, until all have been seen. */
const visited = new Set<string>();

function nextGap<T extends { readonly source: string }>(gaps: readonly T[]): T | undefined {
  const next = gaps.find(({ source }) => !visited.has(source));
  if (next === undefined) visited.clear();
  return next ?? gaps[0];
}

interface StepProps {
  readonly list: readonly DocumentState[];
  readonly set: string;
  readonly onIssue: (ids: readonly string[]) => void;
}

/** How far the documents of an occasion are, and what comes next. */
export function Step({ list, set, onIssue }: StepProps): JSX.Element {
  const drafts = set === 'all' ? [] : list.filter(({ state }) => state === 'ready' || state === 'blank');
  const gaps = list.flatMap(({ blanks, missing }) => [...missing, ...blanks]);
  const next = nextGap(gaps.filter(({ to }) => to !== null));
  const issue = (): void => onIssue(drafts.map(({ id }) => id));
  return (
    <div class="step row row-apart">
      <Standing list={list} next={next} drafts={drafts.length} />
      {drafts.length > 0 && (
        <Button look={next ? 'plain' : 'main'} label="Издать всё по порядку" onPress={issue} />
      )}
      {next && <GapLink gap={next} set={set} />}
    </div>
  );
}

interface StandingProps extends Pick<StepProps, 'list'> {
  readonly next: DocumentState['blanks'][number] | undefined;
  /** How many. */
  readonly drafts: number;
}

function Standing({ list, next, drafts }: StandingProps): JSX.Element {
  const ready = list.filter(({ state }) => state === 'ready' || state === 'issued').length;
  return (
    <p role="status">
      <b>
        Готовы {ready} из {list.length}.
      </b>{' '}
      {next ? `Ближайшее пустое место: ${next.label}.` : nextText(ready === list.length, drafts)}
    </p>
  );
}

function nextText(isReady: boolean, drafts: number): string {
  if (!isReady) return '';
  return drafts > 0 ? 'Можно издавать и подписывать.' : 'Всё издано.';
}

interface GapLinkProps {
  readonly gap: DocumentState['blanks'][number];
  readonly set: string;
}

function GapLink({ gap: { to, source }, set }: GapLinkProps): JSX.Element | null {
  if (!to) return null;
  return (
    <a class="btn btn-main" id="next-gap" href={addressOf(to, set)} onClick={() => visited.add(source)}>
      К следующему пустому месту
    </a>
  );
}
