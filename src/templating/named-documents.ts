import { headerKey } from '../reading/wording.ts';

/** What a document may be called by. */
export interface NamedDocument {
  readonly id: string;
  readonly meta: Readonly<Record<'about' | 'title', string>>;
}

/**
 * The documents that a text may mean: by code or title, whole or its beginning, whatever follows it, a part of it; capitals, quotes,
 * dashes and look-alike letters make no difference. None or several: nobody can tell.
 */
export function documentsNamed<T extends NamedDocument>(text: string, templates: readonly T[]): readonly T[] {
  const wanted = headerKey(text);
  if (wanted === '') return [];
  const those = (fits: (name: string) => boolean): readonly T[] =>
    templates.filter((template) => namesOf(template).some((name) => fits(headerKey(name))));
  const roads = [
    those((name) => name === wanted),
    those((name) => name.startsWith(wanted)),
    those((name) => name !== '' && wanted.startsWith(name)),
    those((name) => name.includes(wanted)),
  ];
  return roads.find((found) => found.length > 0) ?? [];
}

/** How a document may be called. */
export function namesOf({ id, meta }: NamedDocument): readonly string[] {
  return [id, meta.about, meta.title];
}
