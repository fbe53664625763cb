import { remember } from '../../remember.ts';
import { hyphens } from '../libraries.ts';

const placesByWord = new Map<string, readonly number[]>();

/**
 * Where a word may be hyphenated, as numbers of letters before the hyphen, in order. Only words of at least seven
 * lower-case Russian letters are; each part has a vowel, the first one two letters or more, the others three.
 */
export function hyphenPlaces(word: string): readonly number[] {
  return WORD.test(word) ? remember(placesByWord, word, () => placesOf(word)) : [];
}

const WORD = /^[а-яё]{7,}$/;
const VOWEL = '[аеёиоуыэюя]';
/** Not where a reader would stumble or smile: «вза-имно», «преду-смотрено», «педа-гог», «проце-дура», «стра-хует». */
const BEFORE = new RegExp(`^(?!(?:ху|вза|преду|педа|манда)$)(?=.*${VOWEL}).{2}`);
const AFTER = new RegExp(`^(?![йъьы]|дур|ху[еиюя]|бля)(?=.*${VOWEL}).{3}`);

function placesOf(word: string): number[] {
  const parts = hyphens().hyphenateSync(word, { hyphenChar: '-' }).split('-');
  const places = parts.map((_, index) => parts.slice(0, index + 1).join('').length);
  return places.filter((place) => BEFORE.test(word.slice(0, place)) && AFTER.test(word.slice(place)));
}
