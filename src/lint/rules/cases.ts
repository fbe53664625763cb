import type { Problem } from '../../problem.ts';
import { CASE_NAMES, type Case } from '../../russian/case.ts';
import type { Act, ActParagraph } from '../act.ts';
import { around, eachMatch, type Finding, quoted } from '../finding.ts';
import {
  ADJECTIVES,
  adjectiveReadings,
  type FormReading,
  KNOWN_FORMS,
  PREPOSITIONS,
  readingsOf,
} from '../government.ts';

const NOUN = String.raw`(?:[\p{L}\d]+-)?(?:${[...KNOWN_FORMS].sort((a, b) => b.length - a.length).join('|')})(?![\p{L}\d-])`;
const PREPOSITION = Object.keys(PREPOSITIONS)
  .sort((a, b) => b.length - a.length)
  .map((words) => words.replaceAll(' ', String.raw`\s`))
  .join('|');
const GOVERNED = new RegExp(String.raw`(?<![\p{L}\d-])(${PREPOSITION})\s(${NOUN})`, 'giu');
const AGREEING = new RegExp(String.raw`(?<![\p{L}\d-])(?:${ADJECTIVES})(\p{L}{2,3})\s(${NOUN})`, 'giu');
const ADVERBIAL = /(?<![\p{L}\d-])по\s(окончанию|истечению|прибытию|приезду)(?!\p{L})/giu;

/** Cases of which a word list can be sure: «в VK-мессенджера», «согласно приказа», «настоящим Положения». */
export function cases(act: Act): readonly Problem[] {
  return [
    ...eachMatch(act, GOVERNED, governed),
    ...eachMatch(act, AGREEING, agreeing),
    ...eachMatch(act, ADVERBIAL, adverbial),
  ];
}

function governed(match: RegExpExecArray, { text }: ActParagraph): Finding | null {
  const [whole, words = '', noun = ''] = match;
  const preposition = words.toLowerCase().replace(/\s/gu, ' ');
  const wanted = PREPOSITIONS[preposition] ?? [];
  if (readingsOf(noun).some((reading) => wanted.includes(caseOf(reading)))) return null;
  return {
    severity: 'warning',
    code: 'wording/case',
    message: `Неверный падеж: ${quoted(around(text, match.index, match.index + whole.length, 3))}.`,
    hint: `После «${preposition}» нужен ${wanted.map((name) => CASE_NAMES[name]).join(' или ')} падеж.`,
  };
}

function agreeing(match: RegExpExecArray, { text }: ActParagraph): Finding | null {
  const [whole, ending = '', noun = ''] = match;
  const wanted = adjectiveReadings(ending);
  if (wanted.length === 0 || readingsOf(noun).some((reading) => wanted.includes(reading))) return null;
  return {
    severity: 'warning',
    code: 'wording/agreement',
    message: `Слова не согласованы: ${quoted(around(text, match.index, match.index + whole.length, 1))}.`,
    hint: 'Поставьте оба слова в один падеж.',
  };
}

function adverbial([whole, noun = '']: RegExpExecArray): Finding {
  return {
    severity: 'note',
    code: 'wording/case',
    message: `Возможно, неверный падеж: ${quoted(whole)}.`,
    hint: `В значении «после чего-либо» пишут «по ${noun.slice(0, -1)}и».`,
  };
}

function caseOf(reading: FormReading): Case {
  return reading.slice(0, reading.indexOf('.')) as Case;
}
