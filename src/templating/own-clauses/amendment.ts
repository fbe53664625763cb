import { changeItems, type ItemChange } from '../../document/change-items.ts';
import { citationsIn } from '../../document/citations.ts';
import { childElements, type Element } from '../../document/element.ts';
import type { Numbering } from '../../document/numbering.ts';
import type { ClauseNumber } from '../../document/tree.ts';
import { clauseNumberIn } from '../../organization/clause-number.ts';
import type { OwnClause } from '../../organization/clauses.ts';
import { hasErrors, type Problem } from '../../problem.ts';
import type { TemplateHead } from '../heads.ts';
import { documentsNamed } from '../named-documents.ts';
import {
  citedFaults,
  contradictions,
  type GoneClause,
  type Located,
  movedNumber,
  nothingLeft,
  unknownClause,
} from './faults.ts';
import { ownItem } from './own-item.ts';
import { clauseNamed, type ShippedClause, shippedClauses } from './shipped.ts';

/** A row of `clauses.csv` and what became of it in a document. */
export interface AmendedClause {
  readonly row: OwnClause;
  /** Number of the clause of the shipped text that it names, «2.1.3». */
  readonly number: string;
  /** Where its own text is printed; null when it has none. */
  readonly printed: ClauseNumber | null;
}

/** Puts the rows that speak of one document into its markup, before anything is numbered. With an error nothing is changed. */
export class Amendment {
  readonly problems: Problem[] = [];
  /** By id, for those who cite them. */
  readonly gone = new Map<string, GoneClause>();
  readonly #rows: readonly OwnClause[];
  readonly #title: string;
  #located: readonly Located[] = [];
  #clauses: readonly ShippedClause[] = [];
  readonly #items = new Map<OwnClause, Element>();

  constructor(rows: readonly OwnClause[], title: string) {
    this.#rows = rows;
    this.#title = title;
  }

  readonly amend = (body: Element): Element => {
    if (this.#rows.length === 0) return body;
    this.#clauses = shippedClauses(body);
    this.#located = this.#rows.flatMap((row) => this.#locate(row));
    this.problems.push(
      ...contradictions(this.#located),
      ...nothingLeft(this.#clauses, this.#located, this.#title),
    );
    const changes = this.#changes();
    this.#findGone();
    this.problems.push(...this.#cited(body));
    return hasErrors(this.problems) ? body : changeItems(body, changes);
  };

  /** What was changed, in the order of the document, with the numbers of the document that came of it. */
  amended(numbers: Numbering['numbers']): readonly AmendedClause[] {
    if (hasErrors(this.problems)) return [];
    const inOrder = this.#clauses.flatMap((clause) => this.#located.filter((one) => one.clause === clause));
    return inOrder.map(({ row, clause }) => {
      const item = this.#items.get(row);
      return { row, number: clause.number, printed: (item && numbers.get(item)) ?? null };
    });
  }

  /** Numbers typed in own text that mean another clause when the document is printed. `printed`: numbers by id. */
  movedNumbers(printed: ReadonlyMap<string, string>): readonly Problem[] {
    if (hasErrors(this.problems)) return [];
    return this.#located.flatMap(({ row }) =>
      numbersTyped(row.lines).flatMap((number) => {
        const clause = this.#clauses.find((one) => one.number === number);
        const now = clause && !this.gone.has(clause.id) ? printed.get(clause.id) : number;
        return now === undefined || now === number ? [] : [movedNumber(row, number, now)];
      }),
    );
  }

  #locate(row: OwnClause): readonly Located[] {
    const clause = clauseNamed(this.#clauses, row);
    if (clause) return [{ row, clause }];
    this.problems.push(unknownClause(row, this.#title, this.#clauses));
    return [];
  }

  #changes(): ReadonlyMap<Element, ItemChange> {
    const changes = this.#clauses.map((clause) => {
      const rows = this.#located.filter((one) => one.clause === clause).map(({ row }) => row);
      const own = (action: OwnClause['action']): readonly Element[] =>
        rows.filter((row) => row.action === action).map((row) => this.#item(row, clause));
      const [after, instead] = [own('add'), own('replace')];
      const isTaken = rows.some(({ action }) => action !== 'add');
      return [clause.item, { after, instead: isTaken ? instead : null, id: clause.id }] as const;
    });
    return new Map(changes);
  }

  #item(row: OwnClause, { id }: ShippedClause): Element {
    const own = row.action === 'replace' ? id : `${id} + ${row.places.clause.line}`;
    const item = ownItem(row.lines, own, (written) => this.#idOf(written, row));
    this.#items.set(row, item);
    return item;
  }

  #idOf(written: string, row: OwnClause): string {
    const named = { clause: written, number: clauseNumberIn(written) };
    const clause = clauseNamed(this.#clauses, named);
    if (!clause) this.problems.push(unknownClause(row, this.#title, this.#clauses, named));
    return clause?.id ?? '';
  }

  #findGone(): void {
    for (const by of this.#located) {
      if (by.row.action === 'add') continue;
      const without = by.row.action === 'replace' ? childElements(by.clause.item) : [by.clause.item];
      const items = new Set(without.flatMap(withInner));
      for (const { item, id, number } of this.#clauses)
        if (items.has(item)) this.gone.set(id, { number, by });
    }
  }

  /** What of the document stays, own text too, and cites a clause that will not be there. */
  #cited(body: Element): readonly Problem[] {
    const taken = this.#located.filter(({ row }) => row.action !== 'add');
    const outside = new Set(taken.flatMap(({ clause }) => withInner(clause.item)));
    const citations = citationsIn(body).filter(({ item }) => item === null || !outside.has(item));
    const numberOf = new Map(this.#clauses.map(({ item, number }) => [item, number]));
    const own = [...this.#items].flatMap(([row, item]) =>
      citationsIn(item).map(({ to }) => ({ to, where: `в строке ${row.places.text.line} таблицы` })),
    );
    const shipped = citations.map(({ to, item }) => ({ to, where: (item && numberOf.get(item)) ?? '' }));
    const lost = [...own, ...shipped].flatMap(({ to, where }) => {
      const gone = this.gone.get(to);
      return gone ? [{ gone, where }] : [];
    });
    return citedFaults(lost, this.#title);
  }
}

/** Of the rows whose document can only be this one. */
export function amendmentOf(
  template: TemplateHead,
  clauses: readonly OwnClause[],
  templates: readonly TemplateHead[],
): Amendment {
  const texts = [...new Set(clauses.map(({ document }) => document))].filter((text) => {
    const [named, ...others] = documentsNamed(text, templates);
    return named === template && others.length === 0;
  });
  const rows = clauses.filter(({ document }) => texts.includes(document));
  return new Amendment(rows, template.meta.about);
}

const NUMBER = String.raw`\d{1,2}(?:\.\d{1,3}){0,3}`;
/** «пунктами 2.1 и 2.3 настоящего Положения» */
const TYPED = new RegExp(
  String.raw`(?:пункт\p{L}{0,3}|пп?\.)\s?${NUMBER}(?:(?:,\s?|\sи\s)${NUMBER}){0,8}\.?\sнастоящ`,
  'giu',
);

function numbersTyped(lines: readonly string[]): readonly string[] {
  const cited = lines.flatMap((line) => line.match(TYPED) ?? []);
  return cited.flatMap((text) => text.match(/\d+(?:\.\d+)*/gu) ?? []);
}

function withInner(element: Element): readonly Element[] {
  return [element, ...childElements(element).flatMap(withInner)];
}
