import type { Frame, Setting } from './setting.ts';
import type { Slab } from './slab.ts';
import type { StructureNode } from './structure.ts';

/** What a part of a tree came to. */
interface Laid {
  /** Counts the trees. */
  readonly round: number;
  readonly frame: Frame;
  readonly slabs: readonly Slab[];
  /** What it added to the structure. */
  readonly nodes: readonly StructureNode[];
}

/**
 * The parts of a tree as they were laid out, for the same tree with other parts changed: where a page ends is asked again and again of a
 * document of which a few paragraphs change.
 */
export class LaidParts {
  readonly #laid = new Map<object, Laid | 'twice'>();
  #round = 0;

  /** Another tree is about to be laid out; the former one is no longer needed. */
  begin(): void {
    this.#round += 1;
  }

  /** The slabs of a part, its elements added to `parent`: those of the former tree, or what `lay` makes. */
  lay(part: object, frame: Frame, parent: StructureNode, lay: () => readonly Slab[]): readonly Slab[] {
    const known = this.#laid.get(part);
    if (known && known !== 'twice' && known.round < this.#round && isSame(known.frame, frame)) {
      parent.children.push(...known.nodes);
      return known.slabs;
    }
    const before = parent.children.length;
    const slabs = lay();
    const made = { round: this.#round, frame, slabs, nodes: parent.children.slice(before) };
    // An element has one place in the structure, so a part that stands in two is laid out in each.
    this.#laid.set(part, known ? 'twice' : made);
    return slabs;
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
