import type { OrganizationKind } from '../organization/dossier.ts';
import type { Severity } from '../problem.ts';

/** A word that belongs to another kind of organisation. */
export interface ForeignWord {
  /** Its forms, without word boundaries. */
  readonly forms: string;
  readonly severity: Severity;
  /** What to write instead. */
  readonly instead: string;
  /** What may not follow or stand before it: the word then means something else. */
  readonly unless?: RegExp;
  /** Words anywhere in the act that make it right. */
  readonly unlessAct?: RegExp;
}

const CLASS = 'класс(?:а|у|ом|е|ы|ов|ам|ами|ах)?';
const OWN_CLASS = String.raw`соответствующ\p{Ll}{2,3}\s+${CLASS}`;
const CURRICULUM = String.raw`учебн(?:ый|ого|ому|ым|ом|ые|ых|ыми)\s+план(?:а|у|ом|е|ы|ов|ам|ами|ах)?`;
const EXTRA = String.raw`внеурочн\p{Ll}{2,3}(?:\s+деятельност\p{Ll}{1,3})?`;
const CLASS_TEACHER = String.raw`классн\p{Ll}{2,3}\s+(?:руководител\p{Ll}{1,3}|руководств\p{Ll}{1,2})`;
const CLASS_HOUR = String.raw`классн\p{Ll}{2,3}\s+час(?:а|у|ом|е|ы|ов|ам|ами|ах)?`;
const LESSON = 'урок(?:а|у|ом|е|и|ов|ам|ами|ах)?';
const LEARNER = 'обучающ(?:ийся|егося|емуся|имся|емся|иеся|ихся|имися|аяся|ейся|уюся)';
const PUPIL = 'учени(?:к(?:а|у|ом|е|и|ов|ам|ами|ах)?|ц(?:а|ы|е|у|ей|ам|ами|ах)?)';
const NURSLING = 'воспитанни(?:к(?:а|у|ом|е|и|ов|ам|ами|ах)?|ц(?:а|ы|е|у|ей|ам|ами|ах)?)';
const EDUCATOR = 'воспитател(?:ь|я|ю|ем|е|и|ей|ям|ями|ях)';
const STUDENT = 'студент(?:а|у|ом|е|ы|ов|ам|ами|ах)?';
const STUDYING = 'учащ(?:ийся|егося|емуся|имся|емся|иеся|ихся|имися|аяся|ейся|уюся)';
const HEAD_TEACHER = 'завуч(?:а|у|ем|е|и|ей|ам|ами|ах)?';
/** Another school, a school to be, a school of something else. */
const OTHER_SCHOOL =
  /^\s+(?:№|раннего|молод|родител|юн|«|безопасн|здоров|будущ|мам|пап|мастер)|^-|(?:^|\s)(?:для|из|до|после|от|около|без|вне|и|или)\s$|(?:начальн|высш|будущ|музыкальн|спортивн|воскресн|художественн|соседн|общеобразовательн|Мо)\p{Ll}+\s$/iu;
const SCHOOL_CHILD = 'школьник(?:а|у|ом|е|и|ов|ам|ами|ах)?';

const KINDERGARTEN: readonly ForeignWord[] = [
  {
    forms: CURRICULUM,
    severity: 'warning',
    instead: '«образовательная программа дошкольного образования», «образовательные области»',
  },
  {
    forms: EXTRA,
    severity: 'warning',
    instead: 'в детском саду внеурочной деятельности нет: уберите эти слова',
  },
  {
    forms: String.raw`внеучебн\p{Ll}{2,3}`,
    severity: 'note',
    instead: '«образовательные и воспитательные задачи»',
  },
  { forms: CLASS_TEACHER, severity: 'warning', instead: '«воспитатель группы»' },
  { forms: CLASS_HOUR, severity: 'warning', instead: '«занятие», «мероприятие»' },
  {
    forms: CLASS,
    severity: 'warning',
    instead: '«группа»',
    unless:
      /^\s+(?:\(подкласс\p{Ll}*\)\s+)?(?:опасност|услови|точност|энерг|защит|школ|пожар|чистот)|\d(?:-\p{Ll}{1,2})?\s$|(?:перв|мастер)\p{Ll}*\s$/u,
  },
  { forms: LESSON, severity: 'warning', instead: '«занятие»' },
  { forms: LEARNER, severity: 'warning', instead: '«воспитанник»', unless: /^\s+по\s/u },
  { forms: PUPIL, severity: 'warning', instead: '«воспитанник»' },
  { forms: STUDYING, severity: 'warning', instead: '«воспитанник»' },
  { forms: HEAD_TEACHER, severity: 'warning', instead: '«старший воспитатель», «заместитель заведующего»' },
  {
    forms: 'школы',
    severity: 'warning',
    instead: '«детский сад», «образовательная организация»',
    unless: OTHER_SCHOOL,
    unlessAct: /преемственност/iu,
  },
  {
    forms: 'школа',
    severity: 'note',
    instead: '«детский сад», «образовательная организация»',
    unless: OTHER_SCHOOL,
    unlessAct: /преемственност/iu,
  },
  {
    forms: String.raw`школьн\p{Ll}{2,3}\s+(?:чат|сайт|канал|сообществ|каникул|дневник|администраци|предмет|коллектив|форм|мероприяти)\p{Ll}*`,
    severity: 'warning',
    instead: 'слова о детском саде',
  },
  { forms: STUDENT, severity: 'warning', instead: '«воспитанник»', unless: /^-практикант/u },
  { forms: SCHOOL_CHILD, severity: 'note', instead: '«воспитанник»', unless: /будущ\p{Ll}+\s$/u },
  { forms: 'учител(?:ь|я|ю|ем|е|и|ей|ям|ями|ях)', severity: 'note', instead: '«воспитатель»' },
  {
    forms: String.raw`электронн\p{Ll}{2,3}\s+дневник\p{Ll}{0,3}`,
    severity: 'warning',
    instead: 'в детском саду дневников нет: уберите эти слова',
  },
  {
    forms: 'успеваемост(?:ь|и|ью)',
    severity: 'warning',
    instead: 'в детском саду успеваемости нет: уберите эти слова',
  },
  { forms: '(?:ЕГЭ|ОГЭ)', severity: 'warning', instead: 'в детском саду экзаменов нет: уберите эти слова' },
];

