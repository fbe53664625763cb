/* What the page and its server say to each other of issued acts; plain JSON. */
import type { Told } from './protocol.ts';

/** An act as it is named where another speaks of it. */
export interface ActLink {
  /** Names the act on the page; '' when the register does not know it. */
  readonly key: string;
  /** «Приказ № 88-ОД от 02.09.2024». */
  readonly name: string;
}

/** Where an act stands in its life, and in which colour that is shown. */
export interface ActStanding {
  readonly state: 'issued' | 'signed' | 'amended' | 'repealed' | 'withdrawn';
  /** «издан», «утратил силу». */
  readonly word: string;
}

export interface ActRow extends ActStanding {
  readonly key: string;
  /** «02.09.2024». */
  readonly date: string;
  /** '' when it has none. */
  readonly number: string;
  readonly name: string;
  /** What it repeals, by what it is approved or repealed. */
  readonly relation: string;
  /** False: typed by hand, there is nothing more to see. */
  readonly isIssued: boolean;
}

/** Something that is to be done next. */
export interface DueStep {
  readonly what: 'unsigned' | 'unfinished' | 'report' | 'consent';
  readonly text: string;
  /** Of the act that the step is about. */
  readonly key: string;
}

export interface RegisterState {
  readonly rows: readonly ActRow[];
  readonly due: readonly DueStep[];
  /** What is wrong with the folder of the acts. */
  readonly problems: readonly Told[];
  /** The table for people is behind the acts. */
  readonly isBehind: boolean;
}

/** An act made elsewhere, as it is typed. */
export interface TypedAct {
  readonly kind: string;
  readonly number: string;
  readonly date: string;
  readonly title: string;
  readonly basis: string;
}

/** What came of a change of the acts. */
export interface Done {
  readonly isDone: boolean;
  readonly problems: readonly Told[];
}

/** What is to be issued, with the numbers and days that the file gives. */
export interface IssueWish {
  readonly ids: readonly string[];
  readonly withBlanks: boolean;
}

export interface Issued extends Done {
  readonly acts: readonly (ActLink & { readonly folder: string })[];
  /** What has to be issued with them. */
  readonly together: readonly { readonly id: string; readonly title: string }[];
  readonly hasBlanks: boolean;
}

/** A step of an act's life. */
export interface LifeStep {
  readonly word: string;
  readonly date: string;
  readonly standing: 'done' | 'now' | 'to come';
}

/** One signature, in words. */
export interface SignatureWords {
  readonly verdict: string;
  readonly isGood: boolean;
  /** Of the file, and where the signature stands. */
  readonly file: string;
  readonly facts: readonly (readonly [label: string, text: string])[];
}

export interface ActView extends ActStanding {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly number: string;
  readonly date: string;
  /** «действует», «утратил силу с …». */
  readonly force: string;
  readonly life: readonly LifeStep[];
  /** Where it lies on this computer. */
  readonly folder: string;
  /** Names in it: what was issued, and what was laid beside. */
  readonly files: readonly string[];
  readonly beside: readonly string[];
  /** Of these the copy with the mark of the signature, the newest; ''. */
  readonly copy: string;
  readonly links: readonly (readonly [label: string, acts: readonly ActLink[]])[];
  readonly signatures: readonly SignatureWords[];
  /** Wrong files and wrong signatures, the worst first. */
  readonly problems: readonly Told[];
  /** Id of the document it is. */
  readonly document: string;
  readonly canUnissue: boolean;
  readonly canAmend: boolean;
  /** Document by which the program repeals it. */
  readonly repealedBy: { readonly id: string; readonly title: string } | null;
}

/** What was laid beside an act. */
export interface Attached extends Done {
  readonly file: string;
}

/** What to sign, attach, send and publish, in that order of documents. */
export interface SigningList {
  readonly steps: readonly {
    readonly title: string;
    readonly doings: readonly {
      readonly text: string;
      /** What is ticked off; '' for what is only told. */
      readonly tick: string;
      readonly isDone: boolean;
      /** The register says so. */
      readonly isSigned: boolean;
    }[];
  }[];
  /** Documents that cannot be made yet. */
  readonly missing: readonly string[];
}

/** A passage of an act and of its new edition. */
export interface EditionPassage {
  /** «2.1»; how people cite it. */
  readonly place: string;
  /** Null: it comes. */
  readonly before: string | null;
  /** Null: it goes. */
  readonly after: string | null;
  readonly isChanged: boolean;
  /** Why it changes, as far as the facts tell it. */
  readonly ground: string;
  /** Both texts as one. */
  readonly pieces: readonly { readonly text: string; readonly change: 'inserted' | 'deleted' | null }[];
}

export interface EditionView {
  /** Of the act. */
  readonly name: string;
  readonly passages: readonly EditionPassage[];
  /** The words are the same and look otherwise. */
  readonly isOtherLook: boolean;
  /** What the order that brings it may have: the next number of the journal, '' when nobody can tell, and today, ISO; null: no order brings it. */
  readonly order: { readonly number: string; readonly date: string } | null;
  /** Why there is no edition. */
  readonly problems: readonly Told[];
}

/** An edition that is to be issued with its order. */
export interface EditionToIssue {
  /** Of the act. */
  readonly key: string;
  /** Of the order, as the next two. */
  readonly number: string;
  /** ISO. */
  readonly date: string;
  readonly basis: string;
  readonly withBlanks: boolean;
}

/** What was put into the folder of documents. */
export interface EditionSaved extends Done {
  readonly files: readonly string[];
}
