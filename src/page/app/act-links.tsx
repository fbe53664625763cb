import type { JSX } from 'preact';
import type { ActView } from '../acts-protocol.ts';
import { ActName } from './act-name.tsx';

/** What an act is tied to. */
export function Links({ act }: { readonly act: ActView }): JSX.Element | null {
  if (act.links.length === 0) return null;
  return (
    <section class="card card-tight">
      <h2>Связи</h2>
      <dl class="facts">
        {act.links.map(([label, acts]) => (
          <>
            <dt>{label}</dt>
            <dd>
              {acts.map(({ key, name }, index) => (
                <>
                  {index > 0 && ', '}
                  <ActName address={key === '' ? null : `#/акт/${key}`} name={name} />
                </>
              ))}
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}
