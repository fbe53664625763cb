import type { OrganizationDraft } from '../organization/dossier.ts';
import type { Problem } from '../problem.ts';
import { shownDate } from '../reading/wording.ts';
import type { Places } from '../reading/yaml/places.ts';
import { isSunday } from '../russian/text/date.ts';
import type { TemplateHead } from '../templating/heads.ts';

/** Orders and letters dated on a Sunday, which is seldom meant. */
export function datedOnSunday(
  documents: OrganizationDraft['documents'],
  templates: readonly TemplateHead[],
  places: Places,
): readonly Problem[] {
  return templates.flatMap(({ id, meta: { relations } }) => {
    const date = documents[id]?.date;
    if (relations.journal === null || !date || !isSunday(date)) return [];
    return [onSunday(id, date, places('documents', id, 'date'))];
  });
}

function onSunday(id: string, date: string, place: ReturnType<Places>): Problem {
  return {
    severity: 'note',
    code: 'organization/dated-on-sunday',
    message: `«${id}»: ${shownDate(date)} – воскресенье.`,
    ...place,
    hint: 'Проверьте дату: в выходной день приказы и письма обычно не подписывают.',
  };
}
