import { nearest } from '../nearest.ts';
import { OFFICIALS } from '../organization/officials.ts';
import type { Problem } from '../problem.ts';
import { ASKERS, askerOf } from './filing.ts';
import { explained, type MetaTag, wordsOf } from './meta-tags.ts';
import { DAYS, isDay, JOURNALS, nameAndReason, PEOPLE_TABLES } from './relations.ts';
import { placeInSet } from './set-tags.ts';
import { isSetName, SETS } from './sets.ts';

/** What the tags of a document may name. */
export interface Known {
  /** Ids of all documents of the catalogue. */
  readonly documents: readonly string[];
  readonly partials: readonly string[];
}

type Fault = Pick<Problem, 'code' | 'message' | 'hint'>;

/** What is wrong with the content of a tag; null when it is right. */
type Rule = (content: string, known: Known) => Fault | null;

const any: Rule = () => null;

/** Every name a tag of a document may have; docs/adding-a-document.md tells what each means. */
const DOCUMENT_RULES: Readonly<Record<string, Rule>> = {
  file: any,
  about: any,
  dating: any,
  period: any,
  // Facts and words differ from platform to platform, from kind to kind: catalogue-checks.ts holds these two against them.
  requires: any,
  when: any,
  order: (content) => (/^\d+$/u.test(content) ? null : bad(content, 'Напишите целое число.')),
  storage: oneOf('permanent', 'ordinary'),
  page: oneOf('landscape', 'leaflet'),
  site: oneOf('yes', 'copy', 'page'),
  mail,
  follows: following,
  'should-follow': following,
  after: bound,
  until: bound,
  journal: oneOf(...JOURNALS),
  appoints: oneOf(...OFFICIALS),
  approves: document,
  supersedes: document,
  occasion: oneOf('platform', ...OFFICIALS),
  'consent-of': oneOf(...Object.keys(PEOPLE_TABLES), ...OFFICIALS),
  destroys: oneOf(...Object.keys(PEOPLE_TABLES)),
  'asked-by': askedBy,
  retention: (content) =>
    explained(content) ? null : bad(content, 'Напишите срок и чем он установлен: «постоянно: статья 8».'),
  set: placed,
  'speaks-of': explainedWord('period', 'period: отчёта'),
  'takes-into-account': protocols,
};

/** A partial has tags when it is a message, see `mail`. */
const MESSAGE_RULES: Readonly<Record<string, Rule>> = { to: any };

const REPEATABLE = [
  'follows',
  'should-follow',
  'after',
  'until',
  'appoints',
  'approves',
  'supersedes',
  'occasion',
  'set',
];

/** Problems of the tags of a document's head, each with its place. */
export function documentTagProblems(
  file: string,
  tags: readonly MetaTag[],
  known: Known,
): readonly Problem[] {
  return tagProblems(file, tags, (tag) => faultOf(tag, DOCUMENT_RULES, known));
}

/** Problems of the tags of a message. */
export function messageTagProblems(file: string, tags: readonly MetaTag[]): readonly Problem[] {
  const known = { documents: [], partials: [] };
  return tagProblems(file, tags, (tag) => faultOf(tag, MESSAGE_RULES, known));
}

function tagProblems(
  file: string,
  tags: readonly MetaTag[],
  fault: (tag: MetaTag) => Fault | null,
): readonly Problem[] {
  return tags.flatMap((tag, index) => {
    const found = fault(tag) ?? repeated(tag, tags.slice(0, index));
    const { line, column } = tag;
    return found ? [{ severity: 'error' as const, ...found, file, line, column }] : [];
  });
}

function faultOf({ name, content }: MetaTag, rules: typeof DOCUMENT_RULES, known: Known): Fault | null {
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (rule) return rule(content.trim(), known);
  const message = `Неизвестное сведение «${name}» в <meta>.`;
  return { code: 'template/unknown-meta', message, hint: meant(name, Object.keys(rules)) };
}

function repeated({ name }: MetaTag, earlier: readonly MetaTag[]): Fault | null {
  if (REPEATABLE.includes(name) || !earlier.some((tag) => tag.name === name)) return null;
  const message = `Сведение «${name}» записано в <meta> второй раз.`;
  return { code: 'template/repeated-meta', message, hint: 'Оставьте одну из строк.' };
}

function oneOf(...words: readonly string[]): Rule {
  return (content) => (words.includes(content) ? null : bad(content, meant(content, words)));
}

function mail(content: string, { documents, partials }: Known): Fault | null {
  const [body = '', ...attached] = wordsOf(content);
  const unknown = attached.find((id) => !documents.includes(id));
  if (!partials.includes(body)) {
    const message = `Нет вставки «${body}».`;
    return { code: 'template/unknown-partial', message, hint: meant(body, partials) };
  }
  return unknown === undefined ? null : unknownDocument(unknown, documents);
}

function following(content: string, { documents }: Known): Fault | null {
  const told = explained(content);
  if (!told) return bad(content, 'Напишите: «код документа: а этот документ на него ссылается».');
  return documents.includes(told.word) ? null : unknownDocument(told.word, documents);
}

function document(content: string, { documents }: Known): Fault | null {
  return documents.includes(content) ? null : unknownDocument(content, documents);
}

/** «replaces.date: даты прежнего приказа»: a day of the organisation's file and its name in the genitive. */
function bound(content: string): Fault | null {
  const told = explained(content);
  if (!told) return bad(content, 'Напишите: «replaces.date: даты прежнего приказа».');
  return isDay(told.word) ? null : bad(told.word, meant(told.word, Object.keys(DAYS)));
}

/** «law: статья 30», «regulation: …», «choice». */
function askedBy(content: string): Fault | null {
  if (askerOf(content)) return null;
  const word = explained(content)?.word ?? content;
  const known = Object.keys(ASKERS);
  const hint = known.includes(word)
    ? 'Напишите «choice» или, кто и почему требует документ: «law: статья 30 …».'
    : meant(word, known);
  return bad(content, hint);
}

/** «registration: 30»: a set and the place in it. */
function placed(content: string): Fault | null {
  if (placeInSet(content)) return null;
  const { word } = explained(content) ?? { word: content };
  return bad(content, isSetName(word) ? `Напишите: «${word}: 30».` : meant(word, Object.keys(SETS)));
}

/** «period: отчёта»: a word of the engine and a text. */
function explainedWord(word: string, example: string): Rule {
  return (content) => {
    const told = explained(content);
    if (!told) return bad(content, `Напишите: «${example}».`);
    return told.word === word ? null : bad(told.word, meant(told.word, [word]));
  };
}

function protocols(content: string, known: Known): Fault | null {
  const example = 'councils: приказа, который на него ссылается';
  const isWhole = nameAndReason(explained(content)?.text ?? '') !== null;
  const fault = explainedWord('councils', example)(content, known);
  return fault ?? (isWhole ? null : bad(content, `Напишите: «${example}».`));
}

function bad(content: string, hint: string): Fault {
  return { code: 'template/bad-meta', message: `Непонятно «${content}» в <meta>.`, hint };
}

function unknownDocument(id: string, documents: readonly string[]): Fault {
  return { code: 'template/unknown-document', message: `Документа «${id}» нет.`, hint: meant(id, documents) };
}

function meant(word: string, known: readonly string[]): string {
  const similar = nearest(word, known);
  return similar === null ? `Есть: ${known.join(', ')}.` : `Может быть, «${similar}»?`;
}
