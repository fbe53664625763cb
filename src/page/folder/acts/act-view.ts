import { join } from 'node:path';
import type { ActRecord, ActReference } from '../../../acts/act.ts';
import { changedFiles } from '../../../acts/intact.ts';
import { ACTS } from '../../../acts/place.ts';
import { READING_COPY } from '../../../acts/reading.ts';
import type { Entry, Register } from '../../../acts/register.ts';
import { shownReference } from '../../../acts/register-rows.ts';
import { repealText } from '../../../acts/repeal-text.ts';
import { digitalDate } from '../../../russian/text/date.ts';
import { verifyPaths } from '../../../signatures/verify.ts';
import type { Template } from '../../../templating/catalogue.ts';
import type { ActLink, ActView, LifeStep } from '../../acts-protocol.ts';
import type { Told } from '../../protocol.ts';
import { catalogueOf, type OpenFolder } from '../place.ts';
import { type Aim, told } from '../told.ts';
import { actsOf, entryAt, linkOf, nameOf } from './acts-read.ts';
import { standingOf } from './register-state.ts';
import { signatureWords } from './signature-words.ts';

/** An issued act with all that is known of it; null when there is none of that key. Throws the file system's error. */
export function actView(place: OpenFolder, key: string, aim: Aim): ActView | null {
  const { register } = actsOf(place);
  const entry = entryAt(register, key);
  if (!entry?.act) return null;
  const { act } = entry;
  return {
    ...standingOf(entry, register, place.today()),
    key,
    name: nameOf(entry),
    title: act.tree.title,
    number: entry.number ?? '',
    date: digitalDate(entry.date),
    force: forceOf(entry, register, place.today()),
    life: lifeOf(entry, act, register),
    ...filesIn(place, entry, act),
    links: linksOf(entry, act, register),
    ...verdictsOf(place, entry, aim),
    document: act.document,
    canUnissue: register.stateOf(entry, null) === 'issued' && register.namedBy(entry).length === 0,
    canAmend:
      act.amends.length === 0 &&
      register.issued(act.document, null) === entry &&
      register.repealOf(entry) === null,
    repealedBy: successorOf(act, catalogueOf(place).templates),
  };
}

function folderOf({ input }: OpenFolder, { folder }: Entry): string {
  return join(input, ACTS, folder ?? '');
}

/** The files of the act that are there, and what lies beside them. */
function filesIn(
  place: OpenFolder,
  entry: Entry,
  act: ActRecord,
): Pick<ActView, 'folder' | 'files' | 'copy' | 'beside'> {
  const { files } = place;
  const folder = folderOf(place, entry);
  const own = act.files.map(({ path }) => path);
  return {
    folder,
    files: own.filter((name) => files.stat(join(folder, name))?.kind === 'file'),
    copy: files.list(folder).findLast((name) => name.includes(READING_COPY)) ?? '',
    beside: files.list(folder).filter((name) => !own.includes(name) && !/^act\.json$|^\./u.test(name)),
  };
}

/** Its signatures, and what is wrong with them and with the files. */
function verdictsOf(place: OpenFolder, entry: Entry, aim: Aim): Pick<ActView, 'signatures' | 'problems'> {
  const { files, input } = place;
  const folder = folderOf(place, entry);
  const checked = verifyPaths([folder], files, place.today());
  const changed = changedFiles(files, input, { entries: [entry] });
  // That there is no signature yet is no fault here, and what is changed is told once.
  const wrong = checked.problems.filter(
    ({ code }) => code !== 'signature/none' && !(code === 'signature/changed' && changed.length > 0),
  );
  return {
    signatures: checked.signed.flatMap(({ file, signatures }) =>
      signatures.map((one) => signatureWords(one, file)),
    ),
    problems: [...changed, ...wrong].map((problem) => inFolder(told(problem, aim), entry, folder)),
  };
}

