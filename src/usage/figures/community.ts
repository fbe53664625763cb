import type { Dossier } from '../../organization/dossier.ts';
import { UnitNames } from '../../organization/unit-names.ts';
import { dateOf } from '../day.ts';
import { isUnion } from '../reported-role.ts';
import type { Span } from '../span.ts';
import { sumOf } from './cohort-figures.ts';
import type { IndicatorRow } from './indicator-rows.ts';

/** What is asked beside the people (`docs/usage-report.md`, «Chats and the channel»); null is «нет данных». */
export interface Community {
  /** Groups or classes of the list. */
  readonly groups: number | null;
  /** Those of them with a study chat. */
  readonly groupsWithChat: number | null;
  /** 0…1. */
  readonly chatShare: number | null;
  /** Whether the organisation has a channel. */
  readonly channel: boolean | null;
  readonly subscribers: number | null;
  /** ISO day on which they were counted. */
  readonly subscribersOn: string | null;
  /** Of all roles in the period. */
  readonly publications: number | null;
}

/** What the organisation's files say of its chats and its channel; a table that is not there is empty. */
export interface CommunityFacts {
  readonly groups: readonly Pick<Dossier['groups'][number], 'name'>[];
  readonly chats: readonly Dossier['tables'][string][number][];
  readonly channel: {
    readonly open: string | null;
    readonly subscribers: string | null;
    readonly date: string | null;
  };
}

export const NO_CHANNEL: CommunityFacts['channel'] = { open: null, subscribers: null, date: null };

/** Rows of the described tables that are chats: their kind says so. */
export function chatsIn(tables: Dossier['tables']): CommunityFacts['chats'] {
  const isChat = ({ kind }: CommunityFacts['chats'][number]): boolean =>
    typeof kind === 'string' && /(?<!\p{L})чат/iu.test(kind);
  return Object.values(tables).flat().filter(isChat);
}

/** As the chat register has it. */
const STUDY_CHATS = 'учебные чаты';

export function communityOf(
  { groups, chats, channel }: CommunityFacts,
  indicators: readonly IndicatorRow[],
  { to }: Span,
): Community {
  const count = groups.length || null;
  const withChat = withStudyChat(groups, chats, dateOf(to));
  const publications = indicators.filter((row) => row.unit === null && row.indicator === 'publications');
  return {
    groups: count,
    groupsWithChat: withChat,
    chatShare: count === null || withChat === null ? null : withChat / count,
    ...channelOf(channel),
    publications: sumOf(publications.filter(({ role }) => !isUnion(role)).map(({ value }) => value)),
  };
}

/** Whoever counts subscribers has a channel. */
function channelOf({
  open,
  subscribers,
  date,
}: CommunityFacts['channel']): Pick<Community, 'channel' | 'subscribers' | 'subscribersOn'> {
  const isOpen = open === null ? null : open === 'да';
  const counted = subscribers?.replace(/\s/gu, '');
  return {
    channel: isOpen ?? (counted ? true : null),
    subscribers: counted && isOpen !== false ? Number(counted) : null,
    subscribersOn: date,
  };
}

/** How many groups a study chat speaks of that was there on the day; null without a list of groups or of chats. */
function withStudyChat(
  groups: CommunityFacts['groups'],
  chats: CommunityFacts['chats'],
  day: string,
): number | null {
  if (groups.length === 0 || chats.length === 0) return null;
  const names = new UnitNames(groups.map(({ name }) => name));
  const study = chats.filter(
    ({ kind, created }) => kind === STUDY_CHATS && (typeof created !== 'string' || created <= day),
  );
  return new Set(study.flatMap((chat) => groupsOf(chat, names))).size;
}

/** By its column, else by its name: «Ель», «Чат группы «Ель»», «Родители 5 «А» и 5 «Б»». */
function groupsOf({ unit, name }: CommunityFacts['chats'][number], names: UnitNames): readonly string[] {
  const title = typeof unit === 'string' ? unit : typeof name === 'string' ? name : '';
  const whole = names.find(title);
  return whole === null ? parts(title).flatMap((part) => names.find(part) ?? []) : [whole];
}

/** A name of a group has as many words at most. */
const MOST_WORDS = 4;

/** Words that stand side by side, one and more of them: «5», «5 «А»». */
function parts(title: string): readonly string[] {
  const words = title.split(/[\s:;,.()]+/u).filter((word) => word !== '');
  return words.flatMap((_, start) =>
    Array.from({ length: MOST_WORDS }, (_, more) => words.slice(start, start + more + 1).join(' ')),
  );
}
