import type { Frame, Setting } from './setting.ts';
import type { Slab } from './slab.ts';
import type { StructureNode } from './structure.ts';

/** What a part of a tree came to. */
interface Laid {
  readonly frame: Frame;
  readonly slabs: readonly Slab[];
  /** What it added to the structure. */
  readonly nodes: readonly StructureNode[];
  /** The parts inside it. */
  readonly inner: readonly object[];
}

/**
 * The parts of trees as they were laid out on one sheet, for other trees that have them too: where a page ends is asked again and again of a
 * document of which a few paragraphs change, and the documents of a batch share most of their blocks.
 */
export class LaidParts {
  readonly #laid = new WeakMap<object, Laid>();
  /** Those that the tree under way has already. */
  readonly #taken = new Set<object>();
  /** The same in the order in which they were met, some of them again. */
  readonly #met: object[] = [];

  /** Another tree is about to be laid out. */
  begin(): void {
    this.#taken.clear();
    this.#met.length = 0;
  }

  /** The slabs of a part, its elements added to `parent`: those of a former tree, or what `lay` makes. */
  lay(part: object, frame: Frame, parent: StructureNode, lay: () => readonly Slab[]): readonly Slab[] {
    // An element has one place in the structure, so a part that stands in two is laid out in each.
    const isFirst = !this.#taken.has(part);
    this.#take(part);
    const known = isFirst ? this.#laid.get(part) : undefined;
    if (known && isSame(known.frame, frame) && !known.inner.some((each) => this.#taken.has(each))) {
      for (const each of known.inner) this.#take(each);
      parent.children.push(...known.nodes);
      return known.slabs;
    }
    const [children, met] = [parent.children.length, this.#met.length];
    const slabs = lay();
    const laid = { frame, slabs, nodes: parent.children.slice(children), inner: this.#met.slice(met) };
    if (isFirst) this.#laid.set(part, laid);
    return slabs;
  }

  #take(part: object): void {
    this.#taken.add(part);
    this.#met.push(part);
  }
}

function isSame(one: Frame, other: Frame): boolean {
  return one.x === other.x && one.width === other.width;
}

/** A part of the tree laid out, or taken over where the setting knows it. */
export function layPart(
  part: object,
  frame: Frame,
  parent: StructureNode,
  { parts }: Setting,
  lay: () => readonly Slab[],
): readonly Slab[] {
  return parts === null ? lay() : parts.lay(part, frame, parent, lay);
}
