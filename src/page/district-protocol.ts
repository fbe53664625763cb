/* What the page and its server say to each other of many organisations. */
import type { Choice } from './protocol.ts';
import type { AskedPeriod, LiveChart } from './usage-protocol.ts';

/** A folder of organisations that is open. */
export interface DistrictState {
  readonly path: string;
  readonly name: string;
  readonly organizations: readonly DistrictRow[];
  /** What is under way, or null. */
  readonly run: DistrictRun | null;
  /** What the last run came to, and what kept it from being done whole. */
  readonly told: string;
  readonly refused: string;
  readonly documents: readonly Choice[];
  readonly rollUp: RollUpState | null;
  /** Who did not hand in, where there is no roll-up at all. */
  readonly left: readonly NotHandedIn[];
  /** Grows whenever something of this has changed. */
  readonly version: number;
}

export interface DistrictRow {
  readonly folder: string;
  /** Null: nothing was made of it yet. */
  readonly state: 'made' | 'unchanged' | 'failed' | 'bug' | null;
  readonly documents: number;
  readonly errors: number;
  readonly warnings: number;
  /** The worst, with its place. */
  readonly problem: string;
}

export interface DistrictRun {
  readonly what: 'documents' | 'figures';
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  readonly secondsLeft: number | null;
  readonly isStopping: boolean;
}

/** The figures of many organisations together. */
export interface RollUpState {
  readonly asked: AskedPeriod;
  readonly label: string;
  /** What is counted, and what is not. */
  readonly coverage: readonly string[];
  readonly columns: readonly { readonly title: string; readonly group: string }[];
  readonly rows: readonly RollUpRow[];
  readonly total: RollUpRow;
  readonly roles: readonly { readonly title: string; readonly rows: readonly ShownTotal[] }[];
  readonly norms: readonly ShownNorm[];
  readonly charts: readonly LiveChart[];
  readonly left: readonly NotHandedIn[];
  /** Of the roll-up itself. */
  readonly problems: readonly string[];
}

/** What is shown of a line of the sums. */
export type ShownTotal = Words<'title' | 'value' | 'organizations' | 'missing' | 'previous' | 'change'>;

/** What is shown of who meets a norm. */
export type ShownNorm = Words<'title' | 'norm' | 'met' | 'missed' | 'unsaid' | 'share'>;

type Words<K extends string> = Readonly<Record<K, string>>;

export interface RollUpRow {
  readonly folder: string;
  readonly name: string;
  readonly kind: string;
  readonly cells: readonly { readonly shown: string; readonly value: number | null }[];
  readonly covered: string;
}

export interface NotHandedIn {
  readonly folder: string;
  readonly name: string;
  readonly reason: string;
  /** A letter to be copied. */
  readonly reminder: string;
}

/** What saving the roll-up has put down. */
export interface SavedRollUp {
  readonly files: readonly string[];
  readonly notes: readonly string[];
}
