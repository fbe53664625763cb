import { contentsOf, explained, type MetaTag } from './meta-tags.ts';
import { isSetName, type SetName } from './sets.ts';

/** «registration: 30» → the set and the place in its order of signing; null when it is neither. */
export function placeInSet(content: string): { readonly set: SetName; readonly place: number } | null {
  const told = explained(content);
  if (!told || !isSetName(told.word) || !/^\d+$/u.test(told.text)) return null;
  return { set: told.word, place: Number(told.text) };
}

/** The place of a document in each set that it belongs to. */
export function readSets(tags: readonly MetaTag[]): Readonly<Partial<Record<SetName, number>>> {
  const places = contentsOf(tags, 'set').flatMap((content) => placeInSet(content) ?? []);
  return Object.fromEntries(places.map(({ set, place }) => [set, place]));
}
