/* The title of a document as an order names it: «внести в Положение …, утверждённое …, изложив его …». */
import { type Agreement, knownNoun } from '../morphology/noun.ts';
import { declinePhrase } from '../phrases/phrase.ts';

export interface TitleForms {
  readonly accusative: string;
  /** «его», «её», «их». */
  readonly pronoun: string;
  /** «утверждённое». */
  readonly approved: string;
}

/** «Положение об использовании …»: the first noun says how the others agree with it. */
export function formsOfTitle(title: string): TitleForms {
  const [first = ''] = title.split(/\s/u, 1);
  const agreement = agreementOf(first);
  return {
    accusative: declinePhrase(title, 'thing').forms.acc,
    pronoun: { m: 'его', f: 'её', n: 'его', plural: 'их' }[agreement],
    approved: { m: 'утверждённый', f: 'утверждённую', n: 'утверждённое', plural: 'утверждённые' }[agreement],
  };
}

function agreementOf(word: string): Agreement {
  const noun = knownNoun(word.toLowerCase());
  if (noun) return noun.number === 'plural-only' ? 'plural' : noun.gender;
  if (/[ыи]$/u.test(word)) return 'plural';
  if (/[ая]$/u.test(word)) return 'f';
  return /[оеё]$/u.test(word) ? 'n' : 'm';
}
