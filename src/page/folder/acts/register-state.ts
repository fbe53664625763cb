import { nextSteps } from '../../../acts/next-steps.ts';
import { ACTS } from '../../../acts/place.ts';
import { type Entry, type Register, STATES } from '../../../acts/register.ts';
import { REGISTER } from '../../../acts/register-file.ts';
import { registerProblems } from '../../../acts/register-problems.ts';
import { editionText, shownReference } from '../../../acts/register-rows.ts';
import { repealText } from '../../../acts/repeal-text.ts';
import type { Dossier } from '../../../organization/dossier.ts';
import type { Problem, ProblemCode } from '../../../problem.ts';
import { revealText } from '../../../problem.ts';
import { digitalDate } from '../../../russian/text/date.ts';
import type { ActRow, ActStanding, DueStep, RegisterState } from '../../acts-protocol.ts';
import { catalogueOf, type OpenFolder } from '../place.ts';
import { type Aim, told } from '../told.ts';
import { actsOf, keyOf, wholeTitle } from './acts-read.ts';

/** Every act, the newest first, and what is to be done next. Throws the file system's error. */
export function registerState(place: OpenFolder, tables: Dossier['tables'], aim: Aim): RegisterState {
  const acts = actsOf(place);
  const { register } = acts;
  const found = register.isEmpty ? [] : registerProblems(acts, place.today());
  const problems = [...acts.problems, ...found.filter(({ code }) => code !== BEHIND)];
  return {
    rows: register.entries.map((entry) => rowOf(entry, register, place.today())).toReversed(),
    due: dueSteps(register, place, tables),
    problems: problems.map((problem) => told(problem, aim)),
    isBehind: found.some(({ code }) => code === BEHIND),
  };
}

const BEHIND: ProblemCode = 'acts/register-behind';

/** The table for people as it lies in the folder; null when there is none. Throws the file system's error. */
export function registerTable({ files, input }: OpenFolder): Uint8Array | null {
  const path = `${input}/${ACTS}/${REGISTER}`;
  return files.stat(path)?.kind === 'file' ? files.read(path) : null;
}

export function standingOf(entry: Entry, register: Register, today: string): ActStanding {
  const state = register.stateOf(entry, today);
  // Nobody knows of an act made elsewhere whether it is signed.
  const isUnknown = entry.act === null && state === 'issued';
  return { state, word: isUnknown ? 'вписан' : STATES[state] };
}

function rowOf(entry: Entry, register: Register, today: string): ActRow {
  return {
    ...standingOf(entry, register, today),
    key: keyOf(entry),
    date: digitalDate(entry.date),
    number: entry.number ?? '',
    name: wholeTitle(entry),
    relation: relationOf(entry, register),
    isIssued: entry.act !== null,
  };
}

function relationOf(entry: Entry, register: Register): string {
  const repeal = register.repealOf(entry);
  if (repeal?.by) return repealText(repeal.by);
  const approver = register.approverOf(entry);
  const repealed = [...(entry.act?.repeals ?? []), ...entry.typedReplaces].map(shownReference);
  const own = repealed.length > 0 ? `отменяет ${repealed.join(', ')}` : entry.basis;
  const parts = [
    approver ? `утверждён: ${shownReference(approver)}` : own,
    editionText(entry, register),
    newerText(entry, register),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Of a text that has a newer one: by what. */
function newerText(entry: Entry, register: Register): string {
  const next = register.changedBy(entry).find(({ act }) => act?.replaces.some((one) => one.id === entry.id));
  if (!next) return '';
  const orders = register.amendmentsOf(next).filter(({ date }) => date === next.date);
  return `новая редакция ${orders.length > 0 ? orders.map(shownReference).join(', ') : `от ${digitalDate(next.date)}`}`;
}

const STEPS: Partial<Readonly<Record<ProblemCode, DueStep['what']>>> = {
  'acts/unsigned': 'unsigned',
  'acts/unfinished': 'unfinished',
  'acts/report-due': 'report',
  'acts/consent-ended': 'consent',
};

/** What is to be done next with the acts. */
export function dueSteps(
  register: Register,
  place: OpenFolder,
  tables: Dossier['tables'],
): readonly DueStep[] {
  if (register.isEmpty) return [];
  return nextSteps(register, catalogueOf(place).templates, place.today(), tables).flatMap((problem) =>
    stepOf(problem, register),
  );
}

function stepOf({ code, message, file }: Problem, register: Register): readonly DueStep[] {
  const what = STEPS[code];
  const entry = register.entries.find(({ folder }) => `${ACTS}/${folder}` === file);
  const text = what === 'unsigned' && entry ? titled(entry) : revealText(message, true);
  return what ? [{ what, text, key: entry ? keyOf(entry) : '' }] : [];
}

/** «Приказ «О назначении администратора», № 88-ОД от 02.09.2024». */
function titled(entry: Entry): string {
  const { number, date } = entry;
  return `${wholeTitle(entry)}, ${number === null ? digitalDate(date) : shownReference(entry)}`;
}
