import MailComposer from 'nodemailer/lib/mail-composer';

export interface Mailbox {
  /** May be empty. */
  readonly name: string;
  readonly address: string;
}

export interface MailAttachment {
  /** File name as the receiver sees it. */
  readonly name: string;
  /** For example `application/pdf`. */
  readonly mime: string;
  readonly bytes: Uint8Array;
}

export interface RequestMessage {
  /** Absent: the mail program puts its own user's address. */
  readonly from?: Mailbox;
  /** One bare address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailAttachment[];
  /** ISO date of the `Date` field, or null for none: mail programs set it when a draft is sent. */
  readonly date: string | null;
}

/** Neither base64 nor quoted-printable can contain «=_», so this boundary never occurs inside a part. */
const BOUNDARY = { boundaryPrefix: '=_sferum', baseBoundary: 'docs' };

/**
 * An RFC 5322 message that Outlook and Thunderbird open as an unsent draft; always the same bytes for the same message.
 * Throws a RangeError for a field that cannot stand in a header: line breaks, control characters, not one address.
 */
export async function composeRequest(message: RequestMessage): Promise<Uint8Array> {
  const { from, to, subject, text, html, attachments, date } = message;
  const composer = new MailComposer({
    ...(from ? { from: sender(from) } : {}),
    to: { name: '', address: address('to', to) },
    subject: headerText('subject', subject),
    date: new Date(`${date ?? '2000-01-01'}T00:00:00Z`),
    text: canonicalLines(text),
    html: canonicalLines(html),
    attachments: attachments.map(attachment),
    ...OF_EVERY_MESSAGE,
  });
  const built = await composer.compile().build();
  return withoutHeaders(built, date === null ? ['Date', 'Message-ID'] : ['Message-ID']);
}

const OF_EVERY_MESSAGE = {
  messageId: '<draft@localhost>',
  headers: { 'X-Unsent': '1' },
  encoding: 'base64',
  newline: 'win',
  disableFileAccess: true,
  disableUrlAccess: true,
  ...BOUNDARY,
};

function sender(from: NonNullable<RequestMessage['from']>): {
  readonly name: string;
  readonly address: string;
} {
  return { name: headerText('from', from.name), address: address('from', from.address) };
}

function attachment({ name, mime, bytes }: MailAttachment) {
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(mime)) throw new RangeError(`mime: ${JSON.stringify(mime)}`);
  if (name === '' || /[/\\]/.test(name)) throw new RangeError(`attachment: ${JSON.stringify(name)}`);
  return { filename: headerText('attachment', name), contentType: mime, content: Buffer.from(bytes) };
}

function headerText(field: string, value: string): string {
  if (/[\p{Cc}\u2028\u2029]/u.test(value)) throw new RangeError(`${field}: ${JSON.stringify(value)}`);
  return value;
}

function address(field: string, value: string): string {
  if (!/^[^\s\p{Cc}@,;:<>()[\]"\\]+@[^\s\p{Cc}@,;:<>()[\]"\\]+$/u.test(value)) {
    throw new RangeError(`${field}: ${JSON.stringify(value)}`);
  }
  return value;
}

function canonicalLines(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '\r\n');
}

/** nodemailer always writes a date and an identifier, a draft has neither. */
function withoutHeaders(message: Buffer, names: readonly string[]): Uint8Array {
  const end = message.indexOf('\r\n\r\n');
  const field = new RegExp(`^(${names.join('|')}): `, 'i');
  const headers = message.subarray(0, end).toString('latin1').split('\r\n');
  const kept = headers.filter((line) => !field.test(line)).join('\r\n');
  return new Uint8Array(Buffer.concat([Buffer.from(kept, 'latin1'), message.subarray(end)]));
}
