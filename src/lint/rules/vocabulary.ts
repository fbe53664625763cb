import type { OrganizationKind } from '../../organization/dossier.ts';
import type { Problem } from '../../problem.ts';
import type { Act, ActParagraph } from '../act.ts';
import { around, eachMatch, type Finding, quoted } from '../finding.ts';
import { FOREIGN_WORDS, type ForeignWord } from '../foreign-words.ts';
import type { LintSettings } from '../settings.ts';

const OWNERS: Readonly<Record<OrganizationKind, string>> = {
  kindergarten: 'детского сада',
  school: 'школы',
  additional: 'организации дополнительного образования',
  college: 'колледжа',
};

/** Words of another kind of organisation, left over when an act was copied. */
export function vocabulary(act: Act, { kind }: LintSettings): readonly Problem[] {
  if (!kind) return [];
  return FOREIGN_WORDS[kind]
    .filter((word) => isForeign(word, act))
    .flatMap((word) => {
      const pattern = new RegExp(
        String.raw`(?<![\p{L}\d]|[\p{L}\d]-)(?:${word.forms})(?![\p{L}\d]|-\p{L})`,
        'giu',
      );
      return eachMatch(act, pattern, (match, paragraph) => foreign(match, paragraph, word, kind));
    });
}

function isForeign({ unlessAct }: ForeignWord, act: Act): boolean {
  return !unlessAct || !act.paragraphs.some(({ text }) => unlessAct.test(text));
}

function foreign(
  match: RegExpExecArray,
  paragraph: ActParagraph,
  word: ForeignWord,
  kind: OrganizationKind,
): Finding | null {
  const { index } = match;
  const { text } = paragraph;
  const end = index + match[0].length;
  const beside = [text.slice(end, end + 40), text.slice(Math.max(0, index - 30), index)];
  if (beside.some((one) => word.unless?.test(one)) || isNamed(text, index, end)) return null;
  const [noun, verb] = /\s/u.test(match[0]) ? ['Слова', 'не подходят'] : ['Слово', 'не подходит'];
  const subject = `${noun} ${quoted(match[0])} ${verb}`;
  return {
    severity: word.severity,
    code: 'vocabulary/foreign-word',
    message: `${subject} для ${OWNERS[kind]}: ${quoted(around(text, index, end, 2), 80)}.`,
    hint: `Замените: ${word.instead}.`,
  };
}

/** Titles of other acts and names are cited as they are: «Об утверждении … обучающихся», a role «учитель». */
function isNamed(text: string, start: number, end: number): boolean {
  const open = text.lastIndexOf('«', start);
  if (open < 0 || text.lastIndexOf('»', start) > open) return false;
  const isRole = open === start - 1 && text[end] === '»';
  return isRole || /^«(?:Об?|О порядке|Положение|Правила|Порядок)\s/u.test(text.slice(open, open + 30));
}
