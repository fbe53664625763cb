import type { Problem } from '../../problem.ts';
import type { Act } from '../act.ts';
import { type Finding, findingAt } from '../finding.ts';
import { type NumberedParagraph, outline } from '../outline.ts';

/** Clause numbers against the section they stand in, and gaps and repeats in the series. */
export function numbering(act: Act): readonly Problem[] {
  return outline(act).flatMap((clauses) => {
    const series = new Series();
    return clauses.flatMap((clause) => {
      const finding = series.next(clause);
      return finding ? [findingAt(clause.paragraph, 0, finding)] : [];
    });
  });
}

/** Walks the numbers of one act in order. */
class Series {
  /** Number of the section, as printed; null before the first. */
  #section: number | null = null;
  /** Last number as printed. */
  #last: readonly number[] = [];
  /** How many clauses stand in the section: what the number ought to be. */
  #count = 0;
  readonly #seen = new Set<string>();

  next({ marker: { parts } }: NumberedParagraph): Finding | null {
    const finding = parts.length === 1 ? this.#top(parts[0] ?? 0) : this.#clause(parts);
    this.#seen.add(parts.join('.'));
    this.#last = parts;
    return finding;
  }

  #top(number: number): Finding | null {
    const previous = this.#section;
    this.#section = number;
    this.#count = 0;
    if (number === 1 && previous !== null) this.#seen.clear();
    if (previous === null || number === 1 || number === previous + 1) return null;
    if (this.#seen.has(String(number))) return repeated(String(number), String(previous + 1));
    return skipped(String(number), String(previous), String(previous + 1));
  }

  #clause(parts: readonly number[]): Finding | null {
    const [own = 0] = parts;
    if (parts.length === 2) this.#count += 1;
    if (this.#section === null) this.#section = own;
    else if (own !== this.#section) {
      if (!this.#hasHeadings()) return this.#untitled(parts);
      return parts.length === 2 ? misplaced(parts.join('.'), this.#section, this.#count) : null;
    }
    return this.#inSeries(parts);
  }

  #hasHeadings(): boolean {
    return this.#seen.has(String(this.#section));
  }

  /** «2.1.» after «1.4.» where sections have no numbered headings. */
  #untitled(parts: readonly number[]): Finding | null {
    const [own = 0] = parts;
    const previous = this.#section ?? 0;
    this.#section = own;
    this.#count = 1;
    const isNext = own === previous + 1 && parts.every((part, index) => index === 0 || part === 1);
    return isNext ? null : skipped(parts.join('.'), this.#last.join('.'), `${previous + 1}.1`);
  }

  #inSeries(parts: readonly number[]): Finding | null {
    const number = parts.join('.');
    if (this.#seen.has(number)) return repeated(number, successor(this.#last, parts.length));
    const expected = successor(this.#last, parts.length);
    if (this.#last.length === 0 || number === expected) return null;
    if (parts.length > this.#last.length + 1 || !isBeside(parts, this.#last))
      return alien(number, this.#last.join('.'));
    return skipped(number, this.#last.join('.'), expected);
  }
}

/** The number that may follow at the given depth: after 2.1 comes 2.2, or 2.1.1 deeper; after 2.1.3, 2.2. */
function successor(last: readonly number[], depth: number): string {
  if (depth > last.length) return [...last, ...Array<number>(depth - last.length).fill(1)].join('.');
  const kept = last.slice(0, depth);
  return [...kept.slice(0, -1), (kept.at(-1) ?? 0) + 1].join('.');
}

/** Numbers that differ in their last part only, as far as both go. */
function isBeside(parts: readonly number[], last: readonly number[]): boolean {
  const depth = Math.min(parts.length - 1, last.length);
  return parts.slice(0, depth).every((part, index) => part === last[index]);
}

function misplaced(number: string, section: number, count: number): Finding {
  return {
    severity: 'warning',
    code: 'numbering/wrong-section',
    message: `Пункт ${number} стоит в разделе ${section}.`,
    hint: `По порядку это пункт ${section}.${count}. Исправьте и ссылки на него в тексте.`,
  };
}

function repeated(number: string, expected: string): Finding {
  return {
    severity: 'warning',
    code: 'numbering/repeated',
    message: `Номер ${number} встречается второй раз.`,
    hint: `По порядку здесь должен стоять номер ${expected}.`,
  };
}

function skipped(number: string, last: string, expected: string): Finding {
  return {
    severity: 'warning',
    code: 'numbering/skipped',
    message: last === '' ? `Первый пункт имеет номер ${number}.` : `После номера ${last} идёт ${number}.`,
    hint: `Пропущен номер ${expected}: исправьте нумерацию или верните недостающий пункт.`,
  };
}

function alien(number: string, last: string): Finding {
  return {
    severity: 'warning',
    code: 'numbering/wrong-parent',
    message: `Подпункт ${number} стоит после пункта ${last}.`,
    hint: 'Начните номер подпункта с номера пункта, в котором он стоит.',
  };
}
