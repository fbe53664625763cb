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
import type { ActLink, ActView } from '../../acts-protocol.ts';
import type { Told } from '../../protocol.ts';
import { catalogueOf, type OpenFolder } from '../place.ts';
import { type Aim, told } from '../told.ts';
import { lifeOf } from './act-life.ts';
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
    canAmend: canAmend(entry, act, register),
    repealedBy: successorOf(act, catalogueOf(place).templates),
  };
}

function canAmend(entry: Entry, { amends, document }: ActRecord, register: Register): boolean {
  const isNewest = register.issued(document, null) === entry;
  return amends.length === 0 && isNewest && register.repealOf(entry) === null;
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

function linksOf(entry: Entry, act: ActRecord, register: Register): ActView['links'] {
  const named = (references: readonly ActReference[]) => references.map((one) => namedAct(one, register));
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

/** As the register knows it, else as it is cited. */
function namedAct(cited: ActReference, register: Register): ActLink {
  const known = register.named(cited);
  return known ? linkOf(known) : { key: '', name: `«${cited.title}» ${shownReference(cited)}`.trim() };
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
