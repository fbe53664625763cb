import type { Element } from '../document/element.ts';
import { readHead } from '../document/parse.ts';
import { type Filing, readFiling } from './filing.ts';
import { contentsOf, type MetaTag, metaTags, wordsOf } from './meta-tags.ts';
import { withoutMarks } from './own-markup.ts';
import { type Relations, readRelations } from './relations.ts';
import { readSets } from './set-tags.ts';
import type { SetName } from './sets.ts';

/** What a template says of itself in its `<head>`, before any value is filled in. */
export interface Metadata {
  /** Title up to its first value. */
  readonly title: string;
  /** What the document is, in lists of documents; its file's name unless it says more. */
  readonly about: string;
  /** What its number and date are, when that is not plain: «по дате – учебный год». */
  readonly dating: string | null;
  readonly order: number;
  readonly storage: 'permanent' | 'ordinary';
  readonly landscape: boolean;
  /** It looks like a leaflet, not like an act. */
  readonly leaflet: boolean;
  /** The document is placed on the site: it may hold no private contacts. */
  readonly site: boolean;
  /** It names workers: the site gets a copy without those whom the law does not order to name. */
  readonly siteCopy: boolean;
  /** It is a page of the site: an HTML file comes beside the papers, and no document lists it. */
  readonly isPage: boolean;
  /** Paths of the facts without which the document is not offered. */
  readonly requires: readonly string[];
  /** A word of the vocabulary; where it is «нет» the document is not of that kind of organisation. */
  readonly when: string | null;
  /** The document is also sent: `mail` names a partial with the message and the ids of documents to attach. */
  readonly mail: { readonly body: string; readonly attach: readonly string[] } | null;
  /** It reports on a period: `report` makes it, and one of another period does not replace it. */
  readonly isReport: boolean;
  readonly relations: Relations;
  readonly filing: Filing;
  /** Its place in the order of signing of each set that it belongs to. */
  readonly sets: Readonly<Partial<Record<SetName, number>>>;
  /** The tags of the head, as they stand there. */
  readonly tags: readonly MetaTag[];
}

/** In lists of documents words that go with a number stand as for many. */
const BY_NUMBER = /\{\{поЧислу [^"{}]*"[^"{}]*" "([^"{}]*)"\}\}/gu;

function firstWords(text: string): string {
  const [, written = ''] = /<title>([^<]*)/u.exec(text) ?? [];
  const title = written.replace(BY_NUMBER, '$1');
  const words = (title.split('{{')[0] ?? '').replace(/\s+/gu, ' ').trim();
  // «Сведения о движении работников и {{…}}»: what is left must not hang.
  return words.replace(/\s(?:и|о|об|в|на|за|с|для)$/u, '');
}

/** `root` is what `parseOwnMarkup` made of the text. */
export function readMetadata(text: string, root: Element): Metadata {
  const { title: wholeTitle } = readHead(root);
  const tags = metaTags(text, root);
  const content = (name: string): string | null => contentsOf(tags, name)[0]?.trim() ?? null;
  const title = firstWords(text) || withoutMarks(wholeTitle).trim();
  const [body, ...attach] = wordsOf(content('mail') ?? '');
  return {
    title,
    about: content('about') ?? content('file') ?? title,
    dating: content('dating'),
    order: Number(content('order') ?? 1000) || 1000,
    storage: content('storage') === 'permanent' ? 'permanent' : 'ordinary',
    landscape: content('page') === 'landscape',
    leaflet: content('page') === 'leaflet',
    site: content('site') !== null,
    siteCopy: content('site') === 'copy',
    isPage: content('site') === 'page',
    requires: wordsOf(content('requires') ?? ''),
    when: content('when'),
    mail: body ? { body, attach } : null,
    isReport: content('period') !== null,
    relations: readRelations(tags),
    filing: readFiling(tags),
    sets: readSets(tags),
    tags,
  };
}
