import { remember } from '../../remember.ts';
import { type Declined, followedBy } from '../case.ts';
import { isCapitals, normalizeText } from '../letters.ts';
import { SUBSTANTIVES } from '../lexicon/nouns.ts';
import { type Adjective, adjectiveForms, asAdjective } from '../morphology/adjective.ts';
import { headNoun } from '../morphology/head-noun.ts';
import { isCutNoun, knownNoun } from '../morphology/noun.ts';
import { applyOverride, type Overrides, overrideKey } from '../overrides.ts';
import { declinePhrase } from '../phrases/phrase.ts';
import { leftover } from './leftover.ts';
import { openTitle } from './open-title.ts';
import { remarksBeside } from './remarks.ts';
import { misspeltWord } from './spelling.ts';
import { tidied } from './tidy.ts';
import { unfinished } from './unfinished.ts';

/** A job title in six cases: «старший воспитатель», «заместитель заведующего по безопасности». */
export function declineTitle(text: string, lexicon?: Overrides): Declined {
  const declined = remember(declinedTitles, text, () => declineAsWritten(text));
  return lexicon?.size ? applyOverride(declined, lexicon.get(overrideKey(text))) : declined;
}

/** Titles repeat from person to person and from document to document. */
const declinedTitles = new Map<string, Declined>();

/** Without marks that say nothing; the nominative is as it was written. */
function declineAsWritten(text: string): Declined {
  const normal = normalizeText(text);
  const tidy = tidied(normal);
  const { forms, ...rest } = declineTidy(tidy);
  return { ...rest, forms: tidy === normal ? forms : { ...forms, nom: normal } };
}

/** What is in doubt as it is written may be beyond doubt without remarks, or in full. */
function declineTidy(text: string): Declined {
  const declined = openedIfDoubtful(text);
  if (!declined.doubtful) return declined;
  const { before, behind } = remarksBeside(text);
  if (before + behind === '') return declined;
  const post = openedIfDoubtful(text.slice(before.length, text.length - behind.length));
  return post.doubtful ? declined : followedBy(post, behind, before);
}

/** «бухг. по з/п»; «соц. пед.» and «уч-ль» may be several words. */
function openedIfDoubtful(text: string): Declined {
  const declined = declineWords(text);
  const isOpen = /\p{L}{3}\.|\p{L}-\p{L}{1,3}(?!\p{L})/u.test(text);
  if (!declined.doubtful || !isOpen || text.endsWith('.') || CONTRACTED_HEAD.test(text)) return declined;
  const opened = openTitle(text);
  if (opened === null || opened === text) return declined;
  const full = declineWords(opened);
  return full.doubtful ? declined : { ...full, forms: { ...full.forms, nom: declined.forms.nom } };
}

const CONTRACTED_HEAD = /\p{L}-\p{L}{0,2}[бвгджзйклмнпрстфхцчшщь](?!\p{L})/iu;

function declineWords(text: string): Declined {
  const mended = inAgreement(text);
  const declined = declinePhrase(mended, 'person');
  const why =
    mended === text
      ? (misspelt(text) ?? unfinishedTitle(text) ?? declined.why ?? misspeltWord(normalizeText(text)))
      : `При этой должности пишут «${mended}»`;
  const nom = mended === text ? declined.forms.nom : declinePhrase(text, 'person').forms.nom;
  return why ? { forms: { ...declined.forms, nom }, doubtful: true, why } : declined;
}

/** «старшая воспитатель» → «старший воспитатель», «главный медсестра» → «главная медсестра»: the adjective agrees with the post and not with the person. */
export function inAgreement(text: string): string {
  return text.replace(/\p{L}+/gu, (word, at: number) => {
    const next = /^ (\p{L}[\p{L}-]*)/u.exec(text.slice(at + word.length))?.[1] ?? '';
    const head = headNoun(next.toLowerCase());
    const adjective = attributeOf(word.toLowerCase());
    const isOther = /^(?:fm|mf)$/u.test(`${adjective?.agreement}${head?.agreement}`);
    if (!adjective || !head?.animate || head.agreement === 'plural' || !isOther) return word;
    const { nom } = adjectiveForms(adjective, true, head.agreement);
    return word.slice(0, adjective.stem.length) + nom.slice(adjective.stem.length);
  });
}

/** An adjective that is no post by itself, as «заведующий» is. */
function attributeOf(key: string): Adjective | null {
  const isPost = SUBSTANTIVES.has(key) && !/^(?:старший|младший|главный|ведущий)$/u.test(key);
  return isPost || knownNoun(key) ? null : asAdjective(key);
}

