const NBSP = '\u{A0}';

/** Any Russian number as E.164 (`+74951234567`), or null. Takes 8, +7, 7 or no prefix, brackets, blanks, dashes. */
export function parsePhone(text: string): string | null {
  const clean = text.normalize('NFKC').replace(/[\s().\u{2010}-\u{2015}\u{2212}-]/gu, '');
  const digits = /^(?:\+7|8|7)?([3489]\d{9})$/u.exec(clean)?.[1];
  return digits ? `+7${digits}` : null;
}

/** A mobile number as E.164 (`+79XXXXXXXXX`), or null for anything else. */
export function parseMobile(text: string): string | null {
  const phone = parsePhone(text);
  return phone?.startsWith('+79') ? phone : null;
}

/** `+79000000001` → «+7 (900) 000-00-01», blanks non-breaking. Anything but a Russian E.164 number comes back as is. */
export function formatPhone(phone: string): string {
  return phone.replace(/^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/u, `+7${NBSP}($1)${NBSP}$2-$3-$4`);
}
