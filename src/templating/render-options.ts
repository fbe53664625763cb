import type { UsageView } from '../usage/view/view.ts';
import type { AmendingFacts } from './amending-facts.ts';
import type { FormerActFacts } from './former-facts.ts';
import type { RegisterFacts } from './register-facts.ts';
import type { Published } from './session.ts';

/** An issued act as others cite it. */
export interface IssuedAct {
  /** «Об использовании …». */
  readonly subject: string;
  /** Numbers of its clauses by id; null where only its name is known. */
  readonly clauses: ReadonlyMap<string, string> | null;
}

/** What a run knows of every document beside the dossier. */
export interface RenderOptions {
  /** ISO; for documents without a date of their own. */
  readonly date: string | null;
  /** Ids of documents of which a signed scan is there. */
  readonly signed: ReadonlySet<string>;
  /** Absent when there are no figures of usage. */
  readonly usage?: UsageView | null;
  /** Issued acts that stand for the documents of these ids; absent without a register. */
  readonly issued?: ReadonlyMap<string, IssuedAct>;
  /** Likewise. */
  readonly register?: RegisterFacts;
  /** What is placed on the site, where that is known better than from the facts. */
  readonly published?: readonly Published[];
  /** Of the order that amends an act. */
  readonly amending?: AmendingFacts;
  /** The act of its own kind that the document repeals. */
  readonly former?: FormerActFacts;
}
