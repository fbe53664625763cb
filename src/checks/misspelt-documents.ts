import type { Organization } from '../organization/dossier.ts';
import type { Problem } from '../problem.ts';
import { fold, nearest, shown } from '../reading/wording.ts';
import type { Places } from '../reading/yaml/places.ts';
import { documentsNamed, type NamedDocument } from '../templating/named-documents.ts';

/**
 * Warnings of documents that are probably misspelt, or called by their Russian names; templates that are not there today have dates of
 * their own.
 */
export function misspeltDocuments(
  documents: Organization['documents'],
  known: readonly NamedDocument[],
  places: Places,
): readonly Problem[] {
  const ids = known.map(({ id }) => id);
  return Object.keys(documents).flatMap((id) => {
    const meant = ids.includes(id) ? null : (nearest(id, ids) ?? called(id, known));
    return meant === null ? [] : [misspeltDocument(id, meant, places('documents', id))];
  });
}

/** The first document that may be called so in Russian: «Положение», «Заявка на регистрацию». */
function called(name: string, known: readonly NamedDocument[]): string | null {
  if (!/^\p{Script=Cyrillic}{4}/u.test(fold(name))) return null;
  return documentsNamed(name, known)[0]?.id ?? null;
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
