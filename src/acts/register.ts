import { fold } from '../reading/wording.ts';
import type { TemplateHead } from '../templating/heads.ts';
import type { ActRecord, ActReference, ActText, Occasion } from './act.ts';
import { isSameOccasion } from './occasion.ts';

/** An act of the register: issued by the program, or typed into the table by hand. */
export interface Entry extends Omit<ActReference, 'id' | 'date'> {
  readonly id: string;
  /** ISO. */
  readonly date: string;
  readonly kind: string;
  /** Id of the template, or null when a row fits none. */
  readonly document: string | null;
  readonly journal: string;
  readonly basis: string;
  /** Null for a row typed by hand. */
  readonly act: ActRecord | null;
  /** Below the folder of the acts, or null. */
  readonly folder: string | null;
  readonly isSigned: boolean;
  /** Typed by hand: since when it is not in force; '' when no day is told; null when nothing is. */
  readonly typedRepeal: string | null;
  /** Typed by hand: acts in the place of which it came. */
  readonly typedReplaces: readonly ActReference[];
  /** Of the table; null for an issued act. */
  readonly line: number | null;
}

export const STATES = {
  issued: 'издан',
  signed: 'подписан',
  amended: 'в новой редакции',
  repealed: 'утратил силу',
  withdrawn: 'издание отменено',
} as const;

export type ActState = keyof typeof STATES;

/** Since when an act is not in force, '' when no day is told, and by which act. */
export interface Repeal {
  readonly date: string;
  readonly by: Entry | null;
}

/** All acts of an organisation, oldest first, and what follows from them. */
export class Register {
  readonly entries: readonly Entry[];
  /** Those whose issue was not taken back. */
  readonly live: readonly Entry[];
  readonly #heads: readonly TemplateHead[];
  readonly #repeals = new Map<Entry, Repeal | null>();

  constructor(entries: readonly Entry[], heads: readonly TemplateHead[]) {
    this.entries = entries.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
    this.live = this.entries.filter(({ act }) => !act?.withdrawn);
    this.#heads = heads;
  }

  /** True when the organisation keeps no register. */
  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  /** The act in force on a day (null: the newest) that this document is, or that stands in its place. */
  inForce(document: string, day: string | null): Entry | null {
    const those = this.live.filter((entry) => this.#standsFor(entry, document) && this.isInForce(entry, day));
    return those.at(-1) ?? null;
  }

  /** Likewise the one in force when the day began. */
  inForceBefore(document: string, day: string | null): Entry | null {
    if (day === null) return this.inForce(document, null);
    const those = this.live.filter((entry) => {
      const repeal = this.repealOf(entry);
      return this.#standsFor(entry, document) && entry.date < day && (repeal === null || repeal.date >= day);
    });
    return those.at(-1) ?? null;
  }

  isInForce(entry: Entry, day: string | null): boolean {
    const repeal = this.repealOf(entry);
    return day === null ? repeal === null : entry.date <= day && (repeal === null || repeal.date > day);
  }

  /** The newest issued act of a document for an occasion; null for any. */
  issued(document: string, occasion: Occasion | null): Entry | null {
    const those = this.ofDocument(document).filter(
      ({ act }) => act && (occasion === null || isSameOccasion(act.occasion, occasion)),
    );
    return those.at(-1) ?? null;
  }

  /** Issued acts of a document, oldest first. */
  ofDocument(document: string): readonly Entry[] {
    return this.live.filter((entry) => entry.document === document && entry.act);
  }

  repealOf(entry: Entry): Repeal | null {
    const known = this.#repeals.get(entry);
    if (known !== undefined) return known;
    // An act may not come back to itself.
    this.#repeals.set(entry, null);
    const found = this.#findRepeal(entry);
    this.#repeals.set(entry, found);
    return found;
  }

  stateOf(entry: Entry, day: string | null): ActState {
    if (entry.act?.withdrawn) return 'withdrawn';
    const repeal = this.repealOf(entry);
    if (repeal && (day === null || repeal.date <= day)) return 'repealed';
    if (this.changedBy(entry).some(({ date }) => day === null || date <= day)) return 'amended';
    return entry.isSigned ? 'signed' : 'issued';
  }

  /** The act that approves this one. */
  approverOf(entry: Entry): Entry | null {
    const cited = entry.act?.cites ?? [];
    const those = this.live.filter(
      (one) => one.act?.approves.includes(entry.document ?? '') && cited.some((named) => isNamed(one, named)),
    );
    return those.at(-1) ?? null;
  }

  /** Its new editions and the orders that amend it, oldest first. */
  changedBy(entry: Entry): readonly Entry[] {
    return this.live.filter(({ act }) =>
      [...(act?.replaces ?? []), ...(act?.amends ?? [])].some((named) => isNamed(entry, named)),
    );
  }

  /** An act and those of which it is a new edition, the newest first. */
  editionsOf(entry: Entry): readonly Entry[] {
    const before = (entry.act?.replaces ?? []).flatMap((one) => this.named(one) ?? []);
    return [entry, ...before.flatMap((one) => this.editionsOf(one))];
  }

  /** The orders that made an act what it is, oldest first: a new edition cites them, and they amend what has none. */
  amendmentsOf(entry: Entry): readonly Entry[] {
    const cited = entry.act?.cites ?? [];
    return this.live.filter((one) =>
      one.act?.amends.some(
        (named) =>
          (named.text !== null && isNamed(entry, named)) ||
          cited.some((reference) => isNamed(one, reference)),
      ),
    );
  }

  /** What an issued act says now. */
  textOf(entry: Entry): ActText | null {
    const texts = this.amendmentsOf(entry).flatMap(({ act }) =>
      (act?.amends ?? []).flatMap((named) => (isNamed(entry, named) ? (named.text ?? []) : [])),
    );
    return texts.at(-1) ?? entry.act;
  }

  /** Acts that name this one: cite it, replace it, change it or repeal it. */
  namedBy(entry: Entry): readonly Entry[] {
    return this.live.filter(({ act, typedReplaces }) => {
      const issued = act ? [...act.cites, ...act.replaces, ...act.amends, ...act.repeals] : [];
      return [...issued, ...typedReplaces].some((named) => isNamed(entry, named));
    });
  }

  /** The act that a reference names, whether its issue was taken back or not. */
  named(reference: ActReference): Entry | null {
    return this.entries.findLast((entry) => isNamed(entry, reference)) ?? null;
  }

  #findRepeal(entry: Entry): Repeal | null {
    if (entry.typedRepeal !== null) return { date: entry.typedRepeal, by: null };
    const by = this.live.find(({ act, typedReplaces }) =>
      [...(act?.repeals ?? []), ...typedReplaces].some((named) => isNamed(entry, named)),
    );
    if (by) return { date: by.date, by };
    const approver = this.approverOf(entry);
    return approver && this.repealOf(approver);
  }

  #standsFor({ document }: Entry, wanted: string): boolean {
    const head = this.#heads.find(({ id }) => id === document);
    return document === wanted || (head?.meta.relations.supersedes.includes(wanted) ?? false);
  }
}

/** True when the reference means this entry: by its id, or where it has none by number and date. */
export function isNamed(entry: Entry, { id, number, date }: ActReference): boolean {
  if (id !== null) return entry.id === id;
  return number !== null && entry.date === date && fold(entry.number ?? '') === fold(number);
}
