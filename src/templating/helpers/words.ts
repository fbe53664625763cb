import Handlebars from 'handlebars/dist/handlebars.js';
import type { Case, Forms } from '../../russian/case.ts';
import { declineUnit } from '../../russian/kinds/unit.ts';
import { withCapital } from '../../russian/text/first-letter.ts';
import type { RenderSession } from '../session.ts';
import { caseOf } from './case-name.ts';
import { type Helper, helper } from './helper.ts';

function isForms(value: unknown): value is Forms {
  return typeof value === 'object' && value !== null && 'nom' in value;
}

function wordInCase(value: unknown, form: Case, session: RenderSession): string {
  if (isForms(value)) return value[form];
  return declineUnit(String(value), session.lexicon).forms[form];
}

/** Quotes that end together are closed once. */
function quoted(text: string): string {
  return `«${text}${text.endsWith('»') ? '' : '»'}`;
}

/** Helpers that put words into their form. */
export const WORDS: Readonly<Record<string, Helper>> = {
  падеж: helper(
    'слово профиля, словаря, подразделение, совет',
    '{{падеж words.pupils "род"}}',
    ['term', 'case'],
    ([term, form], session) => wordInCase(term, caseOf(form), session),
  ),
  заглавная: helper(
    'то же с большой буквы',
    '{{заглавная (падеж words.pupils "им")}}',
    ['any'],
    ([value]) => {
      if (value instanceof Handlebars.SafeString) return value;
      const text = String(value);
      return withCapital(text);
    },
  ),
  поЧислу: helper(
    'слова по числу строк списка: для одной, для многих',
    '{{поЧислу additionalAdministrators "администратору" "администраторам"}}',
    ['list', 'text', 'text'],
    ([list, one, many]) => ((list as readonly unknown[]).length === 1 ? one : many),
  ),
  кавычки: helper(
    'слова в кавычках, без двойной закрывающей: «О смене администратора ИКОП «Сферум»',
    '{{кавычки "О смене администратора" (падеж platform.short "род")}}',
    ['text', 'text'],
    (words) => quoted(words.map(String).join(' ')),
    { optional: 1 },
  ),
};
