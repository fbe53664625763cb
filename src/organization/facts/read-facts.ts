import { shown } from '../../reading/wording.ts';
import type { SectionReader } from '../../reading/yaml/section-reader.ts';
import { FORMED_VALUES } from '../../reading/yaml/section-values.ts';
import type { People } from '../people.ts';
import type {
  DraftOf,
  Fact,
  Facts,
  NumberFact,
  PlainFact,
  SectionFact,
  ValuesOf,
  WordFact,
} from './describe.ts';
import { explainedWords, spellingsOf, wordsOf } from './words.ts';

/** The values of the described facts in a section of the organisation file. Keys that are not described are errors, missing required ones too. */
export function readFacts<F extends Facts>(facts: F, section: SectionReader, people: People): DraftOf<F> {
  const read = Object.entries(facts).map(
    ([key, fact]) => [key, readFact(key, fact, section, people)] as const,
  );
  section.finish();
  return Object.fromEntries(read) as DraftOf<F>;
}

/** True when nothing is missing that is required. */
export function isComplete<F extends Facts>(facts: F, draft: DraftOf<F>): draft is ValuesOf<F> & DraftOf<F> {
  return Object.entries(facts).every(([key, fact]) => isWhole(fact, draft[key]));
}

function isWhole(fact: Fact, value: unknown): boolean {
  if (fact.kind === 'list')
    return (value as readonly DraftOf<Facts>[]).every((item) => isComplete(fact.facts, item));
  return fact.required !== true || value !== null;
}

function readFact(key: string, fact: Fact, section: SectionReader, people: People): unknown {
  if (fact.required) section.required(key, described(fact));
  if ('facts' in fact) return inner(key, fact, section, people);
  switch (fact.kind) {
    case 'word':
      return word(key, fact, section) ?? fact.otherwise ?? null;
    case 'number':
      return number(key, fact, section) ?? fact.otherwise;
    case 'person':
      return people.one(section, key);
    case 'people':
      return people.many(section, key);
    default:
      return plain(key, fact, section);
  }
}

/** What a required fact is called where it is missing: «вид организации (school – школа, …)». */
function described(fact: Fact): string {
  if (fact.kind !== 'word') return fact.label;
  return `${fact.label} (${explainedWords(fact.words).join(', ')})`;
}

function plain(key: string, { kind, check }: PlainFact, section: SectionReader): string | null {
  if (kind !== 'text') return FORMED_VALUES[kind](section, key);
  return check ? section.checked(key, check) : section.text(key);
}

function word<T>(key: string, { words }: WordFact<T>, section: SectionReader): T | null {
  return section.word(key, spellingsOf(words), wordsOf(words));
}

function number(key: string, { label, least, most }: NumberFact, section: SectionReader): number | null {
  const toNumber = (text: string): number => Number(text.replace(',', '.'));
  const text = section.checked(key, {
    test: (given) =>
      /^\d{1,3}(?:[.,]\d{1,2})?$/u.test(given) && toNumber(given) >= least && toNumber(given) <= most,
    code: 'organization/bad-number',
    why: `не ${label}`,
    hint: `Напишите число от ${russian(least)} до ${russian(most)}.`,
  });
  return text === null ? null : toNumber(text);
}

function russian(value: number): string {
  return String(value).replace('.', ',');
}

function inner(key: string, { kind, facts }: SectionFact, section: SectionReader, people: People): unknown {
  if (kind === 'list') return section.sections(key).map((one) => readFacts(facts, one, people));
  const own = section.section(key);
  if (kind === 'section') return readFacts(facts, own, people);
  return Object.fromEntries(
    own.keys().map((id) => [id, readFacts(facts, own.section(id, shown(id)), people)] as const),
  );
}
