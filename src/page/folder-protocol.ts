/* What the page and its server say to each other when a folder is looked for. */

/** The folders of a folder of this computer, by name. */
export interface FolderListing {
  readonly path: string;
  /** The folder it lies in; null at the root. */
  readonly above: string | null;
  /** It holds an organisation: it can be opened as it is. */
  readonly isOrganization: boolean;
  readonly folders: readonly string[];
  /** How many are not told. */
  readonly left: number;
}