/** Where the folder of the act is open anyway its files are told by their names alone. */
function inFolder(one: Told, entry: Entry, folder: string): Told {
  const bare = (text: string): string =>
    text.replaceAll(`${folder}/`, '').replaceAll(`${ACTS}/${entry.folder}/`, '');
  return { ...one, message: bare(one.message), place: bare(one.place) };
}

function forceOf(entry: Entry, register: Register, today: string): string {
  if (entry.act?.withdrawn) return '';
  const repeal = register.repealOf(entry);
  if (repeal === null) return entry.date > today ? 'вступит в силу' : 'действует';
  return repeal.by ? `${repeal.date > today ? 'утратит силу' : 'не действует'} ${repealText(repeal.by)}` : '';
}

/** Draft, issued, signed, a new edition, repealed: what was, what is, what may come. */
function lifeOf(entry: Entry, act: ActRecord, register: Register): readonly LifeStep[] {
  if (act.withdrawn)
    return [
      { word: 'Издан', date: digitalDate(act.issued), standing: 'done' },
      { word: 'Издание отменено', date: digitalDate(act.withdrawn), standing: 'now' },
    ];
  const repeal = register.repealOf(entry);
  const [next] = register.changedBy(entry);
  const reached = repeal ? 4 : next ? 3 : entry.isSigned ? 2 : 1;
  const steps: readonly (readonly [word: string, date: string, was: boolean])[] = [
    ['Проект', '', true],
    ['Издан', digitalDate(act.issued), true],
    ['Подписан', '', entry.isSigned],
    ['Новая редакция', next ? digitalDate(next.date) : '', next !== undefined],
    ['Утратил силу', repeal?.date ? digitalDate(repeal.date) : '', repeal !== null],
  ];
  return steps.map(([word, date, was], index) => ({
    word,
    date,
    standing: index === reached ? 'now' : was && index < reached ? 'done' : 'to come',
  }));
}

function linksOf(
  entry: Entry,
  act: ActRecord,
  register: Register,
): readonly (readonly [label: string, acts: readonly ActLink[]])[] {
  const named = (references: readonly ActReference[]): readonly ActLink[] =>
    references.map((one) => {
      const known = register.named(one);
      return known ? linkOf(known) : { key: '', name: `«${one.title}» ${shownReference(one)}`.trim() };
    });
  const approver = register.approverOf(entry);
  const repeal = register.repealOf(entry);
  const all: readonly (readonly [string, readonly ActLink[]])[] = [
    ['Утверждён', approver ? [linkOf(approver)] : []],
    ['Ссылается на', named(act.cites.filter(({ id }) => id !== approver?.id))],
    ['Ссылаются', register.namedBy(entry).map(linkOf)],
    ['Заменяет', named(act.replaces)],
    ['Изменяет', named(act.amends)],
    ['Отменяет', named(act.repeals)],
    ['Утратил силу по', repeal?.by ? [linkOf(repeal.by)] : []],
  ];
  return all.filter(([, acts]) => acts.length > 0);
}

/** The document by which the program repeals an act of this kind. */
function successorOf({ document }: ActRecord, templates: readonly Template[]): ActView['repealedBy'] {
  const those = templates.filter(({ meta }) => meta.relations.supersedes.includes(document));
  const successor = those.find(({ id }) => id !== document) ?? those[0];
  return successor ? { id: successor.id, title: successor.meta.about } : null;
}

/** A file in the folder of an act, by the name that the folder lists; null for anything else. Throws the file system's error. */
export function actFileOf(place: OpenFolder, key: string, name: string): Uint8Array | null {
  const entry = entryAt(actsOf(place).register, key);
  if (!entry?.act || entry.folder === null) return null;
  const { files, input } = place;
  const path = join(input, ACTS, entry.folder, name);
  const isOwn = files.list(join(input, ACTS, entry.folder)).includes(name);
  // A link may lead anywhere.
  return isOwn && files.stat(path)?.kind === 'file' && files.resolve(path) === path ? files.read(path) : null;
}
