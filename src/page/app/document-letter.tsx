import type { JSX } from 'preact';
import type { DocumentState } from '../documents-protocol.ts';
import { useShell } from './shell.ts';

/** For web mail: what a mail program would have put in by itself. */
export function Letter({ mail }: { readonly mail: NonNullable<DocumentState['mail']> }): JSX.Element {
  const { say } = useShell();
  const copy = (what: string, text: string): void =>
    void navigator.clipboard.writeText(text).then(() => say(`Скопировано: ${what}`));
  return (
    <details class="small">
      <summary>Отправить через почту на сайте</summary>
      <p class="row">
        <button type="button" class="btn btn-s" onClick={() => copy('адрес', mail.to)}>
          Скопировать адрес
        </button>
        <button type="button" class="btn btn-s" onClick={() => copy('тема', mail.subject)}>
          Скопировать тему
        </button>
        <button type="button" class="btn btn-s" onClick={() => copy('текст письма', mail.text)}>
          Скопировать текст
        </button>
      </p>
      <p>
        {mail.to} · {mail.subject}
      </p>
    </details>
  );
}
