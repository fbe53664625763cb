/* What the page and its server say of the documents of an occasion. */
import type { Told, WhereTo } from './protocol.ts';

/** Documents of an occasion. */
export interface Documents {
  readonly sets: readonly { readonly id: string; readonly title: string }[];
  readonly documents: readonly DocumentState[];
  /** Errors that keep everything from being made. */
  readonly errors: readonly Told[];
  readonly warnings: readonly Told[];
  readonly output: string;
}

export interface DocumentState {
  readonly id: string;
  readonly title: string;
  readonly state: 'ready' | 'blank' | 'withheld' | 'issued';
  /** Of an issued act: «издан», «подписан» … */
  readonly act: string;
  /** Names the act on the page; '' for a draft. */
  readonly key: string;
  readonly number: string | null;
  /** The next free number of its journal, while the draft has none; else ''. */
  readonly free: string;
  readonly date: string | null;
  readonly blanks: readonly {
    readonly label: string;
    readonly source: string;
    readonly to: WhereTo | null;
  }[];
  /** What it cannot be made without. */
  readonly missing: readonly {
    readonly label: string;
    readonly source: string;
    readonly to: WhereTo | null;
  }[];
  /** Of its files in the folder: edited by hand, or signed. */
  readonly isEdited: boolean;
  readonly isSigned: boolean;
  /** Of an issued act: number and day that the file gives; others make a draft of the next act of this kind. */
  readonly given: { readonly number: string | null; readonly date: string } | null;
  /** A scan of the signed paper may be laid in for its message: the name of the one that lies there, '' for none; null: there is no use for one. */
  readonly scan: string | null;
  /** Where it is sent, when it goes with a message. */
  readonly mail: { readonly to: string; readonly subject: string; readonly text: string } | null;
}

/** What saving came to. */
export interface Saved {
  readonly files: readonly {
    readonly path: string;
    readonly outcome: 'written' | 'unchanged' | 'beside' | 'left';
  }[];
  readonly problems: readonly Told[];
  readonly isDone: boolean;
}
