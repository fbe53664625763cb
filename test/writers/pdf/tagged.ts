import { type Dictionary, type Objects, objectsOf, pageIds, Ref, type Value } from './objects.ts';
import { type ReadPdf, shownTexts } from './reader.ts';

/** What may stand in what (ISO 32000-1, 14.8.4); other elements hold content or any blocks. */
const CHILDREN: Readonly<Record<string, RegExp>> = {
  L: /^LI$/,
  LI: /^(Lbl|LBody)$/,
  Table: /^(THead|TBody)$/,
  THead: /^TR$/,
  TBody: /^TR$/,
  TR: /^(TH|TD)$/,
};
const STANDARD = /^(Document|Sect|Div|H[1-6]|P|Span|L|LI|Lbl|LBody|Table|THead|TBody|TR|TH|TD|Figure|Link)$/;

/** The structure tree of a file: what is wrong with it, and the text in its order. */
export function readStructure(pdf: ReadPdf): { readonly flaws: readonly string[]; readonly text: string } {
  const objects = objectsOf(pdf);
  const root = objects.dictionary(objects.dictionary(objects.trailer.Root).StructTreeRoot);
  const reader = new StructureReader(objects, marksOf(pdf), root);
  reader.read(root.K, null);
  return { flaws: [...reader.flaws, ...reader.leftOver()], text: reader.text.join('') };
}

/** Text by page object and mark: «12 3». */
function marksOf(pdf: ReadPdf): Map<string, string> {
  const marks = new Map<string, string>();
  pageIds(pdf).forEach((page, index) => {
    const content = pdf.pages[index] ?? '';
    for (const [, mark, inner = ''] of content.matchAll(/<<\n?\/MCID (\d+)\n?>> BDC\n(.*?)\nEMC/gs))
      marks.set(`${page} ${mark}`, shownTexts(inner).join(''));
  });
  return marks;
}

class StructureReader {
  readonly flaws: string[] = [];
  readonly text: string[] = [];
  readonly #objects: Objects;
  readonly #marks: Map<string, string>;
  readonly #parents: readonly Value[];
  #heading = 0;

  constructor(objects: Objects, marks: Map<string, string>, root: Dictionary) {
    this.#objects = objects;
    this.#marks = marks;
    this.#parents = objects.dictionary(root.ParentTree).Nums as readonly Value[];
  }

  /** Marks of the pages that no element holds. */
  leftOver(): string[] {
    return [...this.#marks.keys()].map((mark) => `mark outside the structure: ${mark}`);
  }

  read(kids: Value | undefined, parent: Dictionary | null): void {
    const list = Array.isArray(kids) ? kids : [kids ?? null];
    for (const kid of list) {
      if (typeof kid === 'number') this.#mark(parent?.Pg, kid);
      else this.#child(kid as Value, parent);
    }
  }

  #child(kid: Value, parent: Dictionary | null): void {
    const element = this.#objects.dictionary(kid);
    if (element.Type === '/MCR') this.#mark(element.Pg ?? parent?.Pg, Number(element.MCID));
    else if (element.Type === '/OBJR') this.#annotation(element.Obj, parent);
    else {
      this.#element(element, parent);
      this.read(element.K, element);
    }
  }

  #element(element: Dictionary, parent: Dictionary | null): void {
    const role = String(element.S).slice(1);
    const above = String(parent?.S).slice(1);
    const attributes = this.#objects.dictionary(element.A);
    const complain = (ok: boolean, flaw: string): void => {
      if (!ok) this.flaws.push(`${role}: ${flaw}`);
    };
    complain(STANDARD.test(role), 'not a standard element');
    complain(CHILDREN[above]?.test(role) ?? true, `inside ${above}`);
    complain(parent === null || this.#objects.get(element.P) === parent, 'another parent');
    if (role === 'Figure') {
      complain(String(element.Alt ?? '') !== '', 'no alternative text');
      complain((attributes.BBox as readonly Value[] | undefined)?.length === 4, 'no BBox');
    }
    if (role === 'Table') complain(this.#hasBody(element), 'a head without a body');
    if (role === 'TH') complain(/^\/(Column|Row)$/.test(String(attributes.Scope)), 'no scope');
    if (role === 'L') complain(attributes.ListNumbering !== undefined, 'no numbering');
    if (/^H\d$/.test(role)) {
      complain(Number(role[1]) <= this.#heading + 1, 'a level is left out');
      this.#heading = Number(role[1]);
    }
  }

  #hasBody({ K }: Dictionary): boolean {
    const roles = (K as readonly Value[]).map((kid) => this.#objects.dictionary(kid).S);
    return roles.length === 0 || roles.includes('/TBody');
  }

  #mark(page: Value | undefined, mark: number): void {
    const key = `${page instanceof Ref ? page.id : '?'} ${mark}`;
    const text = this.#marks.get(key);
    if (text === undefined) this.flaws.push(`mark ${key} is missing or used twice`);
    this.#marks.delete(key);
    this.text.push(text ?? '');
  }

  #annotation(reference: Value | undefined, parent: Dictionary | null): void {
    const annotation = this.#objects.dictionary(reference);
    const at = this.#parents.indexOf(annotation.StructParent as number);
    const owner = this.#objects.get(this.#parents[at + 1]);
    const ok =
      annotation.Subtype === '/Link' &&
      annotation.F === 4 &&
      String(annotation.Contents ?? '').length > 2 &&
      owner === parent;
    if (!ok) this.flaws.push(`annotation ${String(annotation.Contents)}`);
  }
}
