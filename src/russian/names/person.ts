/* People: a full name in six cases. Its road is told in docs/russian.md. */
import { CASES, type Declined, type Forms, fixed, formsBy } from '../case.ts';
import { applyOverride } from '../overrides.ts';
import { declineFirstName } from './first-name.ts';
import type { FullName } from './full-name.ts';
import { type Gender, isContraryTo } from './gender.ts';
import { normalizeName } from './normalize.ts';
import { declinePatronymic } from './patronymic.ts';
import { declineSurname } from './surname.ts';

/** A person as the staff list has them. */
export interface PersonName extends FullName {
  readonly gender: Gender | null;
  /** «Фамилия не склоняется». */
  readonly lastFixed?: boolean | undefined;
  /** Forms of the full name «Фамилия Имя Отчество» given by the staff list; they win over the rules. */
  readonly overrides?: Partial<Forms> | undefined;
}

/** Forms of a person's full name and of its parts. */
export interface DeclinedPerson extends Declined {
  readonly last: Forms;
  readonly first: Forms;
  readonly middle: Forms;
}

const QUOTED = /[«»„“”"]/u;

type Parts = readonly [last: Forms, first: Forms, middle: Forms];

/**
 * A person's name in six cases. Without a gender only what does not depend on it is beyond doubt; a name with quoted
 * text is no name and stays.
 */
export function declinePerson(name: PersonName): DeclinedPerson {
  const quoted = QUOTED.test(name.last + name.first + name.middle);
  const decline = quoted ? () => declineQuoted : (way: Decline): Decline => way;
  const parts = [
    name.lastFixed
      ? certain(fixed(normalizeName(name.last)))
      : part(name.last, name.gender, decline(declineSurname)),
    part(name.first, name.gender, decline(declineFirstName)),
    part(name.middle, name.gender, decline(declinePatronymic)),
  ] as const;
  const computed = parts.map((one) => one.forms) as unknown as Parts;
  const why = contradiction(name) ?? parts.find((one) => one.why)?.why ?? null;
  const full = applyOverride({ forms: joined(computed), doubtful: why !== null, why }, name.overrides);
  const [last, first, middle] = name.overrides ? splitLike(computed, full.forms) : computed;
  return { ...full, last, first, middle };
}

/** A surname alone is declined as it is asked for. */
function contradiction({ gender, ...name }: PersonName): string | null {
  const patronymics = `${name.first} ${name.middle}`.match(/[ое]в(?:ич|на)(?!\p{L})/giu) ?? [];
  if (patronymics.length > 1) return 'В имени больше одного отчества';
  const isWhole = name.last !== '' && name.first + name.middle !== '' && !name.lastFixed;
  return gender && isWhole && isContraryTo(gender, name)
    ? 'Фамилия, имя и пол не подходят друг к другу'
    : null;
}

type Decline = (text: string, gender: Gender) => Declined;

function declineQuoted(text: string): Declined {
  return { forms: fixed(normalizeName(text)), doubtful: true, why: 'В имени есть кавычки' };
}

function part(text: string, gender: Gender | null, decline: Decline): Declined {
  if (text.trim() === '') return certain(fixed(''));
  if (gender) return decline(text, gender);
  const [his, hers] = [decline(text, 'm'), decline(text, 'f')];
  if (CASES.every((name) => his.forms[name] === hers.forms[name])) return hers;
  return { ...hers, doubtful: true, why: 'Не указан пол, а формы мужчины и женщины разные' };
}

function certain(forms: Forms): Declined {
  return { forms, doubtful: false, why: null };
}

function joined(parts: Parts): Forms {
  return formsBy((name) =>
    parts
      .map((part) => part[name])
      .filter(Boolean)
      .join(' '),
  );
}

/** Parts of a full name that a person gave whole, where its words can be told apart. */
function splitLike(computed: Parts, full: Forms): Parts {
  const split = formsOfParts(computed, full);
  return [0, 1, 2].map((index) => formsBy((name) => split[name][index] ?? '')) as unknown as Parts;
}

function formsOfParts(computed: Parts, full: Forms): Record<keyof Forms, readonly string[]> {
  const counts = computed.map((part) => (part.nom === '' ? 0 : part.nom.split(' ').length));
  const slice = (name: keyof Forms): readonly string[] => {
    const words = normalizeName(full[name]).split(' ');
    if (words.length !== counts.reduce((sum, count) => sum + count, 0))
      return computed.map((part) => part[name]);
    let used = 0;
    return counts.map((count) => {
      used += count;
      return words.slice(used - count, used).join(' ');
    });
  };
  return Object.fromEntries(CASES.map((name) => [name, slice(name)])) as Record<
    keyof Forms,
    readonly string[]
  >;
}
