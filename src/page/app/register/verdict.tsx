import type { JSX } from 'preact';
import type { ActView, SignatureWords } from '../../acts-protocol.ts';
import type { Told } from '../../protocol.ts';
import { LabelList } from '../parts/label-list.tsx';
import { errorsIn, Problem, ProblemList } from '../parts/problems.tsx';

/** What is known of the files and their signatures; a changed act is louder than anything else. */
export function Verdicts({ act }: { readonly act: ActView }): JSX.Element {
  const { signatures, problems } = act;
  const worst = errorsIn(problems);
  const isChanged = worst.some(({ code }) => code === 'acts/file-changed' || code === 'acts/file-gone');
  return (
    <>
      {worst.length > 0 && <Bad isChanged={isChanged} worst={worst} />}
      {signatures.map((one) => (
        <Verdict one={one} isTrusted={!isChanged} />
      ))}
      {signatures.length === 0 && act.state === 'signed' && <ScanVerdict />}
      <Doubts list={problems.filter(({ severity }) => severity !== 'error')} />
    </>
  );
}

interface BadProps {
  /** The file, not its signature, is wrong. */
  readonly isChanged: boolean;
  readonly worst: readonly Told[];
}

function Bad({ isChanged, worst }: BadProps): JSX.Element {
  return (
    <section class="verdict verdict-bad" role="alert">
      <h2>{isChanged ? 'Файл акта не тот, что издан. Не отправляйте его' : 'С подписью что-то не так'}</h2>
      <ProblemList list={worst} />
    </section>
  );
}

function ScanVerdict(): JSX.Element {
  return (
    <section class="verdict">
      <h2>Скан подписанного лежит рядом</h2>
      <p>Чья подпись на скане, программа не проверяет.</p>
    </section>
  );
}

function Doubts({ list }: { readonly list: readonly Told[] }): JSX.Element {
  return (
    <>
      {list.map((one) => (
        <p class="note note-warn">
          <Problem told={one} />
        </p>
      ))}
    </>
  );
}

interface VerdictProps {
  readonly one: SignatureWords;
  readonly isTrusted: boolean;
}

function Verdict({ one, isTrusted }: VerdictProps): JSX.Element {
  const { verdict, isGood, facts } = one;
  return (
    <section class={isGood && isTrusted ? 'verdict' : 'verdict verdict-bad'}>
      <h2>{verdict}</h2>
      <LabelList lines={facts} />
      {isGood && <NotVerified />}
    </section>
  );
}

function NotVerified(): JSX.Element {
  return (
    <details class="small">
      <summary>Чего программа не может проверить без интернета</summary>
      <p>
        Не отозван ли сертификат, выдал ли его аккредитованный удостоверяющий центр и квалифицированная ли это
        подпись. Это проверяют на Госуслугах: «Проверка электронной подписи», туда нужны оба файла – акт и
        подпись.
      </p>
    </details>
  );
}
