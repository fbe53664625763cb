import type { Check } from '../../reading/yaml/fault.ts';
import type { Person } from '../dossier.ts';

/** What is known of every fact of the organisation file, whatever kind of value it has. */
interface About {
  /** Russian name in small letters, as lists and messages show it: «полное наименование». */
  readonly label: string;
  /** What else people call it, in small letters: «заведующая». */
  readonly names?: readonly string[];
  /** One sentence for who fills it in. */
  readonly help: string;
  /** The same where the values are chosen by their names and not by their codes. */
  readonly namedHelp?: string;
  readonly example?: string;
  /** The value that the starter file begins with. */
  readonly preset?: string;
  /** Length of the blank for handwriting, in characters. */
  readonly blank?: number;
  /** Nothing works without it. */
  readonly required?: true;
  /** Few need it: it is not in the starter file. */
  readonly rare?: true;
  /** Templates do not name it: what follows from it they see under another name, or in the layout. */
  readonly behind?: true;
}

/** A text in one line, a date (ISO), phone numbers (display form), an address of mail or the number of an act without «№». */
export interface PlainFact extends About {
  readonly kind: 'text' | 'date' | 'phone' | 'email' | 'actNumber';
  readonly check?: Check;
}

/** One of some words. */
export interface WordFact<T> extends About {
  readonly kind: 'word';
  readonly words: readonly Word<T>[];
  /** What an empty line means. */
  readonly otherwise?: T;
}

export interface Word<T> {
  readonly value: T;
  /** As documented; by default the value itself. */
  readonly word?: string;
  /** What it means, in Russian. */
  readonly meaning?: string;
  /** Other spellings. */
  readonly also?: readonly string[];
}

/** A number with at most two decimals. */
export interface NumberFact extends About {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
  readonly otherwise: number;
}

/** Somebody of the staff list, or several. */
export interface PersonFact extends About {
  readonly kind: 'person' | 'people';
}

/** Facts under a key of their own; a list of such; or one for each document, by its id. */
export interface SectionFact<F extends Facts = Facts> extends About {
  readonly kind: 'section' | 'list' | 'documents';
  readonly facts: F;
}

export type Fact = PlainFact | WordFact<unknown> | NumberFact | PersonFact | SectionFact;

/** Facts by their keys in the file. */
export interface Facts {
  readonly [key: string]: Fact;
}

/** The type of a fact's value, from its description. */
export type ValueOf<F> = F extends { kind: 'documents'; facts: infer Inner }
  ? Readonly<Record<string, ValuesOf<Inner>>>
  : F extends { kind: 'list'; facts: infer Inner }
    ? readonly ValuesOf<Inner>[]
    : F extends { kind: 'section'; facts: infer Inner }
      ? ValuesOf<Inner>
      : F extends { kind: 'people' }
        ? readonly Person[]
        : F extends { kind: 'number' }
          ? number
          : F extends { kind: 'person' }
            ? OrNull<F, Person>
            : F extends { kind: 'word'; words: readonly { value: infer T }[] }
              ? OrNull<F, T>
              : OrNull<F, string>;

type OrNull<F, T> = F extends { required: true } | { otherwise: unknown } ? T : T | null;

/** What reading facts gives, by their keys. */
export type ValuesOf<F> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** The same with those facts null that are required and missing. */
export type DraftOf<F> = {
  readonly [K in keyof F]: F[K] extends { kind: 'list'; facts: infer Inner }
    ? readonly DraftOf<Inner>[]
    : F[K] extends { required: true }
      ? ValueOf<F[K]> | null
      : ValueOf<F[K]>;
};
