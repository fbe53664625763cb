import { plainText } from '../document/plain-text.ts';
import type { DocumentTree } from '../document/tree.ts';
import type { Dossier, Person } from '../input/dossier.ts';
import { type Problem, personal } from '../problem.ts';

/** Errors for private phones and addresses of the staff in a document that goes to the site. The organisation's own may stand. */
export function privateContacts(tree: DocumentTree, { organization, staff }: Dossier): readonly Problem[] {
  const text = folded(plainText(tree.blocks));
  const own = new Set([organization.phone, organization.email]);
  const found = staff
    .flatMap(contactsOf)
    .filter(([, contact]) => !own.has(contact) && text.includes(folded(contact)));
  return found.map(([what, contact]) => ({
    severity: 'error',
    code: 'document/private-contact',
    message: `«${tree.title}» предназначен для сайта, а в нём ${what}: ${personal(contact)}.`,
    hint: 'Уберите его: личные контакты указывают только в заявке, обращении и согласии.',
  }));
}

function contactsOf({ mobile, email }: Person): readonly (readonly [what: string, contact: string])[] {
  return [
    ...(mobile === null ? [] : [['номер мобильного телефона работника', mobile] as const]),
    ...(email === null ? [] : [['адрес электронной почты работника', email] as const]),
  ];
}

/** Blanks and letter case do not matter. */
function folded(text: string): string {
  return text.replace(/\s/gu, '').toLowerCase();
}
