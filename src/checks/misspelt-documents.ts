import type { Organization } from '../organization/dossier.ts';
import type { Problem } from '../problem.ts';
import { nearest, shown } from '../reading/wording.ts';
import type { Places } from '../reading/yaml/places.ts';

/** Warnings of documents that are probably misspelt; templates that are not there today have dates of their own. */
export function misspeltDocuments(
  documents: Organization['documents'],
  ids: readonly string[],
  places: Places,
): readonly Problem[] {
  return Object.keys(documents).flatMap((id) => {
    const meant = ids.includes(id) ? null : nearest(id, ids);
    return meant === null ? [] : [misspeltDocument(id, meant, places('documents', id))];
  });
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
