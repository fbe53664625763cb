/** Keys, and numbers of items, from the root of the file: `['councils', 0, 'name']`. */
export type FactPath = readonly (string | number)[];

/** One change of a YAML file of the folder. */
export type FactEdit =
  /** An empty value empties the line, the key stays; `isKept`: a key that is not there comes in with an empty value, too. */
  | {
      readonly kind: 'set';
      readonly path: FactPath;
      readonly value: string;
      readonly isKept?: boolean;
    }
  /** A further item of a list: a text, or a section with these values. */
  | {
      readonly kind: 'add';
      readonly path: FactPath;
      readonly item: string | Readonly<Record<string, string>>;
    }
  /** An item of a list, or a key with its value. */
  | { readonly kind: 'remove'; readonly path: FactPath };
