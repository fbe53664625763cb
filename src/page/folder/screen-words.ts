import type { Fact, Facts } from '../../organization/facts/describe.ts';
import { ORGANIZATION_FACTS } from '../../organization/facts/organization-facts.ts';
import { wordsOf } from '../../organization/facts/words.ts';
import type { Problem } from '../../problem.ts';
import { withCapital } from '../../russian/text/first-letter.ts';
import type { WhereTo } from '../protocol.ts';
import { CURES } from './cures.ts';

/** What a person reads of a problem. */
type Words = Pick<Problem, 'message' | 'hint' | 'cures'>;

/**
 * A problem in the words of the screens: facts and documents by their names, choices by theirs, no key and no line of a file.
 * `to`: where it is put right; `titles`: of documents, by their ids.
 */
export function inScreenWords(
  { code, message, hint = '', cures = [] }: Pick<Problem, 'code'> & Words,
  to: WhereTo | null,
  titles: Readonly<Record<string, string>>,
): Required<Words> {
  const path = to?.screen === 'organization' || to?.screen === 'documents' ? to.field : '';
  const fact = to?.screen === 'documents' ? ORGANIZATION_FACTS.documents.facts[to.field] : factAt(path);
  if (code === 'organization/missing' && to?.screen === 'organization' && fact) return toFill(fact);
  const own = path.split('.').at(-1);
  const nameOf = (key: string): string | undefined =>
    key === own ? fact?.label : (factAt(key)?.label ?? titleOf(key, titles));
  const named = (text: string): string => withNames(text, nameOf);
  return {
    message: withoutIds(named(message), titles).replace(/ \(строка \d+\)/gu, ''),
    hint: CURES[code] ?? named(forPage(hint)),
    cures: cures.filter((cure) => !hasMeaning(fact, cure)),
  };
}

function toFill({ label }: Fact): Required<Words> {
  return { message: `Заполните «${withCapital(label)}» на экране «Организация».`, hint: '', cures: [] };
}

/** Keys in quotes become names. */
function withNames(text: string, nameOf: (key: string) => string | undefined): string {
  return text.replace(/«([\w-]+)»/gu, (whole, key: string) => {
    const name = nameOf(key);
    return name === undefined ? whole : `«${withCapital(name)}»`;
  });
}

/** Advice that names commands is for the command line. */
function forPage(hint: string): string {
  return /sferum-docs|--\w/u.test(hint) ? '' : hint;
}

/** A document is called by its title; its id stands behind it for the command line. */
function withoutIds(text: string, titles: Readonly<Record<string, string>>): string {
  return text.replace(/ \(([\w-]+)\)/gu, (whole, id: string) =>
    titleOf(id, titles) === undefined ? whole : '',
  );
}

function titleOf(id: string, titles: Readonly<Record<string, string>>): string | undefined {
  return Object.hasOwn(titles, id) ? titles[id] : undefined;
}

/** The fact that a field writes: `inn`, `councils.0.name`, `documents.order-use.date`; null when there is none. */
export function factAt(field: string): Fact | null {
  let facts: Facts = ORGANIZATION_FACTS;
  let fact: Fact | null = null;
  for (const key of field.replace(/^documents\.[^.]+/u, 'documents').split('.')) {
    if (/^\d+$/u.test(key)) continue;
    fact = Object.hasOwn(facts, key) ? (facts[key] ?? null) : null;
    facts = fact && 'facts' in fact ? fact.facts : {};
  }
  return fact;
}

/** True of a choice that the screen shows by its meaning. */
function hasMeaning(fact: Fact | null, choice: string): boolean {
  if (fact?.kind !== 'word') return false;
  return fact.words[wordsOf(fact.words).indexOf(choice)]?.meaning !== undefined;
}
