import { number } from './content.ts';
import type { Pdf, Reference } from './pdfkit/internals.ts';
import { newReference, structureRoot, writeObject } from './pdfkit/objects.ts';
import { pageOf } from './pdfkit/pages.ts';
import type { Attributes } from './structure.ts';
import { textString } from './text-string.ts';

/** An element of the file's structure tree. */
export interface Tag {
  readonly reference: Reference;
  readonly role: string;
  readonly parent: Reference;
  /** The rest of its dictionary, as text. */
  attributes: string;
  /** What it holds: elements, marked contents, annotations. */
  kids: string;
  /** The page of its first marked content; contents of other pages name their own. */
  page: Reference | null;
}

/**
 * The structure tree of a PDF under way, and the way back from page contents to their elements. pdfkit's own keeps an
 * object for everything an element holds and goes through them again and again; this one gathers text.
 */
export class Tags {
  readonly document: Tag;
  readonly #pdf: Pdf;
  readonly #root: Reference;
  readonly #tags: Tag[] = [];
  /** By key of the parent tree: of a page the elements of its contents, of an annotation its element. */
  readonly #parents: (Reference | Reference[])[] = [];

  constructor(pdf: Pdf) {
    this.#pdf = pdf;
    this.#root = structureRoot(pdf);
    this.document = this.#make(this.#root, 'Document', {});
  }

  /** Children are read in the order they are added. */
  add(parent: Tag, role: string, attributes: Attributes = {}): Tag {
    const tag = this.#make(parent.reference, role, attributes);
    parent.kids += ` ${tag.reference}`;
    return tag;
  }

  #make(parent: Reference, role: string, attributes: Attributes): Tag {
    const reference = newReference(this.#pdf);
    const tag: Tag = { reference, role, parent, attributes: dictionaryOf(attributes), kids: '', page: null };
    this.#tags.push(tag);
    return tag;
  }

  /** Where a figure stands on its page, which is known only when it is painted: left, bottom, right, top in points. */
  place(tag: Tag, box: readonly number[]): void {
    tag.attributes += `/A <</O /Layout /Placement /Block /BBox [${box.map(number).join(' ')}]>> `;
  }

  /** Puts content on the current page as a part of the element. `of`: what it was painted of. */
  mark(tag: Tag, content: string, of: object): void {
    const page = pageOf(this.#pdf);
    page.data.StructParents ??= this.#parents.push([]) - 1;
    const contents = this.#parents[page.data.StructParents as number] as Reference[];
    const id = contents.push(tag.reference) - 1;
    tag.page ??= page;
    tag.kids += tag.page === page ? ` ${id}` : ` <</Type /MCR /Pg ${page} /MCID ${id}>>`;
    this.#pdf.addContent(markedContent(of, { role: tag.role, id, content }));
  }

  /** Makes an annotation of the current page a part of the element; it must not be written yet. */
  annotate(tag: Tag, annotation: Reference): void {
    annotation.data.StructParent = this.#parents.push(tag.reference) - 1;
    tag.kids += ` <</Type /OBJR /Obj ${annotation} /Pg ${pageOf(this.#pdf)}>>`;
  }

  /** Writes the elements. */
  end(): void {
    for (const { reference, role, parent, attributes, kids, page } of this.#tags) {
      const onPage = page === null ? '' : `/Pg ${page} `;
      writeObject(
        this.#pdf,
        reference,
        `<</S /${role} /P ${parent} ${onPage}${attributes}/K [${kids.slice(1)}]>>`,
      );
    }
    const keys = this.#parents.map(
      (held, key) => `${key} ${Array.isArray(held) ? `[${held.join(' ')}]` : held}`,
    );
    const tree = newReference(this.#pdf);
    writeObject(this.#pdf, tree, `<</Nums [${keys.join('\n')}]>>`);
    const data = { K: [this.document.reference], ParentTree: tree, ParentTreeNextKey: this.#parents.length };
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
