import { type Problem, personal } from '../../problem.ts';
import { parseMobile } from '../../russian/text/phone.ts';
import { type Act, type ActParagraph, body } from '../act.ts';
import { findingAt } from '../finding.ts';
import { aboveTitle, genreOf } from '../genre.ts';
import type { LintSettings } from '../settings.ts';

const PHONE =
  /(?<![\d.№/-])(?:\+7|8|7)?[\s(-]{0,3}9\d{2}[\s)-]{0,3}\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d|[/-]\d)/gu;
const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@((?:[\w-]{1,64}\.)+[\p{L}]{2,20})/gu;
/** Addresses that an organisation uses as its own at a public mail service. */
const OFFICIAL =
  /sad|sch|shk|dou|doo|ddt|cdt|dush|gym|gimn|lice|info|office|ofis|mail|priem|zayav|colle|kolle|cent|(?:^|[^a-z])(?:ds|sosh)(?![a-z])/iu;
const PLATFORMS = /(?:^|\.)(?:sferum\.ru|vk\.(?:ru|com|team)|max\.ru|gosuslugi\.ru)$/iu;

/** Private phones and addresses in acts that everybody reads. Requests, consents and journals need them. */
export function contacts(act: Act, settings: LintSettings): readonly Problem[] {
  const genre = genreOf(act);
  if (genre === 'private') return [];
  const domains = ownDomains(act, settings);
  const own = new Set([...aboveTitle(act), ...underContacts(act)]);
  const severity = genre === 'unknown' ? 'note' : 'warning';
  return act.paragraphs
    .filter((paragraph) => !(own.has(paragraph) && isLetterhead(paragraph)))
    .flatMap((paragraph) => [...phones(paragraph, severity), ...emails(paragraph, domains)]);
}

/** The list below the heading «Контакты» of a page. */
function underContacts({ paragraphs }: Act): readonly ActParagraph[] {
  const heading = paragraphs.findIndex((paragraph) => /^контакты$/iu.test(body(paragraph)));
  if (heading < 0) return [];
  const list = paragraphs.slice(heading + 1);
  const end = list.findIndex(({ marker }) => marker?.kind !== 'dash');
  return end < 0 ? list : list.slice(0, end);
}

/** «тел.: …, e-mail: …» above the title or in the list of contacts are the organisation's own. */
function isLetterhead({ text }: ActParagraph): boolean {
  return /(?:тел|факс|e-?mail|эл\.|почт|инн|огрн|сайт)/iu.test(text);
}

/** Domains of sites named in the act, of the letterhead and of the platform. */
function ownDomains(act: Act, { platforms }: LintSettings): ReadonlySet<string> {
  const addresses = Object.values(platforms).flatMap(({ requestEmail, supportEmail }) => [
    requestEmail,
    supportEmail,
  ]);
  const text = [...act.paragraphs.map((paragraph) => paragraph.text), ...addresses].join('\n');
  const sites = [
    ...text.matchAll(/(?:https?:\/\/|www\.|сайт\p{Ll}*\s\(?)(?:www\.)?([\w.-]{1,100}\.[\p{L}]{2,20})/giu),
  ];
  const letterhead = aboveTitle(act)
    .filter(isLetterhead)
    .flatMap((paragraph) => [...paragraph.text.matchAll(EMAIL)]);
  const platform = addresses.map((address) => String(address ?? '').split('@')[1] ?? '');
  return new Set([...sites, ...letterhead].map(([, domain = '']) => domain.toLowerCase()).concat(platform));
}

function phones(paragraph: ActParagraph, severity: 'warning' | 'note'): readonly Problem[] {
  return [...paragraph.text.matchAll(PHONE)]
    .filter(([phone]) => parseMobile(phone) !== null)
    .map(({ 0: phone, index }) =>
      findingAt(paragraph, index + (phone.length - phone.trimStart().length), {
        severity,
        code: 'contacts/phone',
        message: `Номер мобильного телефона в тексте акта: ${personal(phone.trim())}.`,
        hint: 'Укажите личный номер только в заявке на регистрацию: акт размещают на сайте.',
      }),
    );
}

function emails(paragraph: ActParagraph, own: ReadonlySet<string>): readonly Problem[] {
  return [...paragraph.text.matchAll(EMAIL)]
    .filter(([address, domain = '']) => {
      const isOwn = own.has(domain.toLowerCase()) && !PUBLIC.test(domain);
      return !isOwn && !PLATFORMS.test(domain) && !OFFICIAL.test(address.split('@')[0] ?? '');
    })
    .map(({ 0: address, index }) =>
      findingAt(paragraph, index, {
        severity: 'note',
        code: 'contacts/email',
        message: `Адрес электронной почты, возможно, личный: ${personal(address)}.`,
        hint: 'В акте указывают адрес организации; личный – только в заявке на регистрацию.',
      }),
    );
}

/** A site at a mail service does not make its addresses the organisation's. */
const PUBLIC = /^(?:mail|bk|list|inbox|yandex|ya|gmail|rambler|outlook|hotmail|icloud|vk)\.(?:ru|com)$/iu;
