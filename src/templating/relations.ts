import type { OrganizationDraft } from '../organization/dossier.ts';
import type { Official } from '../organization/officials.ts';
import type { Severity } from '../problem.ts';
import { contentsOf, explained, type MetaTag, wordsOf } from './meta-tags.ts';

/** Journals that number documents; each counts anew every year. */
export const JOURNALS = ['orders', 'letters'] as const;

/** What another document of the same kind may be made for. */
export type OccasionFact = Official | 'platform';

/** Tables that say whose data a document is about, each with its columns: the name, and who signs for them. */
export const PEOPLE_TABLES = {
  pupils: { name: 'name', signs: 'age' },
  'destroyed-data': { name: 'subject', signs: null },
} as const;

export type PeopleTable = keyof typeof PEOPLE_TABLES;

/** What a document says of others, of people and of days, for the checks across documents. */
export interface Relations {
  /** Documents that it may not be older than. */
  readonly follows: readonly Following[];
  readonly journal: string | null;
  /** Who must work there on the day of the document. */
  readonly appoints: readonly Official[];
  /** Documents that it approves. */
  readonly approves: readonly string[];
  /** Documents that it repeals and in whose place it stands: who cites one of them cites it from its day on. */
  readonly supersedes: readonly string[];
  /** Facts that tell it from another one of its kind: another platform, another new administrator. */
  readonly occasion: readonly OccasionFact[];
  /** It holds consents: of that official, or of everybody in that table. */
  readonly consentOf: Official | PeopleTable | null;
  /** It tells whose data are destroyed: everybody's in that table. */
  readonly destroys: PeopleTable | null;
  /** It speaks of the period of the usage figures; its name in the genitive, «отчёта». */
  readonly ofPeriod: string | null;
  /** It takes the protocols of the councils into account: they may not be younger. */
  readonly ofProtocols: { readonly name: string; readonly why: string } | null;
  readonly bounds: readonly Bound[];
}

/** The days of the organisation's file that a document's own date may be held against. */
export const DAYS = {
  'replaces.date': ({ replaces }) => replaces.date,
  'replaces.chatsUntil': ({ replaces }) => replaces.chatsUntil,
  'extraWork.until': ({ extraWork }) => extraWork.until,
} as const satisfies Readonly<
  Record<string, (facts: Pick<OrganizationDraft, 'replaces' | 'extraWork'>) => string | null>
>;

type Day = keyof typeof DAYS;

/** `after`: the document is younger than that day; `until`: not younger. */
export interface Bound {
  readonly side: 'after' | 'until';
  readonly day: Day;
  /** In the genitive: «даты прежнего приказа». */
  readonly name: string;
}

export interface Following {
  readonly id: string;
  /** An error, or a warning where the older document may stand. */
  readonly severity: Severity;
  /** Ends the sentence about the two dates: «а этот документ на него ссылается». */
  readonly why: string;
}

/** The relations that the tags of a template tell; wrong tags are left out, {@link metaProblems} reports them. */
export function readRelations(tags: readonly MetaTag[]): Relations {
  const text = (name: string): string | null => explained(contentsOf(tags, name)[0] ?? '')?.text ?? null;
  const protocols = text('takes-into-account');
  const [, name = '', why = ''] = nameAndReason(protocols ?? '') ?? [];
  return {
    follows: [...following(tags, 'follows', 'error'), ...following(tags, 'should-follow', 'warning')],
    journal: contentsOf(tags, 'journal')[0] ?? null,
    appoints: contentsOf(tags, 'appoints').flatMap(wordsOf) as readonly Official[],
    approves: contentsOf(tags, 'approves').flatMap(wordsOf),
    supersedes: contentsOf(tags, 'supersedes').flatMap(wordsOf),
    occasion: contentsOf(tags, 'occasion').flatMap(wordsOf) as readonly OccasionFact[],
    consentOf: (contentsOf(tags, 'consent-of')[0] ?? null) as Relations['consentOf'],
    destroys: (contentsOf(tags, 'destroys')[0] ?? null) as Relations['destroys'],
    ofPeriod: text('speaks-of'),
    ofProtocols: name === '' ? null : { name, why },
    bounds: [...bounds(tags, 'after'), ...bounds(tags, 'until')],
  };
}

/** «приказа, который на него ссылается»: the document in the genitive and why. */
export function nameAndReason(text: string): RegExpExecArray | null {
  return /^([^,]+), (.+)$/u.exec(text);
}

export function isDay(path: string): path is Day {
  return Object.hasOwn(DAYS, path);
}

function bounds(tags: readonly MetaTag[], side: Bound['side']): readonly Bound[] {
  return contentsOf(tags, side).flatMap((content) => {
    const { word, text } = explained(content) ?? { word: '', text: '' };
    return isDay(word) ? [{ side, day: word, name: text }] : [];
  });
}

function following(tags: readonly MetaTag[], name: string, severity: Severity): readonly Following[] {
  return contentsOf(tags, name).flatMap((content) => {
    const told = explained(content);
    return told ? [{ id: told.word, severity, why: told.text }] : [];
  });
}
