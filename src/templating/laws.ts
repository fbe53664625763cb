import type { Case, Forms } from '../russian/case.ts';
import { digitalDate, verbalDate } from '../russian/text/date.ts';
import type { RenderSession } from './session.ts';

/** An entry of templates/data/laws.yaml. Dates are ISO. */
export interface Law {
  /** «Федеральный закон», «постановление Правительства Российской Федерации». */
  readonly kind: Forms;
  /** For the record; null for federal laws. */
  readonly issuer: string | null;
  readonly date: string;
  readonly number: string;
  readonly title: string;
  readonly validFrom: string | null;
  /** Last day in force. */
  readonly validTo: string | null;
  /** Key of the act that took its place. */
  readonly replacedBy: string | null;
  /** Somebody has compared the entry with a text; such an entry says when and with which. */
  readonly verified: boolean;
  readonly checkedOn?: string;
  /** «собственный текст, редакция от 15.10.2025». */
  readonly checkedBy?: string;
}

/** «Федеральным законом от 29 декабря 2012 г. № 273-ФЗ «…»»; warns when the act is not in force or not verified. */
export function citeLaw(session: RenderSession, key: string, form: Case): string {
  const law = session.laws[key];
  if (!law) return '';
  const reason = doubt(law, session.date);
  if (reason) session.doubt({ key, law, reason });
  if (isCode(law)) return law.kind[form];
  // A citation is long: where the year may begin a line, the line before it does not gape.
  const day = verbalDate(law.date).replace(/\u00A0(?=\d{4}\u00A0)/u, ' ');
  return `${law.kind[form]} от\u00A0${day} №\u00A0${law.number}${law.title ? ` «${law.title}»` : ''}`;
}

/** A code is cited by its name alone, without date and number. */
export function isCode(law: Law): boolean {
  return /(?:^|\s)кодекс(?:\s|$)/iu.test(law.kind.nom);
}

/** True when the act is in force on the day; without a day only the end of its validity is not known to be past. */
export function isInForce(law: Law | undefined, date: string | null): boolean {
  if (!law) return false;
  return date === null
    ? law.validTo === null
    : (law.validFrom ?? date) <= date && (law.validTo ?? date) >= date;
}

function doubt(law: Law, date: string | null): string | null {
  if (!law.verified) return 'реквизиты не проверены по официальному тексту';
  if (!date || isInForce(law, date)) return null;
  return law.validFrom && date < law.validFrom
    ? `на дату документа ещё не действует (с ${digitalDate(law.validFrom)})`
    : `на дату документа уже не действует (по ${digitalDate(law.validTo ?? date)})`;
}
