/* What our own lexicon tells of a form behind the head, so that an ordinary title needs no dictionary. */
import { remember } from '../../remember.ts';
import { CASES, type Forms } from '../case.ts';
import { ANY, bitsOf, bitsOfAll, type CaseBits } from '../case-bits.ts';
import { USUAL_ADJECTIVES } from '../lexicon/adjectives.ts';
import { SUBSTANTIVES } from '../lexicon/nouns.ts';
import { beginsNoun } from '../noun-index.ts';
import { plain } from '../words.ts';
import { type Adjective, adjectiveForms, asAdjective } from './adjective.ts';
import { type Agreement, COMBINING, knownNoun, type Noun, nounForms, nounOfPlural } from './noun.ts';

const known = new Map<string, CaseBits>();

/** The cases of a form (small letters) of a noun or of a usual adjective; of no word none. */
export function ofOwnWords(key: string): CaseBits {
  return remember(known, key, () => {
    const form = plain(key);
    const adjective = ofAdjectives(form, USUAL_ADJECTIVES, () => ALL);
    const substantive = ofAdjectives(form, SUBSTANTIVES, (one) => [one, 'plural']);
    return { noun: ofNouns(form) | substantive, adjective };
  });
}

/** Whether a form is one of ours, irregular plurals aside: quickly, for words that are only tried. */
export function isOwnForm(form: string): boolean {
  const lists = [USUAL_ADJECTIVES, SUBSTANTIVES];
  return ofNounsLike(form) !== 0 || lists.some((list) => ofAdjectives(form, list, () => ALL) !== 0);
}

function ofNouns(form: string): number {
  const plural = nounOfPlural(form);
  return ofNounsLike(form) | (plural ? ofNoun(plural, form) : 0);
}

function ofNounsLike(form: string): number {
  if (!isBegun(form)) return 0;
  const nouns = nounsLike(form).flatMap((word) => knownNoun(word) ?? []);
  return nouns.reduce((bits, noun) => bits | ofNoun(noun, form), 0);
}

/** Most words that are only tried for a slip are refused by this: what stands before the ending, less what a vowel may be put into, begins a noun. */
function isBegun(form: string): boolean {
  const starts = [form, `${form}  `.replace(COMBINING, '').trimEnd()].map((word) => word.replace(ENDING, ''));
  return starts.some((start) => beginsNoun(start.slice(0, -2)));
}

function ofNoun(noun: Noun, form: string): number {
  if (noun.fixed) return bitsOfAll(ANY);
  const { singular, plural } = nounForms(noun);
  const isOne = noun.number !== 'plural-only';
  return (isOne ? bitsOf(casesIn(singular, form), noun.gender) : 0) | bitsOf(casesIn(plural, form), 'plural');
}

function casesIn(forms: Forms, form: string): string {
  return CASES.filter((name) => plain(forms[name]) === form)
    .map((name) => name[0])
    .join('');
}

const ENDING = /(?:ами|ями|ов|ев|ей|ам|ям|ах|ях|[ое]м|[ое]й|ью|ий|[аяуюыиеоь])$/u;
const NOMINATIVES = ['', 'а', 'я', 'о', 'е', 'ь', 'й', 'ья', 'ы', 'и'];

/** The nominatives that a form may be of. */
function nounsLike(form: string): readonly string[] {
  const stem = form.replace(ENDING, '');
  // «кружка», «отца», «дня».
  const full = stem.replace(/[йь]?([кцн])$/u, 'е$1');
  const fleeting = full === stem ? [] : [full, full.replace(/е(?=.$)/u, 'о'), `${full}ь`];
  // «школ», «сестёр», «игрушек».
  const short = form.replace(/[ое](?=[^аеиоуыэюя]$)/u, '');
  return [
    ...new Set([
      form,
      ...NOMINATIVES.map((end) => stem + end),
      ...fleeting,
      `${form}а`,
      `${form}о`,
      `${form}ы`,
      `${short}а`,
    ]),
  ];
}

const ALL: readonly Agreement[] = ['m', 'f', 'n', 'plural'];
const ENDING_OF_ADJECTIVE =
  /(?:[ыи]ми|[ое]го|[ое]му|[ыи]х|[ыи]м|[ое]м|[ое]й|[ыи]й|[ая]я|[ую]ю|[ое]е|[ыи]е)$/u;

/** As an adjective of the list can be: with all nouns, or «пожарный» as one that is itself a noun. */
function ofAdjectives(
  form: string,
  list: ReadonlySet<string>,
  agreements: (own: Agreement) => readonly Agreement[],
): number {
  const reflexive = form.endsWith('ся') ? 'ся' : '';
  const stem = form.slice(0, form.length - reflexive.length).replace(ENDING_OF_ADJECTIVE, '');
  return ['ый', 'ий', 'ой', 'ая']
    .map((end) => stem + end + reflexive)
    .filter((word) => list.has(word))
    .flatMap((word) => asAdjective(word) ?? [])
    .flatMap((adjective) =>
      agreements(adjective.agreement).map((agreement) => ofAdjective(adjective, agreement, form)),
    )
    .reduce((bits, each) => bits | each, 0);
}

function ofAdjective(adjective: Adjective, agreement: Agreement, form: string): number {
  const [ofPeople, ofThings] = [true, false].map((animate) =>
    bitsOf(casesIn(adjectiveForms(adjective, animate, agreement), form), agreement),
  );
  return (ofPeople ?? 0) | (ofThings ?? 0);
}
