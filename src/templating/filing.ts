import { contentsOf, explained, type MetaTag } from './meta-tags.ts';

/** Who asks for a document: the law, the organisation's own regulation, or nobody but the head. */
export const ASKERS = { law: 'закон', regulation: 'Положение', choice: 'по выбору руководителя' } as const;

type Asker = keyof typeof ASKERS;

/** Why a document is made and how long it is kept, as its template says; null where it says nothing. */
export interface Filing {
  /** `why` is null for a document of choice. */
  readonly askedBy: { readonly who: Asker; readonly why: string | null } | null;
  /** «постоянно», and by what: «статья 8». */
  readonly kept: { readonly term: string; readonly source: string } | null;
}

/** What the tags `asked-by` and `retention` tell; wrong ones are left out, {@link documentTagProblems} reports them. */
export function readFiling(tags: readonly MetaTag[]): Filing {
  const kept = explained(contentsOf(tags, 'retention')[0] ?? '');
  return {
    askedBy: askerOf(contentsOf(tags, 'asked-by')[0] ?? ''),
    kept: kept && { term: kept.word, source: kept.text },
  };
}

/** «law: статья 30 …», «choice»; null when it is neither. */
export function askerOf(content: string): Filing['askedBy'] {
  const told = explained(content);
  const word = told?.word ?? content.trim();
  const who = (Object.keys(ASKERS) as Asker[]).find((known) => known === word);
  return who && (who === 'choice') === (told === null) ? { who, why: told?.text ?? null } : null;
}
