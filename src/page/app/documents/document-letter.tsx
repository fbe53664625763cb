import type { JSX } from 'preact';
import type { DocumentState } from '../../documents-protocol.ts';
import { Button } from '../parts/button.tsx';
import { copyText } from '../parts/copy-text.ts';
import { useShell } from '../shell.ts';

type Mail = NonNullable<DocumentState['mail']>;

const PARTS: readonly (readonly [key: keyof Mail, label: string, told: string])[] = [
  ['to', 'Скопировать адрес', 'Скопировано: адрес'],
  ['subject', 'Скопировать тему', 'Скопировано: тема'],
  ['text', 'Скопировать текст', 'Скопировано: текст письма'],
];

/** For web mail: what a mail program would have put in by itself. */
export function Letter({ mail }: { readonly mail: Mail }): JSX.Element {
  const { say } = useShell();
  return (
    <details class="small">
      <summary>Отправить через почту на сайте</summary>
      <p class="row">
        {PARTS.map(([key, label, told]) => (
          <Button look="small" label={label} onPress={() => copyText(mail[key], told, say)} />
        ))}
      </p>
      <p>
        {mail.to} · {mail.subject}
      </p>
    </details>
  );
}
