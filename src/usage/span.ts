import { type Day, mondayOf, weekOf } from './day.ts';

/** Days from the first to the last, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** A week belongs to a period with at least this many of its days (`docs/usage-report.md`, «Periods»). */
const DAYS_OF_A_WEEK = 4;

export function daysIn(span: Span): number {
  return Math.max(0, span.to - span.from + 1);
}

export function isInside(inner: Span, outer: Span): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

export function overlaps(one: Span, other: Span): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** The days that both have, or null. */
export function common(one: Span, other: Span): Span | null {
  const span = { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
  return span.from <= span.to ? span : null;
}

/** How many different days the spans hold together. */
export function unionDays(spans: readonly Span[]): number {
  let days = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    days += daysIn({ from: Math.max(span.from, reached + 1), to: span.to });
    reached = Math.max(reached, span.to);
  }
  return days;
}

/** The weeks (Monday to Sunday) with at least four of their days in the span. */
export function weeksIn(span: Span): readonly number[] {
  const weeks: number[] = [];
  for (let week = weekOf(span.from); week <= weekOf(span.to); week += 1) {
    const monday = mondayOf(week);
    const inside = common(span, { from: monday, to: monday + 6 });
    if (inside && daysIn(inside) >= DAYS_OF_A_WEEK) weeks.push(week);
  }
  return weeks;
}
