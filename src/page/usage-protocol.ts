/* What the page and its server say to each other of usage: the report of an organisation and the roll-up of many. */
import type { Choice, Told } from './protocol.ts';

/** The period that is asked for; all empty: the newest quarter with data. */
export interface AskedPeriod {
  /** `2025-Q2` and the like; '' with days of one's own. */
  readonly period: string;
  /** ISO days. */
  readonly from: string;
  readonly to: string;
}

/** A chart of a document, as it is drawn there. */
export interface LiveChart {
  readonly kind: 'line' | 'bar';
  readonly title: string;
  /** «чел.», «%», or nothing. */
  readonly unit: string;
  readonly alt: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    /** `target`: what the others are held against. */
    readonly role: 'data' | 'target';
    /** On the axis; null: no data. */
    readonly values: readonly (number | null)[];
    /** The same as the document prints them. */
    readonly shown: readonly string[];
  }[];
}

/** A figure with its norm. */
export interface ReportFigure {
  readonly title: string;
  readonly fact: string;
  /** «–» where there is none. */
  readonly plan: string;
  readonly deviation: string;
}

/** A file of the folder of exports. */
export interface ExportLine {
  /** «usage/журнал.csv». */
  readonly file: string;
  /** «журнал событий»; empty when it could not be read. */
  readonly kind: string;
  /** «2551 из 2580», empty when it could not be read. */
  readonly rows: string;
  /** Why rows were left out. */
  readonly left: string;
  readonly problems: readonly Told[];
  /** Somebody has to say what its words mean. */
  readonly asks: boolean;
}

export interface ReportState {
  /** Null when there are no figures. */
  readonly label: string | null;
  /** The period as it was asked for, or as the program has chosen it. */
  readonly periods: readonly Choice[];
  readonly chosen: string;
  /** What days there are data for. */
  readonly lead: string;
  readonly roles: readonly { readonly title: string; readonly figures: readonly ReportFigure[] }[];
  readonly charts: readonly LiveChart[];
  readonly findings: readonly string[];
  readonly remarks: readonly string[];
  readonly files: readonly ExportLine[];
  /** Those of no file of exports. */
  readonly problems: readonly Told[];
  readonly proposals: readonly string[];
  /** The document that reports; null when no template does. */
  readonly document: string | null;
}

/** What a person is shown to say what an export means. */
export interface ExportQuestions {
  readonly file: string;
  readonly columns: readonly { readonly title: string; readonly ours: string | null }[];
  readonly rows: readonly (readonly string[])[];
  readonly words: readonly {
    readonly part: WordPart;
    readonly word: string;
  }[];
  /** Its facts as a whole that can be chosen; only those that there is a choice of. */
  readonly facts: readonly ExportFact[];
  /** The days that a table counts as a whole, ISO, as `columns.yaml` tells them; null: it tells none. */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** What the columns may be, and what the words of each part may mean. */
  readonly titles: readonly string[];
  readonly meanings: Readonly<Record<WordPart, readonly Choice[]>>;
}

/** How its dates are written, by what clock, which sheet it is on: with what may be chosen. */
export interface ExportFact {
  readonly part: 'order' | 'clock' | 'sheet';
  /** '': nothing is said of it. */
  readonly value: string;
  readonly choices: readonly Choice[];
}

export type WordPart = 'roles' | 'events' | 'units';

/** A dropped export that now lies in the folder. */
export interface TakenExport {
  readonly file: string;
}
