import type { ProblemCode, Severity } from '../../problem.ts';
import type { Complain } from '../complain.ts';
import { didYouMean, fold, meant, shown } from '../wording.ts';
import type { Check, Fault } from './fault.ts';
import type { YamlPlace, YamlSection, YamlValue } from './yaml.ts';

/** Whose section it is: the organisation file's, or a description's in the data of templates. */
type SectionArea = 'organization' | 'data';

/**
 * A section of the organisation file in the hands of its rules. A key that was asked for is known; {@link finish} reports
 * the others.
 */
export class SectionReader<A extends SectionArea = 'organization'> {
  readonly #section: YamlSection;
  readonly #file: string;
  readonly #complain: Complain;
  readonly #area: A;
  readonly #path: readonly (string | number)[];
  readonly #asked = new Set<string>();
  readonly #told = new Set<string>();

  /** `path`: keys under which it stands. */
  constructor(
    section: YamlSection,
    file: string,
    complain: Complain,
    area: A,
    path: readonly (string | number)[] = [],
  ) {
    this.#section = section;
    this.#file = file;
    this.#complain = complain;
    this.#area = area;
    this.#path = path;
  }

  keys(): readonly string[] {
    return [...this.#section.entries.keys()];
  }

  /** True when the key has a value, right or wrong. */
  has(key: string): boolean {
    return (this.#value(key)?.kind ?? 'empty') !== 'empty';
  }

  text(key: string): string | null {
    const value = this.#value(key);
    if (!value || value.kind === 'empty') return null;
    if (value.kind === 'text') return inOneLine(value.text);
    this.problem(
      'error',
      `${this.#area}/wrong-type`,
      key,
      `«${key}» – не одно значение.`,
      `Напишите в одну строку: «${key}: значение».`,
    );
    return null;
  }

  required(key: string, what: string): string | null {
    const text = this.text(key);
    const broken = this.#section.entries.get(key)?.kind;
    if (text === null && broken !== 'list' && broken !== 'section') {
      this.problem(
        'error',
        `${this.#area}/missing`,
        key,
        `Не указано: ${what}.`,
        `Впишите строку «${key}: …», без неё документов не составить.`,
      );
    }
    return text;
  }

  /** One of the words, by its folded spelling. `names`: those that a message offers. */
  word<T>(
    key: string,
    words: ReadonlyMap<string, T>,
    names: readonly string[] = [...words.keys()],
  ): T | null {
    const text = this.text(key);
    const found = text === null ? undefined : words.get(fold(text));
    if (text === null || found !== undefined) return found ?? null;
    const { guess, cures } = meant(text, names);
    const message = `«${key}»: значение ${shown(text)} неизвестно.`;
    const hint = `${guess}Можно: ${names.join(', ')}.`;
    this.problem('error', `${this.#area}/bad-word`, key, message, hint, cures);
    return null;
  }

  /** The text when it passes the check; an error otherwise. */
  checked(key: string, { test, ...fault }: Check): string | null {
    return this.parsed(key, (text) => (test(text) ? text : null), fault);
  }

  /** What is made of the text; an error when nothing can be made of it. */
  parsed(
    key: string,
    parse: (text: string) => string | null,
    { code, why, hint, cures = () => [] }: Fault,
  ): string | null {
    const text = this.text(key);
    const parsed = text === null ? null : parse(text);
    if (text !== null && parsed === null) {
      this.problem('error', code, key, `«${key}»: ${shown(text)} – ${why}.`, hint, cures(text));
    }
    return parsed;
  }

  /** The section under a key, an empty one when it is not there. `title`: the key as messages show it. */
  section(key: string, title = `«${key}»`): SectionReader<A> {
    const value = this.#value(key);
    if (value?.kind === 'section') return this.#inner(value, key);
    if (value && value.kind !== 'empty') {
      this.problem(
        'error',
        `${this.#area}/wrong-type`,
        key,
        `${title} – не раздел.`,
        'Напишите его сведения на следующих строках с отступом в два пробела.',
      );
    }
    return this.#inner({ kind: 'section', entries: new Map(), ...this.place(key) }, key);
  }

  /** The sections of a list. */
  sections(key: string): readonly SectionReader<A>[] {
    const items = this.#items(key);
    const wrong = items.find((item) => item.kind !== 'section');
    if (wrong)
      this.problem(
        'error',
        `${this.#area}/wrong-type`,
        key,
        `«${key}» – список разделов.`,
        'Начните каждый с «- » и пишите сведения строками «ключ: значение».',
      );
    return items.flatMap((item, index) => (item.kind === 'section' ? [this.#inner(item, key, index)] : []));
  }

  /** The texts of a list; one text is a list of one. */
  texts(key: string): readonly string[] {
    const items = this.#items(key);
    const [first] = items;
    if (items.length === 1 && first?.kind === 'text' && first.lines) return this.#undashed(key, first.lines);
    const wrong = items.find((item) => item.kind === 'section' || item.kind === 'list');
    if (wrong)
      this.problem(
        'error',
        `${this.#area}/wrong-type`,
        key,
        `«${key}» – список строк.`,
        'Начните каждую строку с «- ».',
      );
    return items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
  }

  /** Lines under the key of a list, without its dashes. */
  #undashed(key: string, lines: readonly string[]): readonly string[] {
    const message = `«${key}» – список, а его строки начинаются не с дефиса.`;
    this.problem('error', `${this.#area}/wrong-type`, key, message, 'Начните каждую строку под ним с «- ».');
    return lines;
  }

  /** Reports keys that nobody asked for. */
  finish(): void {
    for (const key of this.keys()) {
      if (this.#asked.has(key)) continue;
      const hint = `${didYouMean(key, [...this.#asked])}Исправьте или удалите эту строку.`;
      this.problem('error', `${this.#area}/unknown-key`, key, `Ключ ${shown(key)} неизвестен.`, hint);
    }
  }

  /** Place of the key, or of the section when the key is not there. */
  place(key: string): YamlPlace {
    const { line, column } = this.#section.entries.get(key) ?? this.#section;
    return { line, column };
  }

  /** `cures`: what the whole value may be instead. */
  problem(
    severity: Severity,
    code: ProblemCode,
    key: string,
    message: string,
    hint: string,
    cures: readonly string[] = [],
  ): void {
    if (this.#told.has(`${code} ${key}`) && code === `${this.#area}/wrong-type`) return;
    this.#told.add(`${code} ${key}`);
    const offered = cures.length === 0 ? {} : { cures };
    const fact = this.#area === 'organization' ? { fact: [...this.#path, key].join('.') } : {};
    const place = { file: this.#file, ...this.place(key), ...fact };
    this.#complain({ severity, code, message, ...place, hint, ...offered });
  }

  #inner(section: YamlSection, ...keys: readonly (string | number)[]): SectionReader<A> {
    return new SectionReader(section, this.#file, this.#complain, this.#area, [...this.#path, ...keys]);
  }

  #value(key: string): YamlValue | undefined {
    this.#asked.add(key);
    return this.#section.entries.get(key);
  }

  #items(key: string): readonly YamlValue[] {
    const value = this.#value(key);
    if (!value || value.kind === 'empty') return [];
    return value.kind === 'list' ? value.items : [value];
  }
}

function inOneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}
