import { type Element, parseMarkup } from '../document/markup.ts';
import { readHead } from '../document/parse.ts';

/** What a template says of itself in its `<head>`, before any value is filled in. */
export interface Metadata {
  /** Title up to its first value. */
  readonly title: string;
  readonly order: number;
  readonly storage: 'permanent' | 'ordinary';
  readonly landscape: boolean;
  /** The document is placed on the site: it may hold no private contacts. */
  readonly site: boolean;
  /** Paths of the facts without which the document is not offered. */
  readonly requires: readonly string[];
  /** The document is also sent: `mail` names a partial with the message and the ids of documents to attach. */
  readonly mail: { readonly body: string; readonly attach: readonly string[] } | null;
}

/** Everything between Handlebars brackets replaced by blanks, so that each place keeps its line and column. */
export function withoutValues(text: string): string {
  return text.replace(/\{\{!--[\s\S]*?--\}\}|\{\{\{?[\s\S]*?\}\}\}?/g, (found) =>
    found.replace(/[^\n]/g, ' '),
  );
}

/** A template's own elements, its values left out; problems of elements and attributes have their place in the file. */
export function parseOwnMarkup(text: string, file: string): ReturnType<typeof parseMarkup> {
  const { root, problems } = parseMarkup(withoutValues(text));
  return { root, problems: problems.map((problem) => ({ ...problem, file })) };
}

function firstWords(text: string): string {
  const [, title = ''] = /<title>([^<]*)/u.exec(text) ?? [];
  const words = (title.split('{{')[0] ?? '').replace(/\s+/gu, ' ').trim();
  // «Сведения о движении работников и {{…}}»: what is left must not hang.
  return words.replace(/\s(?:и|о|об|в|на|за|с|для)$/u, '');
}

/** `root` is what {@link parseOwnMarkup} made of the text. */
export function readMetadata(text: string, root: Element): Metadata {
  const { title, meta } = readHead(root);
  const words = (name: string): readonly string[] =>
    (meta[name] ?? '').split(/\s+/).filter((word) => word !== '');
  const [body, ...attach] = words('mail');
  return {
    title: firstWords(text) || title,
    order: Number(meta.order ?? 1000) || 1000,
    storage: meta.storage === 'permanent' ? 'permanent' : 'ordinary',
    landscape: meta.page === 'landscape',
    site: meta.site === 'yes',
    requires: words('requires'),
    mail: body ? { body, attach } : null,
  };
}
