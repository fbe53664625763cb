/* Marks that a clerk's program put and that say nothing: a title is read without them. */
import { FIXED_FIRST } from '../lexicon/nouns.ts';
import { knownNoun } from '../morphology/noun.ts';
import { isBareAbbreviation, isWord } from '../morphology/torn.ts';
import { isForm } from '../morphology/word-cases.ts';

type Rule = readonly [RegExp, string | ((found: string, ...parts: string[]) => string)];

const RULES: readonly Rule[] = [
  // «учитель‑логопед», «педагог_психолог», with the hyphen, the minus or the line of another key.
  [/(?<=\p{L})[\u{2010}\u{2011}\u{2212}_](?=\p{L})/gu, '-'],
  [/(?<=\p{L})\\(?=\p{L})/gu, '/'],
  // «1. Воспитатель», «- повар».
  [/^(?:\d{1,2}\.|[-–—•])\s+(?=\p{L})/u, ''],
  [/(?<=\p{L}|»|\)|\.)\s?,$/u, ''],
  [
    /(?<!\p{L})(\p{L}{5,})\.$/u,
    (found, word = '') =>
      isWord(word.toLowerCase()) && !isBareAbbreviation(word.toLowerCase()) ? word : found,
  ],
  [/<<([^<>]+)>>/gu, '«$1»'],
  [/""([^"]+)""/gu, '«$1»'],
  // «вОСПИТАТЕЛЬ», typed with the key of capitals held.
  [/(?<!\p{L})\p{Ll}\p{Lu}{4,}(?!\p{L})/gu, (word) => word.toLowerCase()],
  // «ІІ кв. кат.» with letters of Ukrainian.
  [
    /(?<!\p{L})[ІIVXХ]{1,5}(?!\p{L})/gu,
    (found) => (found.includes('І') ? found.replaceAll('І', 'I').replaceAll('Х', 'X') : found),
  ],
  // «II-й категории» has its case in the noun.
  [/(?<![\p{L}\d.,])([IVX]{1,3})-(?:о?й|а?я)(?=\s)/giu, '$1'],
  // «/декрет/» at the end.
  [/\s\/([^/]{4,60})\/$/u, ' ($1)'],
  // «учитель(история)», not «воспитатель(ница)».
  [
    /(?<=\p{L}{3})\((?=(\p{L}{2,30}\.|по(?=\s)|\p{L}{4,30})[^()]{0,80}\))/gu,
    (found, word) => (/\.$|^по$/iu.test(word ?? '') || isForm(word?.toLowerCase() ?? '') ? ' (' : found),
  ],
  [/^(?:и\s?\/\s?о|и\s+о)(?=\s+\p{L})/iu, (found) => `${found.charAt(0)}. о.`],
  [/^(в)ременно\sи\.?\s?о\.?(?=\s+\p{L})/iu, '$1рио'],
  [/^(в)\.?\s?и\.\s?о\.?(?=\s+\p{L})/iu, '$1рио'],
  [/^(и)сп(?:олн)?\.\s?обяз(?:анности|\.)\s?(?=\p{L})/iu, '$1сполняющий обязанности '],
  [/(?<!\p{L})(физ)(?:\.\s?|-)рук(?!\p{L})\.?/giu, '$1рук'],
  [/(?<!\p{L})(с)оц\.\s?пед(?!\p{L})\.?/giu, '$1оциальный педагог'],
  // «СЗД.»
  [/(?<=[А-ЯЁ]{3})\.$/u, ''],
  [/(?<!\p{L})(к)л\.\s?рук(?!\p{L})\.?(?=\s?\d|$)/giu, '$1лассный руководитель'],
  [/(?<!\p{L})(о)тв\.(?=\s(?:за|секретарь)(?!\p{L}))/giu, '$1тветственный'],
  [/(?<!\p{L})(п)ед\.\s(?=(?:психолог|организатор|библиотекарь)(?!\p{L}))/giu, '$1едагог-'],
  // «гл бух», «муз рук».
  [/^(ст|мл|гл|муз|вед)\s(восп|воспит|бух|рук|преп|инж|спец)\.?(?=\s|$)/iu, '$1. $2.'],
  [/(?<=\s)(нач)\s(?=классов(?!\p{L}))/giu, '$1. '],
  [/^(к)ом\.\s?(?=(?:взвода|роты|отделения|отряда|батальона)(?!\p{L}))/iu, '$1омандир '],
  // «зам дир по УР».
  [/^(з)ам\.?\sдир(?=\s)/iu, '$1аместитель директора'],
  [/^(з)ам\.?\sзав(?=\s)/iu, '$1аместитель заведующего'],
  [/(?<!\p{L})(шеф)\s(?=повар)/giu, '$1-'],
  // «шеф - повар».
  [
    /(?<![\p{L}-])(\p{L}+) - (?=(\p{L}+))/gu,
    (found, first = '', next = '') =>
      FIXED_FIRST.has(first.toLowerCase()) && knownNoun(next.toLowerCase())?.animate ? `${first}-` : found,
  ],
];

/** A title without them; takes normalised text. */
export function tidied(text: string): string {
  return RULES.reduce((left, [mark, instead]) => left.replace(mark, instead as string), text);
}
