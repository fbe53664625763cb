/** The bookmarks of clauses that others refer to, by their ids. */
export interface Anchors {
  /** The content as the bookmark of a clause. */
  readonly mark: (id: string, content: string) => string;
  /** A field that shows the number of the clause, `run` until it is renewed. */
  readonly field: (id: string, run: string) => string;
}

export function collectAnchors(): Anchors {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  return {
    mark(id, content) {
      const number = numberOf(id);
      return `<w:bookmarkStart w:id="${number}" w:name="${nameOf(number)}"/>${content}<w:bookmarkEnd w:id="${number}"/>`;
    },
    // \n: the number as it stands before the clause, without the dot at its end; \h: a click leads there.
    field(id, run) {
      const code = `<w:instrText xml:space="preserve"> REF ${nameOf(numberOf(id))} \\n \\h </w:instrText>`;
      return `${part('begin')}<w:r>${code}</w:r>${part('separate')}${run}${part('end')}`;
    },
  };
}

/** Hidden from Word's list of bookmarks, as those are that Word makes itself. */
function nameOf(number: number): string {
  return `_Ref${100_000_000 + number}`;
}

function part(type: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}
