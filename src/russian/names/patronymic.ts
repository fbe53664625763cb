import { type Declined, type Forms, fixed } from '../case.ts';
import { attach } from '../paradigm.ts';
import { declineFirstName } from './first-name.ts';
import type { Gender } from './gender.ts';
import { isInitials } from './initials.ts';
import { formsLike } from './letter-case.ts';
import { normalizeName } from './normalize.ts';
import { DAUGHTER, SON } from './turkic.ts';

const TURKIC = new RegExp(`(?:${SON}|${DAUGHTER}|заде)$`, 'iu');

/**
 * A patronymic in six cases. «Мамед оглы» does not change; something that is no patronymic (a second name) is
 * declined as a first name and marked doubtful.
 */
export function declinePatronymic(text: string, gender: Gender): Declined {
  const name = normalizeName(text);
  if (TURKIC.test(name) || isInitials(name)) return { forms: fixed(name), doubtful: false, why: null };
  if (/(?![а-яё'’ʼ -])./iu.test(name))
    return { forms: fixed(name), doubtful: true, why: `«${name}» написано не только русскими буквами` };
  const forms = regular(name, gender);
  if (forms) return { forms, doubtful: false, why: null };
  const second = declineFirstName(name, gender);
  return { ...second, doubtful: true, why: `«${name}» не похоже на отчество` };
}

/** The last word of «Борух-Бендитович» alone changes. */
function regular(name: string, gender: Gender): Forms | null {
  const small = name.toLowerCase();
  if (gender === 'm' && !small.endsWith('ич')) return null;
  if (gender === 'f' && !/(?:в|ч|ш)на$/u.test(small)) return null;
  const forms =
    gender === 'm'
      ? attach(small, small, /(?:^|[^аеиоу])(?:кузьм|иль|фом|лук|хом)ич$/u.test(small) ? 'hard' : 'sibilant')
      : attach(small, small.slice(0, -1), 'a');
  return formsLike(name, forms);
}
