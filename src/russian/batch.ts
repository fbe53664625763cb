import { CASES, type Declined, type Forms } from './case.ts';
import { splitFullName } from './full-name.ts';
import { type Gender, genderOf } from './gender.ts';
import { declinePerson } from './person.ts';
import { declineTitle } from './title.ts';
import { declineUnit } from './unit.ts';

/** What can be declined. */
export const KINDS = ['person', 'last', 'first', 'middle', 'title', 'unit'] as const;

export type Kind = (typeof KINDS)[number];

/** One result of `decline --json`. */
export type DeclinedLine =
  | ({ readonly kind: Kind; readonly gender: Gender | null } & Forms & {
        readonly doubtful: boolean;
        readonly why: string | null;
      })
  | { readonly kind: string; readonly gender: string | null; readonly error: string };

/** Declines one line `kind⇥gender⇥text` of a batch file. Never throws: a bad line is an object with `error`. */
export function declineLine(line: string): DeclinedLine {
  const [kind = '', gender = '', ...text] = line.split('\t');
  return declineText(text.join('\t'), { kind: kind.trim(), gender: gender.trim() });
}

/** Declines one text; the kind is guessed when not given, the gender found when it can be. */
export function declineText(
  text: string,
  options: { readonly kind?: string | undefined; readonly gender?: string | undefined } = {},
): DeclinedLine {
  const kind = options.kind || 'person';
  const given = options.gender || null;
  const fail = (error: string): DeclinedLine => ({ kind, gender: given, error });
  if (!isKind(kind)) return fail(`Неизвестный вид «${kind}». Бывают: ${KINDS.join(', ')}`);
  if (given !== null && given !== 'm' && given !== 'f')
    return fail(`Неизвестный пол «${given}». Бывает m или f`);
  if (text.trim() === '') return fail('Нет текста');
  const { gender, declined } = decline(kind, given, text);
  const forms = Object.fromEntries(CASES.map((name) => [name, declined.forms[name]])) as Record<
    keyof Forms,
    string
  >;
  return { kind, gender, ...forms, doubtful: declined.doubtful, why: declined.why };
}

function decline(
  kind: Kind,
  given: Gender | null,
  text: string,
): { gender: Gender | null; declined: Declined } {
  if (kind === 'title') return { gender: given, declined: declineTitle(text) };
  if (kind === 'unit') return { gender: given, declined: declineUnit(text) };
  const empty = { last: '', first: '', middle: '' };
  const name = kind === 'person' ? splitFullName(text) : { ...empty, [kind]: text };
  const gender = genderOf(name, given);
  return { gender, declined: declinePerson({ ...name, gender }) };
}

function isKind(text: string): text is Kind {
  return (KINDS as readonly string[]).includes(text);
}
