import { digitalDate } from '../../russian/text/date.ts';
import { withCapital } from '../../russian/text/first-letter.ts';
import { formatNumber, pluralOf } from '../../russian/text/number.ts';
import { sentence } from './sentence.ts';
import { NO_DATA } from './shown.ts';
import type { ViewSource } from './source.ts';
import { percent } from './wording.ts';

/** A figure with its name, ready to print. */
export interface CommunityLine {
  readonly title: string;
  /** «5 из 8 (62,5 %)», «нет данных». */
  readonly fact: string;
  readonly meaning: string;
}

/** Study chats, the channel, its subscribers, publications: always all four. */
export function communityLines({ report, vocabulary }: ViewSource): readonly CommunityLine[] {
  const { community } = report;
  const groups = pluralOf(vocabulary.group.nom);
  return [
    {
      title: withCapital(sentence`${groups.nom} с учебным чатом`),
      fact: chats(community),
      meaning: sentence`по реестру чатов на последний день периода; доля – от всех ${groups.gen} списка`,
    },
    channel(community),
    subscribers(community),
    publications(community),
  ];
}

type Community = ViewSource['report']['community'];

function channel(community: Community): CommunityLine {
  const isOpen = community?.channel ?? null;
  return {
    title: sentence`Канал`,
    fact: isOpen === null ? NO_DATA : isOpen ? sentence`есть` : sentence`нет`,
    meaning: sentence`открыт ли канал организации на платформе, по её сведениям`,
  };
}

function subscribers(community: Community): CommunityLine {
  const { subscribers: count = null, subscribersOn: day = null } = community ?? {};
  return {
    title: sentence`Подписчики канала`,
    fact: count === null ? NO_DATA : formatNumber(count),
    meaning: sentence`сколько показывала платформа${day === null ? '' : sentence` ${digitalDate(day)}`}`,
  };
}

function publications(community: Community): CommunityLine {
  const { publications: count = null } = community ?? {};
  return {
    title: sentence`Публикации`,
    fact: count === null ? NO_DATA : formatNumber(count),
    meaning: sentence`все публикации участников за период, по выгрузкам`,
  };
}

function chats(community: Community): string {
  const { groups = null, groupsWithChat: count = null, chatShare: share = null } = community ?? {};
  if (groups === null || count === null || share === null) return NO_DATA;
  return sentence`${formatNumber(count)} из ${formatNumber(groups)} (${percent(share)})`;
}

/** Those of which something is known. */
export function knownLines(lines: readonly CommunityLine[]): readonly CommunityLine[] {
  return lines.filter(({ fact }) => fact !== NO_DATA);
}
