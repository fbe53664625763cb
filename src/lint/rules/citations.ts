import type { Problem, Severity } from '../../problem.ts';
import { digitalDate } from '../../russian/text/date.ts';
import { isInForce, type Law } from '../../templating/laws.ts';
import type { Act } from '../act.ts';
import { type CitedAct, citedActs, isCited } from '../cited-acts.ts';
import { dayOf } from '../dating.ts';
import { eachMatch, type Finding, findingAt } from '../finding.ts';
import type { LintSettings } from '../settings.ts';

/** Acts of the registry cited outside the time in which they are in force. Without a date nothing is said. */
export function citations(act: Act, settings: LintSettings): readonly Problem[] {
  const day = dayOf(act, settings);
  if (day === null) return [];
  const laws = Object.values(settings.laws);
  const all = citedActs(act);
  return [
    ...all.flatMap((cited) => numbered(cited, laws, day, settings)),
    ...laws.flatMap((law) => byDesignation(act, all, law, outOfForce(law, day, settings))),
  ];
}

function numbered(
  cited: CitedAct,
  laws: readonly Law[],
  day: string,
  settings: LintSettings,
): readonly Problem[] {
  const law = laws.find((one) => isCited(one, cited)) ?? laws.find((one) => isByIssuer(one, cited));
  const finding = law && outOfForce(law, day, settings);
  // Numbers begin anew every year: without a date another act may be meant.
  const severity = finding && cited.date === null ? 'note' : finding?.severity;
  return finding && severity ? [findingAt(cited.paragraph, cited.offset, { ...finding, severity })] : [];
}

/** «Приказ Рособрнадзора № 831», «приказ Федеральной службы по надзору … № 831»: the number without a date. */
function isByIssuer({ number, issuer, kind }: Law, cited: CitedAct): boolean {
  if (issuer === null || cited.date !== null || cited.number !== number) return false;
  const before = cited.before.trimEnd();
  const [name = ''] = issuer.split(' ');
  const last = before.replace(/(?<!\s)\s+(?:РФ|России|Российской\s+Федерации)$/u, '').slice(-40);
  const stem = name.replace(/[аеоуыья]$/u, '');
  return (
    new RegExp(String.raw`(?:^|\s)${stem}\p{Ll}{0,2}$`, 'u').test(last) ||
    before.endsWith(kind.gen.slice(kind.gen.indexOf(' ') + 1))
  );
}

/** An act may cite what will come into force later, but not what has not been signed yet. */
function outOfForce(law: Law, day: string, { laws }: LintSettings): Finding | null {
  if (isInForce(law, day)) return null;
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
    severity: sureness(law),
    code: 'citations/not-in-force',
    message: `Акт от ${digitalDate(law.date)} № ${law.number} на ${reason}.`,
    hint,
  };
}

/** What nobody has compared with the official text is only noted. */
export function sureness({ verified }: Law): Severity {
  return verified ? 'warning' : 'note';
}

/** «СП 2.4.3648-20», also called a «СанПиН», is cited without date and number of the resolution that approved it. */
function byDesignation(
  act: Act,
  all: readonly CitedAct[],
  law: Law,
  finding: Finding | null,
): readonly Problem[] {
  const [, designation] = /(?:СП|СанПиН)\s(\d[\d.]+-\d{2})(?!\d)/u.exec(law.title) ?? [];
  if (!finding || !designation) return [];
  const pattern = new RegExp(
    String.raw`(?<![\d.])${designation.replaceAll('.', String.raw`\.`).replace('-', '[-‑–]')}(?!\d)`,
    'gu',
  );
  const told = new Set(all.filter((cited) => isCited(law, cited)).map(({ paragraph }) => paragraph));
  return eachMatch(act, pattern, (_, paragraph) => (told.has(paragraph) ? null : finding));
}
