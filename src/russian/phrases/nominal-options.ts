/** What may be taken for a nominative noun phrase at a place of the text. */
export interface NominalOptions {
  /** Titles: unknown heads and adjectives that serve as nouns are people. */
  readonly people: boolean;
  /** Inside or after a phrase: only what is certainly a nominative counts. */
  readonly strict: boolean;
  /** Whether a plural noun may be the head: «директора» after another word is a genitive, not people. */
  readonly plural: boolean;
  /** Whether «зам.» may be the head; in «заместитель зав. отделом» it is a genitive and stays. */
  readonly abbreviations: boolean;
}
