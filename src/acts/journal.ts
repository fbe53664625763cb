import { fold } from '../reading/wording.ts';
import type { TemplateHead } from '../templating/heads.ts';

/** Where the numbers of a document count, each year anew: a journal of several documents, or its own. */
export function journalOf(document: string | null, kind: string, heads: readonly TemplateHead[]): string {
  const head = heads.find(({ id }) => id === document);
  if (head) return head.meta.relations.journal ?? head.id;
  const word = fold(kind);
  if (word.startsWith('приказ') || word.startsWith('распоряжение')) return 'orders';
  return /^(?:письмо|заявка|обращение|сообщение)/u.test(word) ? 'letters' : word;
}
