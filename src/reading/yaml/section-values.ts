import { parseDate } from '../../russian/text/date.ts';
import { withoutNumberSign } from '../../russian/text/number-sign.ts';
import { formatPhone, readPhones } from '../../russian/text/phone.ts';
import { datesMeant, emailsMeant } from '../cures.ts';
import { emailFault, emailHint, isEmail } from '../table/email.ts';
import { dateFault } from '../table/row-cells.ts';
import type { SectionReader } from './section-reader.ts';

/** Values of the organisation file that are written in a form of their own, each as it is kept; null when it is not there or wrong. */
export const FORMED_VALUES = { date, actNumber, phone, email };

/** ISO. */
function date(section: SectionReader, key: string): string | null {
  return section.parsed(key, parseDate, {
    code: 'organization/bad-date',
    why: dateFault(section.text(key) ?? ''),
    hint: 'Напишите существующую дату как 02.09.2024.',
    cures: datesMeant,
  });
}

/** The number of an act, without «№». */
function actNumber(section: SectionReader, key: string): string | null {
  const text = section.text(key);
  return text === null ? null : withoutNumberSign(text) || null;
}

/** Numbers in display form, one after another; a warning where one has no area code. */
function phone(section: SectionReader, key: string): string | null {
  const shownAs = (text: string): string => readPhones(text).map(formatPhone).join(', ');
  const phones = section.parsed(key, (text) => shownAs(text) || null, {
    code: 'organization/bad-phone',
    why: 'не российский номер телефона',
    hint: 'Напишите номер с кодом города: +7 (495) 000-00-00.',
  });
  if (readPhones(section.text(key) ?? '').some(({ area }) => area === 0)) {
    const message = `«${key}»: номер без кода города.`;
    const hint =
      'Напишите его с кодом, как он есть: 8 (84736) 2-00-00, иначе из другого города не дозвониться.';
    section.problem('warning', 'organization/phone-without-code', key, message, hint);
  }
  return phones;
}

function email(section: SectionReader, key: string): string | null {
  const text = section.text(key) ?? '';
  return section.checked(key, {
    test: isEmail,
    code: 'organization/bad-email',
    why: emailFault(text),
    hint: emailHint(text),
    cures: emailsMeant,
  });
}
