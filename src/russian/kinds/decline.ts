/* Whatever can be declined, of any kind: what `sferum-docs decline` prints. */
import { type Declined, doubted, type Forms, formsBy } from '../case.ts';
import { type Gender, genderOf, isContraryTo } from '../names/gender.ts';
import { isInitials } from '../names/initials.ts';
import { declinePerson } from '../names/person.ts';
import { declineTitle } from '../written/title.ts';
import { guessKind, isKind, KINDS, type Kind } from './kind.ts';
import { declineUnit } from './unit.ts';
import { declineFullName } from './whole-name.ts';

/** One result of `decline --json`. */
export type DeclinedLine =
  | ({ readonly kind: Kind; readonly gender: Gender | null } & Forms & {
        readonly doubtful: boolean;
        readonly why: string | null;
      })
  | { readonly kind: string | null; readonly gender: string | null; readonly error: string };

export interface DeclineTextOptions {
  readonly kind?: string | undefined;
  readonly gender?: string | undefined;
}

/** Declines one line `kind⇥gender⇥text` of a batch file. Never throws: a bad line is an object with `error`. */
export function declineLine(line: string): DeclinedLine {
  const [kind = '', gender = '', ...text] = line.split('\t');
  if (line.trim() === '') return { kind: null, gender: null, error: 'Пустая строка' };
  if (text.length === 0) {
    return { kind, gender: null, error: 'В строке нужны три поля через табуляцию: вид, пол, текст' };
  }
  if (kind.trim() === '')
    return { kind: null, gender: null, error: `Не указан вид. Бывают: ${KINDS.join(', ')}` };
  return declineText(text.join(' '), { kind, gender });
}

/** Declines one text; the kind is guessed when not given, the gender found when it can be. Never throws. */
export function declineText(text: string, options: DeclineTextOptions = {}): DeclinedLine {
  const kind = options.kind?.trim() || guessKind(text);
  const gender = options.gender?.trim() || null;
  const fail = (error: string): DeclinedLine => ({ kind, gender, error });
  if (!isKind(kind)) return fail(`Неизвестный вид «${kind}». Бывают: ${KINDS.join(', ')}`);
  if (!isGender(gender)) return fail(`Неизвестный пол «${gender}». Бывает m (мужской) или f (женский)`);
  if (text.trim() === '') return fail('Нет текста');
  const found = decline(kind, gender, text);
  const { forms, doubtful, why } = found.declined;
  return { kind, gender: found.gender, ...formsBy((name) => forms[name]), doubtful, why };
}

interface Found {
  readonly gender: Gender | null;
  readonly declined: Declined;
}

function decline(kind: Kind, given: Gender | null, text: string): Found {
  if (kind === 'title') return { gender: given, declined: declineTitle(text) };
  if (kind === 'unit') return { gender: given, declined: declineUnit(text) };
  if (kind === 'person') return declineFullName(text, given);
  const name = { last: '', first: '', middle: '', [kind]: text };
  const gender = genderOf(name, given);
  const declined = declinePerson({ ...name, gender });
  const isContrary = kind === 'first' && given !== null && isContraryTo(given, name);
  const contrary = isContrary ? 'Имя и пол не подходят друг к другу' : null;
  return { gender, declined: doubted(declined, onlyInitials(text) ?? contrary) };
}

function isGender(text: string | null): text is Gender | null {
  return text === null || text === 'm' || text === 'f';
}

/** In a list of people initials stand for a name; a name that is asked for is more. */
function onlyInitials(text: string): string | null {
  return isInitials(text.trim()) ? `«${text.trim()}» – только инициалы` : null;
}
