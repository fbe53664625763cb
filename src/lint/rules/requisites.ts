import type { Problem } from '../../problem.ts';
import { digitalDate } from '../../russian/text/date.ts';
import type { Law } from '../../templating/laws.ts';
import type { Act } from '../act.ts';
import { type CitedAct, citedActs, isCited } from '../cited-acts.ts';
import { type Finding, findingAt, quoted } from '../finding.ts';
import { isSameTitle, isTitleOf } from '../law-titles.ts';
import type { LintSettings } from '../settings.ts';
import { sureness } from './citations.ts';

/** A wrong date, number or title of an act of the registry. Another act may bear the same number in another year. */
export function requisites(act: Act, settings: LintSettings): readonly Problem[] {
  const laws = Object.values(settings.laws);
  return citedActs(act).flatMap((cited) => {
    const finding = wrongTitle(cited, laws) ?? withoutLetters(cited, laws) ?? mistaken(cited, laws);
    return finding ? [findingAt(cited.paragraph, cited.offset, finding)] : [];
  });
}

function wrongTitle(cited: CitedAct, laws: readonly Law[]): Finding | null {
  const law = laws.find((one) => isCited(one, cited));
  if (!law || law.title === '' || cited.title === null || isTitleOf(law, cited.title)) return null;
  const meant = laws.find((one) => isFederal(one) && isTitleOf(one, cited.title ?? ''));
  return {
    severity: sureness(law),
    code: 'citations/wrong-title',
    message: `У акта от ${digitalDate(law.date)} № ${law.number} другой заголовок, а не ${quoted(cited.title, 120)}.`,
    hint: meant
      ? `Это заголовок акта от ${digitalDate(meant.date)} № ${meant.number}. Исправьте номер и дату или заголовок.`
      : `Его заголовок: «${law.title}».`,
  };
}

/** «Федеральный закон № 149»: since 1994 the number of a federal law ends with letters. */
function withoutLetters(cited: CitedAct, laws: readonly Law[]): Finding | null {
  if (!/^\d+$/u.test(cited.number)) return null;
  const number = `${cited.number}-ФЗ`;
  const known = laws.find((law) => law.number === number && (cited.date ?? law.date) === law.date);
  const named = lawNamed(cited.before);
  const isMeant = known && (named === 'law' || (cited.title !== null && isTitleOf(known, cited.title)));
  if (named !== 'federal' && !isMeant) return null;
  return {
    severity: 'warning',
    code: 'citations/no-letters',
    message: `В номере федерального закона нет «-ФЗ»: ${quoted(`№ ${cited.number}`)}.`,
    hint: `Напишите «№ ${number}».`,
  };
}

/** Words that may stand between «закон» and the number of one of several: «законами от 29 декабря 2012 г. № 273-ФЗ и № 149». */
const BETWEEN =
  /^(?:от|г|года|и|а|также|с|фз|№|n|\d+|январ\p{L}|феврал\p{L}|март\p{L}|апрел\p{L}|мая|июн\p{L}|июл\p{L}|август\p{L}|сентябр\p{L}|октябр\p{L}|ноябр\p{L}|декабр\p{L})$/iu;

function lawNamed(before: string): 'federal' | 'law' | null {
  const at = before.toLowerCase().lastIndexOf('закон');
  const short = /(?<![\p{L}\d-])ФЗ\s$/u.test(before.slice(-4));
  if (at < 0) return short ? 'federal' : null;
  const [, ...words] = before.slice(at).match(/[\p{L}№]+|\d+/gu) ?? [];
  if (!words.every((word) => BETWEEN.test(word))) return short ? 'federal' : null;
  return /федеральн\p{L}+\s+$/iu.test(before.slice(Math.max(0, at - 20), at)) ? 'federal' : 'law';
}

function mistaken(cited: CitedAct, laws: readonly Law[]): Finding | null {
  const { number, date, title } = cited;
  if (laws.some((law) => isCited(law, cited))) return null;
  if (/-ФЗ$/u.test(number)) {
    const meant = title === null ? undefined : laws.find((law) => isFederal(law) && isTitleOf(law, title));
    if (meant) return meant.number === number ? wrongDate(meant, cited) : wrongNumber(meant, cited);
  }
  if (date === null) return null;
  const sameNumber = laws.find((law) => law.number === number && isSlipOf(law, date, title));
  if (sameNumber) return wrongDate(sameNumber, cited);
  const sameDay = laws.find((law) => law.date === date && isNumberSlip(law, number, title));
  return sameDay ? wrongNumber(sameDay, cited) : null;
}

function isFederal({ number }: Law): boolean {
  return number.endsWith('-ФЗ');
}

/** No act of another year bears the number on that very day, no other federal law of that year bears it at all. */
function isSlipOf(law: Law, date: string, title: string | null): boolean {
  if (title !== null && law.title !== '') return isSameTitle(law, title);
  return law.date.slice(5) === date.slice(5) || (isFederal(law) && law.date.slice(0, 4) === date.slice(0, 4));
}

/** The digits have changed places, or the title is there. Many laws are signed on one day. */
function isNumberSlip(law: Law, number: string, title: string | null): boolean {
  if (title !== null && law.title !== '') return isSameTitle(law, title);
  return number !== law.number && sorted(number) === sorted(law.number);
}

function sorted(number: string): string {
  return [...number.toUpperCase()].sort().join('');
}

function wrongDate(law: Law, { date }: CitedAct): Finding | null {
  if (date === null) return null;
  return {
    severity: sureness(law),
    code: 'citations/wrong-date',
    message: `Акт № ${law.number} издан ${digitalDate(law.date)}, а не ${digitalDate(date)}.`,
    hint: 'Исправьте дату.',
  };
}

function wrongNumber(law: Law, { number }: CitedAct): Finding {
  const title = law.title.length > 90 ? '' : ` «${law.title}»`;
  return {
    severity: sureness(law),
    code: 'citations/wrong-number',
    message: `Номер акта${title} – ${law.number}, а не ${quoted(number).slice(1, -1)}.`,
    hint: `Напишите: от ${digitalDate(law.date)} № ${law.number}.`,
  };
}
