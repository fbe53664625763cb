import type { Organization } from '../organization/dossier.ts';
import type { Problem } from '../problem.ts';
import { fold, nearest, shown } from '../reading/wording.ts';
import type { Places } from '../reading/yaml/places.ts';

/** A document that there is: its id, and what it is in Russian. */
export interface KnownDocument {
  readonly id: string;
  readonly about: string;
}

/**
 * Warnings of documents that are probably misspelt, or called by their Russian names; templates that are not there today have dates of
 * their own.
 */
export function misspeltDocuments(
  documents: Organization['documents'],
  known: readonly KnownDocument[],
  places: Places,
): readonly Problem[] {
  const ids = known.map(({ id }) => id);
  return Object.keys(documents).flatMap((id) => {
    const meant = ids.includes(id) ? null : (nearest(id, ids) ?? called(id, known));
    return meant === null ? [] : [misspeltDocument(id, meant, places('documents', id))];
  });
}

/** The first document whose Russian name begins with these words: «Положение», «Заявка на регистрацию». */
function called(name: string, known: readonly KnownDocument[]): string | null {
  const words = fold(name);
  if (!/^\p{Script=Cyrillic}{4}/u.test(words)) return null;
  return known.find(({ about }) => `${fold(about)} `.startsWith(`${words} `))?.id ?? null;
}

function misspeltDocument(id: string, meant: string, place: ReturnType<Places>): Problem {
  return {
    severity: 'warning',
    code: 'organization/unknown-document',
    message: `Документа ${shown(id)} нет.`,
    ...place,
    hint: `Может быть, «${meant}»?`,
  };
}
