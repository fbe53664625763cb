import { number } from './content.ts';
import type { Pdf, Reference } from './pdfkit/internals.ts';
import {
  newReference,
  newTextObject,
  structureRoot,
  type TextObject,
  writeObject,
} from './pdfkit/objects.ts';
import { pageOf } from './pdfkit/pages.ts';
import type { Attributes } from './structure.ts';
import { textString } from './text-string.ts';

/** An element of the file's structure tree. */
export interface Tag {
  readonly object: TextObject;
  readonly role: string;
  /** Its name. */
  readonly parent: string;
  /** The rest of its dictionary, as text. */
  attributes: string;
  /** What it holds: elements, marked contents, annotations. */
  kids: string;
  /** The page of its first marked content; contents of other pages name their own. */
  page: MarkedPage | null;
}

/** A page, by its object; the names of the elements of its contents, in order. */
interface MarkedPage {
  readonly object: Reference;
  readonly name: string;
  readonly contents: string[];
}

/**
 * The structure tree of a PDF under way, and the way back from page contents to their elements. pdfkit's own keeps an
 * object for everything an element holds and goes through them again and again; this one gathers text.
 */
export class Tags {
  readonly document: Tag;
  readonly #pdf: Pdf;
  readonly #root: Reference;
  /** Hangs on the root, which pdfkit writes. */
  readonly #top: Reference;
  readonly #tags: Tag[] = [];
  #page: MarkedPage | null = null;
  /** By key of the parent tree: of a page the names of the elements of its contents, of an annotation that of its element. */
  readonly #parents: (string | readonly string[])[] = [];

  constructor(pdf: Pdf) {
    this.#pdf = pdf;
    this.#root = structureRoot(pdf);
    this.#top = newReference(pdf);
    const object = { id: this.#top.id, name: String(this.#top) };
    this.document = this.#make(object, String(this.#root), 'Document', {});
  }

  /** Children are read in the order they are added. */
  add(parent: Tag, role: string, attributes: Attributes = {}): Tag {
    const object = newTextObject(this.#pdf);
    parent.kids += ` ${object.name}`;
    return this.#make(object, parent.object.name, role, attributes);
  }

  #make(object: TextObject, parent: string, role: string, attributes: Attributes): Tag {
    const tag: Tag = { object, role, parent, attributes: dictionaryOf(attributes), kids: '', page: null };
    this.#tags.push(tag);
    return tag;
  }

  /** Where a figure stands on its page, which is known only when it is painted: left, bottom, right, top in points. */
  place(tag: Tag, box: readonly number[]): void {
    tag.attributes += `/A <</O /Layout /Placement /Block /BBox [${box.map(number).join(' ')}]>> `;
  }

  /** Puts content on the current page as a part of the element. `of`: what it was painted of. */
  mark(tag: Tag, content: string, of: object): void {
    const page = this.#currentPage();
    const id = page.contents.push(tag.object.name) - 1;
    tag.page ??= page;
    tag.kids += tag.page === page ? ` ${id}` : ` <</Type /MCR /Pg ${page.name} /MCID ${id}>>`;
    this.#pdf.addContent(markedContent(of, { role: tag.role, id, content }));
  }

  #currentPage(): MarkedPage {
    const object = pageOf(this.#pdf);
    if (this.#page?.object === object) return this.#page;
    const contents: string[] = [];
    object.data.StructParents = this.#parents.push(contents) - 1;
    this.#page = { object, name: String(object), contents };
    return this.#page;
  }

  /** Makes an annotation of the current page a part of the element; it must not be written yet. */
  annotate(tag: Tag, annotation: Reference): void {
    annotation.data.StructParent = this.#parents.push(tag.object.name) - 1;
    tag.kids += ` <</Type /OBJR /Obj ${annotation} /Pg ${pageOf(this.#pdf)}>>`;
  }

  /** Writes the elements. */
  end(): void {
    for (const { object, role, parent, attributes, kids, page } of this.#tags) {
      const onPage = page === null ? '' : `/Pg ${page.name} `;
      const text = `<</S /${role} /P ${parent} ${onPage}${attributes}/K [${kids.slice(1)}]>>`;
      writeObject(this.#pdf, object, text);
    }
    const keys = this.#parents.map(
      (held, key) => `${key} ${typeof held === 'string' ? held : `[${held.join(' ')}]`}`,
    );
    const tree = newReference(this.#pdf);
    writeObject(this.#pdf, tree, `<</Nums [${keys.join('\n')}]>>`);
    const data = { K: [this.#top], ParentTree: tree, ParentTreeNextKey: this.#parents.length };
    Object.assign(this.#root.data, data);
  }
}

interface Mark {
  readonly role: string;
  readonly id: number;
  readonly content: string;
}

/** By what was painted: the contents of a page that documents share are the very same strings, which nobody has to read to see it. */
const markedContents = new WeakMap<object, Mark & { readonly marked: string }>();

function markedContent(of: object, mark: Mark): string {
  const { role, id, content } = mark;
  const known = markedContents.get(of);
  if (known?.role === role && known.id === id && known.content === content) return known.marked;
  const marked = `/${role} <</MCID ${id}>> BDC\n${content}\nEMC`;
  markedContents.set(of, { ...mark, marked });
  return marked;
}

function dictionaryOf({ numbering, scope, span, summary, alt }: Attributes): string {
  const alternative = alt === undefined ? '' : `/Alt ${textString(alt)} `;
  if (numbering !== undefined) return `/A <</O /List /ListNumbering /${numbering}>> ${alternative}`;
  if (summary !== undefined) return `/A <</O /Table /Summary ${textString(summary)}>> `;
  if (scope === undefined && span === undefined) return alternative;
  const cell = `${scope ? ` /Scope /${scope}` : ''}${span ? ` /ColSpan ${span}` : ''}`;
  return `/A <</O /Table${cell}>> ${alternative}`;
}
