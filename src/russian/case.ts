/** The six Russian cases, in the order of school grammar. */
export const CASES = ['nom', 'gen', 'dat', 'acc', 'ins', 'prep'] as const;

export type Case = (typeof CASES)[number];

/** One word or phrase in all six cases. */
export type Forms = Readonly<Record<Case, string>>;

/** Forms with a word on how sure they are. */
export interface Declined {
  readonly forms: Forms;
  /** True when a rule cannot know the right form, so that a person should look. */
  readonly doubtful: boolean;
  /** Why it is doubtful, one Russian sentence, or null. */
  readonly why: string | null;
}

/** Case names as templates and table headers write them. */
export const CASE_LABELS: Readonly<Record<Case, string>> = {
  nom: 'им',
  gen: 'род',
  dat: 'дат',
  acc: 'вин',
  ins: 'твор',
  prep: 'предл',
};

/** How the cases are called to people. */
export const CASE_NAMES: Readonly<Record<Case, string>> = {
  nom: 'именительный',
  gen: 'родительный',
  dat: 'дательный',
  acc: 'винительный',
  ins: 'творительный',
  prep: 'предложный',
};

/** Forms built case by case. */
export function formsBy(build: (name: Case) => string): Forms {
  return {
    nom: build('nom'),
    gen: build('gen'),
    dat: build('dat'),
    acc: build('acc'),
    ins: build('ins'),
    prep: build('prep'),
  };
}

/** The same text in every case. */
export function fixed(text: string): Forms {
  return formsBy(() => text);
}

/** The same forms with a doubt about the text itself, unless there is one about the forms. */
export function doubted(declined: Declined, why: string | null): Declined {
  return declined.why !== null || why === null ? declined : { ...declined, doubtful: true, why };
}

/** The same with a text behind it that stays. */
export function followedBy({ forms, ...rest }: Declined, behind: string, before = ''): Declined {
  return { ...rest, forms: formsBy((one) => before + forms[one] + behind) };
}
