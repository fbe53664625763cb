import { plainText } from '../document/plain-text.ts';
import type { DocumentTree } from '../document/tree.ts';
import type { Dossier, Person } from '../organization/dossier.ts';
import { type Problem, personal } from '../problem.ts';

/** Errors for private phones and addresses of the staff in a document that goes to the site. The organisation's own may stand. */
export function privateContacts(tree: DocumentTree, { organization, staff }: Dossier): readonly Problem[] {
  const seen = likeContacts(plainText(tree.blocks)).map(folded).join('\n');
  const own = likeContacts(`${organization.phone} ${organization.email}`).map(folded).join('\n');
  const found = contactsOf(staff).filter(({ sought }) => !own.includes(sought) && seen.includes(sought));
  return found.map(({ what, contact }) => ({
    severity: 'error',
    code: 'document/private-contact',
    message: `Документ предназначен для сайта, а в нём ${what}: ${personal(contact)}.`,
    hint: 'Уберите его: личные контакты указывают только в заявке, обращении и согласии.',
  }));
}

/** Words with the sign of an address, and ten or more digits with whatever people set between them. */
function likeContacts(text: string): readonly string[] {
  const addresses = text.includes('@') ? text.split(/\s+/u).filter((word) => word.includes('@')) : [];
  return [...addresses, ...(text.match(/\d(?:[\s().\u{AD}\p{Pd}]*\d){9,}/gu) ?? [])];
}

interface Contact {
  readonly what: string;
  readonly contact: string;
  /** Folded, as it is looked for. */
  readonly sought: string;
}

const contactsByStaff = new WeakMap<readonly Person[], readonly Contact[]>();

/** Of all documents of an organisation the same. */
function contactsOf(staff: readonly Person[]): readonly Contact[] {
  const contacts = contactsByStaff.get(staff) ?? staff.flatMap(contactsOfOne);
  contactsByStaff.set(staff, contacts);
  return contacts;
}

function contactsOfOne({ mobile, email }: Person): Contact[] {
  const given = [
    ['номер мобильного телефона работника', mobile],
    ['адрес электронной почты работника', email],
  ] as const;
  return given.flatMap(([what, contact]) =>
    contact === null ? [] : [{ what, contact, sought: folded(contact) }],
  );
}

/** Letter case does not matter; of a phone the last ten digits are its number, whatever stands before and between them. */
function folded(text: string): string {
  if (text.includes('@')) return text.toLowerCase();
  const digits = text.replace(/\D/gu, '');
  return digits.length === 11 ? digits.slice(1) : digits;
}
