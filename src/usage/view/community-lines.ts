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
  const subscribers = community?.subscribers ?? null;
  const day = community?.subscribersOn ?? null;
  return [
    {
      title: withCapital(sentence`${groups.nom} с учебным чатом`),
      fact: chats(community),
      meaning: sentence`по реестру чатов на последний день периода; доля – от всех ${groups.gen} списка`,
    },
    {
      title: sentence`Канал`,
      fact:
        community?.channel === true ? sentence`есть` : community?.channel === false ? sentence`нет` : NO_DATA,
      meaning: sentence`открыт ли канал организации на платформе, по её сведениям`,
    },
    {
      title: sentence`Подписчики канала`,
      fact: subscribers === null ? NO_DATA : formatNumber(subscribers),
      meaning: sentence`сколько показывала платформа${day === null ? '' : sentence` ${digitalDate(day)}`}`,
    },
    {
      title: sentence`Публикации`,
      fact: community?.publications == null ? NO_DATA : formatNumber(community.publications),
      meaning: sentence`все публикации участников за период, по выгрузкам`,
    },
  ];
}

function chats(community: ViewSource['report']['community']): string {
  const { groups = null, groupsWithChat: count = null, chatShare: share = null } = community ?? {};
  if (groups === null || count === null || share === null) return NO_DATA;
  return sentence`${formatNumber(count)} из ${formatNumber(groups)} (${percent(share)})`;
}

/** Those of which something is known. */
export function knownLines(lines: readonly CommunityLine[]): readonly CommunityLine[] {
  return lines.filter(({ fact }) => fact !== NO_DATA);
}
