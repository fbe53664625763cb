import type { Problem } from '../../problem.ts';
import { digitalDate } from '../../russian/text/date.ts';
import { isInForce, type Law } from '../../templating/laws.ts';
import type { Act, ActParagraph } from '../act.ts';
import { DATE, dateOf, isoOf } from '../dating.ts';
import { eachMatch, type Finding } from '../finding.ts';
import type { LintSettings } from '../settings.ts';

const NUMBER = String.raw`(?:№|N)\s?([\p{L}\d]{1,30}(?:[-/][\p{L}\d]{1,30}){0,5})`;
/** «от 14.08.2020 № 831» and «№ 831 от 14.08.2020». */
const DATE_FIRST = new RegExp(String.raw`(${DATE})(?:\s?г(?:ода|\.)?)?,?\s*${NUMBER}`, 'giu');
const NUMBER_FIRST = new RegExp(String.raw`${NUMBER},?\s+от\s+(${DATE})`, 'giu');

/** Acts of the registry cited outside the time in which they are in force. Without a date nothing is said. */
export function citations(act: Act, { laws, date }: LintSettings): readonly Problem[] {
  const day = date ?? dateOf(act);
  if (day === null) return [];
  return [
    ...eachMatch(act, DATE_FIRST, ([, cited = '', number = '']) =>
      outOfForce(findLaw(laws, isoOf(cited), number), day, laws),
    ),
    ...eachMatch(act, NUMBER_FIRST, ([, number = '', cited = '']) =>
      outOfForce(findLaw(laws, isoOf(cited), number), day, laws),
    ),
    ...Object.values(laws).flatMap((law) => byDesignation(act, law, day, laws)),
  ];
}

function findLaw(laws: LintSettings['laws'], date: string | null, number: string): Law | undefined {
  return Object.values(laws).find(
    (law) => law.date === date && law.number.toLowerCase() === number.toLowerCase(),
  );
}

/** An act may cite what will come into force later, but not what has not been signed yet. */
function outOfForce(law: Law | undefined, day: string, laws: LintSettings['laws']): Finding | null {
  if (!law || isInForce(law, day)) return null;
  if (day < law.date)
    return doubtful(law, `${digitalDate(day)} ещё не был издан`, 'Проверьте дату документа и ссылку.');
  if (law.validTo === null || day <= law.validTo) return null;
  const successor = law.replacedBy ? laws[law.replacedBy] : undefined;
  const hint = successor
    ? `Его заменил акт от ${digitalDate(successor.date)} № ${successor.number}: проверьте и исправьте ссылку.`
    : 'Найдите действующий акт и исправьте ссылку.';
  return doubtful(law, `${digitalDate(day)} уже не действует (по ${digitalDate(law.validTo)})`, hint);
}

function doubtful(law: Law, reason: string, hint: string): Finding {
  return {
    severity: law.verified ? 'warning' : 'note',
    code: 'citations/not-in-force',
    message: `Акт от ${digitalDate(law.date)} № ${law.number} на ${reason}.`,
    hint,
  };
}

/** «СП 2.4.3648-20» is cited without date and number of the resolution that approved it. */
function byDesignation(act: Act, law: Law, day: string, laws: LintSettings['laws']): readonly Problem[] {
  const designation = /(?:СП|СанПиН)\s\d[\d.]+-\d{2}/u.exec(law.title)?.[0];
  if (!designation) return [];
  const pattern = new RegExp(
    designation.replace(/\s/gu, String.raw`\s`).replaceAll('.', String.raw`\.`),
    'gu',
  );
  return eachMatch(act, pattern, (_, paragraph) =>
    hasCitation(paragraph) ? null : outOfForce(law, day, laws),
  );
}

function hasCitation({ prose }: ActParagraph): boolean {
  return prose.search(DATE_FIRST) >= 0 || prose.search(NUMBER_FIRST) >= 0;
}
