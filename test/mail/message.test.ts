import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { composeRequest, type RequestMessage } from '../../src/mail/message.ts';
import { anyText } from '../setup/any-text.ts';
import { runs } from '../setup/runs.ts';
import { decodeWords, fileName, header, type MimePart, readMime } from './mime.ts';

const NAME = 'Заявка на регистрацию МБДОУ Детский сад Сказка в Сферуме от 02.09.2024 № 5.pdf';
const SUBJECT = 'Заявка на регистрацию МБДОУ «Детский сад «Сказка» на платформе «Сферум»';
const PDF = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);

const request: RequestMessage = {
  from: { name: 'МБДОУ «Детский сад «Сказка»', address: 'sad@skazka.example' },
  to: 'info@sferum.example',
  subject: SUBJECT,
  text: 'Здравствуйте!\n.\nПросим зарегистрировать.\r\nFrom нас.',
  html: '<p>Здравствуйте!</p>',
  attachments: [
    { name: NAME, mime: 'application/pdf', bytes: PDF },
    { name: 'order.pdf', mime: 'application/pdf', bytes: new Uint8Array() },
  ],
  date: null,
};

async function compose(changes: Partial<RequestMessage> = {}): Promise<MimePart> {
  return readMime(Buffer.from(await composeRequest({ ...request, ...changes })).toString('latin1'));
}

const type = (part: MimePart) => header(part, 'Content-Type')?.split(';')[0];
const utf8 = (part: MimePart | undefined) => Buffer.from(part?.bytes ?? []).toString('utf8');

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('composeRequest', () => {
  test('a draft: these headers and no others', async () => {
    const message = await compose();
    expect(message.headers.map(([name]) => name)).toEqual([
      'X-Unsent',
      'From',
      'To',
      'Subject',
      'MIME-Version',
      'Content-Type',
    ]);
    expect(header(message, 'X-Unsent')).toBe('1');
    expect(header(message, 'To')).toBe('info@sferum.example');
    expect(decodeWords(header(message, 'From') ?? '')).toBe(
      'МБДОУ «Детский сад «Сказка» <sad@skazka.example>',
    );
    expect(decodeWords(header(message, 'Subject') ?? '')).toBe(SUBJECT);
  });

  test('without a sender, with a date', async () => {
    const { from: _, ...rest } = request;
    const message = readMime(
      Buffer.from(await composeRequest({ ...rest, date: '2024-09-02' })).toString('latin1'),
    );
    expect(header(message, 'From')).toBeUndefined();
    expect(header(message, 'Date')).toBe('Mon, 02 Sep 2024 00:00:00 +0000');
  });

  test('text and HTML as alternatives, then the attachments', async () => {
    const message = await compose();
    expect(type(message)).toBe('multipart/mixed');
    const [body, ...attachments] = message.parts;
    expect(body?.parts.map((part) => header(part, 'Content-Type'))).toEqual([
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
    ]);
    expect(utf8(body?.parts[0])).toBe('Здравствуйте!\r\n.\r\nПросим зарегистрировать.\r\nFrom нас.');
    expect(utf8(body?.parts[1])).toBe('<p>Здравствуйте!</p>');
    expect(attachments.map(type)).toEqual(['application/pdf', 'application/pdf']);
  });

  test('attachments keep their bytes and their Cyrillic names', async () => {
    const [, first, second] = (await compose()).parts;
    expect([first?.bytes, second?.bytes]).toEqual([PDF, new Uint8Array()]);
    expect([first, second].map((part) => part && fileName(part))).toEqual([NAME, 'order.pdf']);
    expect(decodeWords(header(first as MimePart, 'Content-Type') ?? '')).toBe(
      `application/pdf; name="${NAME}"`,
    );
  });

  test('the same bytes whatever the clock and the random numbers', async () => {
    const first = await composeRequest(request);
    vi.useFakeTimers({ now: 0, toFake: ['Date'] });
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    expect(await composeRequest(request)).toEqual(first);
  });

  test.each<[string, Partial<RequestMessage>]>([
    ['line feed in the subject', { subject: 'Заявка\nBcc: thief@a.example' }],
    ['carriage return in the subject', { subject: 'Заявка\rBcc: thief@a.example' }],
    ['Unicode line separator in the subject', { subject: 'Заявка\u2028Bcc: x' }],
    ['NUL in the subject', { subject: 'Заявка\u0000' }],
    ['line break in the address', { to: 'info@a.example\r\nBcc: thief@a.example' }],
    ['two addresses', { to: 'info@a.example, thief@a.example' }],
    ['an address with a name', { to: 'Сферум <info@a.example>' }],
    ['no address', { to: 'info' }],
    ['empty address', { to: '' }],
    ['line break in the sender', { from: { name: 'а\r\nBcc: b@c.example', address: 'a@b.example' } }],
    ['two senders', { from: { name: '', address: 'a@b.example,c@d.example' } }],
    [
      'line break in a file name',
      { attachments: [{ name: 'a\r\nX: y.pdf', mime: 'application/pdf', bytes: PDF }] },
    ],
    ['a path as a file name', { attachments: [{ name: '../a.pdf', mime: 'application/pdf', bytes: PDF }] }],
    [
      'line break in a type',
      { attachments: [{ name: 'a.pdf', mime: 'application/pdf\r\nX: y', bytes: PDF }] },
    ],
    ['a parameter in a type', { attachments: [{ name: 'a.pdf', mime: 'a/b; name=c', bytes: PDF }] }],
  ])('refuses %s', async (_, changes) => {
    await expect(composeRequest({ ...request, ...changes })).rejects.toThrow(RangeError);
  });

  test('any text in the body and any printable subject or name adds no header and no part', async () => {
    const line = fc
      .string({ unit: 'grapheme' })
      .filter((value) => !/[\p{Cc}\u2028\u2029/\\]/u.test(value) && value.trim() !== '');
    await fc.assert(
      fc.asyncProperty(anyText(), line, async (text, name) => {
        const attachments = [{ name, mime: 'application/pdf', bytes: PDF }];
        const message = await compose({
          text: `x${text}`,
          html: `x${text}`,
          subject: `x${name}`,
          attachments,
        });
        expect(message.headers).toHaveLength(6);
        expect(message.parts).toHaveLength(2);
        expect(message.parts[1]?.bytes).toEqual(PDF);
      }),
      { numRuns: runs(50) },
    );
  });
});