const ACTING_POST = /исполняющ(?:ий|ая)\s+обязанности\s+([а-яё]+)/iu;

/** What makes no sense in other cases, though its words are known. */
function misspelt(text: string): string | null {
  if (/[\p{Script=Latin}\d]/u.test(text) && !/\p{Script=Cyrillic}/u.test(text))
    return 'Должность написана не русскими буквами';
  const outside = text.replace(/\([^()]*\)/gu, '');
  if (/(?<![а-яё])категория(?![а-яё])/iu.test(outside))
    return 'Категорию пишут в родительном падеже: «воспитатель высшей квалификационной категории»';
  const rank =
    /(?<![а-яё])(?:разряд(?![а-яё])|(?<=\d-а?я\s)(?:смена|группа)(?![а-яё])|соответствие(?=\sзанимаемой))/iu.exec(
      outside,
    )?.[0];
  if (rank) return `Неясно, склоняется ли «${rank}»`;
  const duty = /исполняющ(?:ий|ая)\s+(обязанност(?!и(?![а-яё]))[а-яё]*)/iu.exec(text)?.[1];
  if (duty) return `Неясно, склоняется ли «${duty}»`;
  const acting = ACTING_POST.exec(text)?.[1]?.toLowerCase() ?? '';
  const isNominative = headNoun(acting) !== null || /^заведующ(?:ий|ая)$/u.test(acting);
  return isNominative ? 'После «исполняющий обязанности» должность пишут в родительном падеже' : null;
}

/** «старшая», «музыкальный»: not «дежурный» or «вожатая», which are posts. */
const ADJECTIVES_ALONE =
  /^(?:старш|младш|главн|ведущ|перв|втор|высш|пробн|внешн|внутренн|основн|временн|больничн|[а-яё]+(?:ск|альн))(?:ий|ый|ой|ая|яя|ое)$/iu;

/** «высшее педагогическое», «среднее специальное»: what somebody has learned; no post is neuter. */
const NEUTERS = /^[а-яё]+[ое]е(?:[ ,]+[а-яё]+[ое]е)*$/iu;

/** «зам.» of whom, «инстр.» of what. */
const HALF_A_POST = /^(?:зам|замест|заместит|пом|инстр|рук|нач|спец|пред)\.?$/iu;

/** «ПО МОЩНИК ВОСПИТАТЕЛЯ» is torn as «по мощник воспитателя» is; «МОП», «ПДО» are no words. */
function inSmall(text: string): string {
  return isCapitals(text) && /[А-ЯЁ]{6}/u.test(text) ? text.toLowerCase() : text;
}

/** «Повар Детского Питание», «ПО МОЩНИК»: what is doubtful in small letters is so in capitals. */
function doubtInSmall(text: string): string | null {
  const capital = /(?<![а-яёА-ЯЁ-])[А-ЯЁ](?=[а-яё])/gu;
  const isMostly = (text.match(capital)?.length ?? 0) > 1 && !/(?<![а-яёА-ЯЁ-])[а-яё]{4}/u.test(text);
  const small = text.replace(capital, (letter) => letter.toLowerCase());
  return isMostly ? (declinePhrase(small, 'person').why ?? misspeltWord(small)) : null;
}

/** «УБОРЩИ ЦА»: nothing of it changes in capitals. */
function ofWhole(text: string, small: string): string | null {
  const isSame = text !== small && declinePhrase(text, 'person').forms.gen === text;
  return isSame ? declinePhrase(small, 'person').why : null;
}

/** What names no post, or only the beginning of one. */
function unfinishedTitle(written: string): string | null {
  const normal = normalizeText(written);
  const text = inSmall(normal);
  if (/^(?:\d(?!-)|и\.\s?о\.?$|врио$|(?:ставка|вакансия|декрет)(?!\p{L}))/iu.test(text) || NEUTERS.test(text))
    return `«${text}» – не должность`;
  if (/^\p{Script=Latin}*[a-z]/u.test(text)) return 'Должность написана не русскими буквами';
  if (/^(?:на|в|во|с|к|по|от|из|для|при|за|о|об|под|у)\s/iu.test(text))
    return `«${text}» – только конец должности`;
  const isBeginning = ADJECTIVES_ALONE.test(text) || HALF_A_POST.test(text) || isCutNoun(text);
  if (isBeginning) return `«${text}» – только начало должности`;
  return unfinished(text, 'person') ?? leftover(text) ?? doubtInSmall(text) ?? ofWhole(normal, text);
}