/** A school may have groups of its own: preschool, boarding, extended day. */
const BOARDERS = /дошкольн|интернат|кадет|пансион|сирот|продл[её]нного|воспитательн\p{Ll}+ групп/iu;

const SCHOOL: readonly ForeignWord[] = [
  { forms: NURSLING, severity: 'warning', instead: '«обучающийся»', unlessAct: BOARDERS },
  {
    forms: EDUCATOR,
    severity: 'note',
    instead: '«учитель», «классный руководитель»',
    unlessAct: BOARDERS,
  },
  {
    forms: String.raw`детск\p{Ll}{2,3}\s+сад(?:а|у|ом|е)?`,
    severity: 'note',
    instead: '«школа», «образовательная организация»',
    unlessAct: BOARDERS,
  },
  {
    forms: String.raw`(?:младш|средн|старш|подготовительн|ясельн)\p{Ll}{2,3}\s+групп(?:а|ы|е|у|ой|ам|ами|ах)?`,
    severity: 'note',
    instead: '«класс»',
    unlessAct: BOARDERS,
  },
  {
    forms: STUDENT,
    severity: 'warning',
    instead: '«обучающийся»',
    unless: /^-практикант|педагогическ\p{Ll}+\s$/u,
  },
];

const ADDITIONAL: readonly ForeignWord[] = [
  {
    forms: CLASS_TEACHER,
    severity: 'warning',
    instead: '«педагог дополнительного образования», «руководитель объединения»',
  },
  { forms: EXTRA, severity: 'note', instead: '«дополнительная общеразвивающая программа»' },
  { forms: LESSON, severity: 'note', instead: '«занятие»' },
  { forms: STUDENT, severity: 'warning', instead: '«обучающийся»' },
  {
    forms: OWN_CLASS,
    severity: 'note',
    instead: '«соответствующее объединение»',
  },
];

const COLLEGE: readonly ForeignWord[] = [
  {
    forms: String.raw`(?:директор|администраци|завуч|учител)\p{Ll}{0,3}\s+школы`,
    severity: 'warning',
    instead: '«колледж», «образовательная организация»',
    unless: OTHER_SCHOOL,
  },
  { forms: NURSLING, severity: 'warning', instead: '«студент»' },
  { forms: PUPIL, severity: 'note', instead: '«студент»' },
  { forms: SCHOOL_CHILD, severity: 'note', instead: '«студент»' },
  { forms: LESSON, severity: 'note', instead: '«учебное занятие»' },
  { forms: EXTRA, severity: 'note', instead: '«внеаудиторная работа»' },
  {
    forms: OWN_CLASS,
    severity: 'warning',
    instead: '«соответствующая группа»',
  },
  {
    forms: EDUCATOR,
    severity: 'note',
    instead: '«преподаватель», «куратор группы»',
    unlessAct: /общежити/iu,
  },
];

/** Words that do not belong into an act of each kind of organisation. */
export const FOREIGN_WORDS: Readonly<Record<OrganizationKind, readonly ForeignWord[]>> = {
  kindergarten: KINDERGARTEN,
  school: SCHOOL,
  additional: ADDITIONAL,
  college: COLLEGE,
};
