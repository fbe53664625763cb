import type { Forms } from '../../russian/case.ts';
import { withCapital } from '../../russian/text/first-letter.ts';
import { pluralOf } from '../../russian/text/number.ts';
import { type Indicator, isPerEducator, isShare } from '../figures/indicator.ts';
import type { Target } from '../figures/targets.ts';
import { isUnion, type ReportedRole, ROLE_UNIONS } from '../reported-role.ts';
import { communityLines } from './community-lines.ts';
import { type NormBases, normBases } from './norm-bases.ts';
import { sentence } from './sentence.ts';
import { NOT_COMPARED, NOT_CREDIBLE, shownFigure } from './shown.ts';
import type { ViewSource } from './source.ts';
import { unspoken } from './unions.ts';

/** The line of figures that a founder asks for. */
export interface Digest extends NormBases {
  readonly figures: readonly DigestFigure[];
  /** One of the figures has a norm. */
  readonly hasNorms: 'да' | 'нет';
  /** What the figures leave out. */
  readonly notes: readonly string[];
}

export interface DigestFigure {
  readonly title: string;
  /** «29 (87,9 %)». */
  readonly fact: string;
  /** «–» when there is none. */
  readonly norm: string;
  /** What exactly is counted. */
  readonly meaning: string;
}

export function digest(source: ViewSource): Digest {
  const figures = [
    ...people(source, 'workers', pluralOf('работник'), workers()),
    ...people(source, 'families', familyWords(source), families()),
    ...communityLines(source).map((line) => ({ ...line, norm: NOT_COMPARED })),
    perEducator(source, 'messages_per_educator_week', sentence`Сообщения на педагога в неделю`),
    perEducator(source, 'calls_per_educator_week', sentence`Звонки на педагога в неделю`),
  ];
  return {
    figures,
    hasNorms: figures.some(({ norm }) => norm !== NOT_COMPARED) ? 'да' : 'нет',
    ...normBases(source.input.targets.filter(isInDigest)),
    notes: ROLE_UNIONS.flatMap((union) => unspoken(source, union)).map(uncounted),
  };
}

function uncounted(note: string): string {
  return sentence`${withCapital(note)}: их зарегистрированные и активные не учтены.`;
}

/** A norm of one of the figures. */
function isInDigest({ role, indicator }: Target): boolean {
  return isUnion(role) ? isShare(indicator) : role === 'educator' && isPerEducator(indicator);
}

const workers = (): string =>
  sentence`по списку сотрудников на последний день периода, с учётом дат приёма и увольнения; каждый один раз`;
const families = (): string => sentence`по списку на последний день периода`;

type Plural = Pick<Forms, 'nom' | 'gen'>;

function familyWords({ input, vocabulary }: ViewSource): Plural {
  const [parents, pupils] = [pluralOf('родитель'), pluralOf(vocabulary.pupil.nom)];
  if (!input.families.includes('pupil')) return parents;
  return {
    nom: sentence`${parents.nom} и ${pupils.nom}`,
    gen: sentence`${parents.gen} и ${pupils.gen}`,
  };
}

/** How many there are, how many are registered and how many active. */
function people(
  source: ViewSource,
  role: ReportedRole,
  who: Plural,
  counted: string,
): readonly DigestFigure[] {
  const [title, fact] = [withCapital(who.nom), shown(source, role, 'headcount')];
  const all = { title, fact, norm: NOT_COMPARED, meaning: counted };
  return [all, registered(source, role, who), active(source, role, who)];
}

function registered(source: ViewSource, role: ReportedRole, who: Plural): DigestFigure {
  const one = sentence`каждый пользователь один раз`;
  return {
    title: sentence`Из них с учётной записью`,
    fact: withShare(source, role, 'registered', 'registered_share'),
    norm: normOf(source, role, 'registered_share'),
    meaning: sentence`зарегистрированы к последнему дню периода, ${one}; в скобках – доля от всех ${who.gen}`,
  };
}

function active(source: ViewSource, role: ReportedRole, who: Plural): DigestFigure {
  return {
    title: sentence`Активны в неделю`,
    fact: withShare(source, role, 'active_week', 'active_share'),
    norm: normOf(source, role, 'active_share'),
    meaning: sentence`хотя бы одно действие на платформе за неделю, в среднем за неделю периода; в скобках – доля от всех ${who.gen}`,
  };
}

function withShare(source: ViewSource, role: ReportedRole, count: Indicator, share: Indicator): string {
  const { value } = source.row(role, null, count);
  const part = source.isDoubtful(role, share, 'value') ? NOT_CREDIBLE : shown(source, role, share);
  return value === null ? shown(source, role, count) : `${shown(source, role, count)} (${part})`;
}

function perEducator(source: ViewSource, indicator: Indicator, title: string): DigestFigure {
  const fact = source.isDoubtful('educator', indicator, 'value')
    ? NOT_CREDIBLE
    : shown(source, 'educator', indicator);
  const meaning = sentence`сумма за период по педагогам, делённая на их численность по списку и на число недель`;
  return { title, fact, norm: normOf(source, 'educator', indicator), meaning };
}

function normOf(source: ViewSource, role: ReportedRole, indicator: Indicator): string {
  const { target } = source.row(role, null, indicator);
  return target === null ? NOT_COMPARED : shownFigure(target, indicator);
}

function shown(source: ViewSource, role: ReportedRole, indicator: Indicator): string {
  return shownFigure(source.row(role, null, indicator).value, indicator);
}
