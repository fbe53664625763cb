import type { Dossier } from '../organization/dossier.ts';
import type { Problem } from '../problem.ts';
import { digitalDate } from '../russian/text/date.ts';
import type { TemplateHead } from '../templating/heads.ts';
import type { SetName } from '../templating/sets.ts';
import { endedConsents } from './consents.ts';
import { isSameOccasion } from './occasion.ts';
import { ACTS } from './place.ts';
import type { Entry, Register } from './register.ts';
import { shownReference } from './register-rows.ts';

/** What is to be done next with issued acts, as notes. `today`: ISO; `tables`: of today's facts. */
export function nextSteps(
  register: Register,
  heads: readonly TemplateHead[],
  today: string,
  tables: Dossier['tables'],
): readonly Problem[] {
  return [
    ...unsigned(register),
    ...unfinished(register, heads),
    ...endedConsents(register, heads, tables),
    ...reportDue(register, heads, today),
  ];
}

function unsigned(register: Register): readonly Problem[] {
  // What another act approves bears no signature of its own.
  return register.live
    .filter((entry) => entry.act && register.stateOf(entry, null) === 'issued' && !register.approverOf(entry))
    .map((entry) => ({
      severity: 'note',
      code: 'acts/unsigned',
      message: `Не подписан: ${named(entry)}.`,
      file: `${ACTS}/${entry.folder}`,
      hint: 'Подпишите и положите в эту папку файл подписи или скан.',
    }));
}

/** Documents of a change that has begun: its first act is in force, the rest of its set has not been issued for it. */
const BEGUN: SetName = 'change-administrator';

/** The documents of the set, in their order. */
function begunSet(heads: readonly TemplateHead[]): readonly TemplateHead[] {
  const placeOf = ({ meta }: TemplateHead): number => meta.sets[BEGUN] ?? 0;
  return heads.filter(({ meta }) => meta.sets[BEGUN] !== undefined).sort((a, b) => placeOf(a) - placeOf(b));
}

function unfinished(register: Register, heads: readonly TemplateHead[]): readonly Problem[] {
  const [first, ...rest] = begunSet(heads);
  const begun = first && register.ofDocument(first.id).at(-1);
  const occasion = begun?.act?.occasion;
  if (!begun || !occasion) return [];
  const missing = rest.filter(
    ({ id }) => !register.ofDocument(id).some(({ act }) => act && isSameOccasion(act.occasion, occasion)),
  );
  return missing.length > 0 ? [toFinish(begun, missing)] : [];
}

function toFinish(begun: Entry, missing: readonly TemplateHead[]): Problem {
  return {
    severity: 'note',
    code: 'acts/unfinished',
    message: `Издан ${named(begun)}, а за ним ещё нет: ${missing.map(({ meta }) => meta.about).join('; ')}.`,
    file: `${ACTS}/${begun.folder}`,
    hint: `Издайте: sferum-docs issue ${missing.map(({ id }) => id).join(' ')}`,
  };
}

/** Reports are due by this day of the month after the quarter, as the order on the platform's use says. */
const DUE_DAY = 10;

function reportDue(register: Register, heads: readonly TemplateHead[], today: string): readonly Problem[] {
  const report = heads.find(({ meta }) => meta.isReport && meta.filing.askedBy?.who !== 'choice');
  const [first] = register.live.filter(({ act }) => act);
  const { from, to, due } = lastQuarter(today);
  if (!report || !first || first.date > to) return [];
  if (register.ofDocument(report.id).some(({ act }) => act?.period === `${from}/${to}`)) return [];
  return [
    {
      severity: 'note',
      code: 'acts/report-due',
      message: `Не издан отчёт об использовании за квартал ${digitalDate(from)}–${digitalDate(to)}: он нужен до ${digitalDate(due)}.`,
      hint: `Положите выгрузки в папку usage и издайте отчёт: sferum-docs issue ${report.id}`,
    },
  ];
}

/** The quarter that ended before a day, and the day by which its report is due; ISO. */
function lastQuarter(today: string): { readonly from: string; readonly to: string; readonly due: string } {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const begun = Math.floor((month - 1) / 3) * 3 + 1;
  const iso = (y: number, m: number, d: number): string =>
    `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  const [endYear, endMonth] = begun === 1 ? [year - 1, 12] : [year, begun - 1];
  const lastDay = [3, 12].includes(endMonth) ? 31 : 30;
  return {
    from: iso(endYear, endMonth - 2, 1),
    to: iso(endYear, endMonth, lastDay),
    due: iso(year, begun, DUE_DAY),
  };
}

/** «приказ № 12-од от 20.01.2026 «О смене …»». */
function named({ kind, number, date, title }: Entry): string {
  const quoted = number === null ? '' : ` «${title}»`;
  return `${kind.toLowerCase()} ${shownReference({ number, date, title })}${quoted}`;
}
