import type { JSX } from 'preact';
import type { ActLink, ActView } from '../../acts-protocol.ts';
import { Card } from '../parts/card.tsx';
import { LabelList } from '../parts/label-list.tsx';
import { ActName } from './act-name.tsx';

/** What an act is tied to. */
export function Links({ act: { links } }: { readonly act: ActView }): JSX.Element | null {
  if (links.length === 0) return null;
  return (
    <Card isTight title="Связи">
      <LabelList lines={links.map(([label, acts]) => [label, <Names acts={acts} />])} />
    </Card>
  );
}

function Names({ acts }: { readonly acts: readonly ActLink[] }): JSX.Element {
  return (
    <>
      {acts.map(({ key, name }, index) => (
        <>
          {index > 0 && ', '}
          <ActName address={key === '' ? null : `#/акт/${key}`} name={name} />
        </>
      ))}
    </>
  );
}
