import Handlebars from 'handlebars/dist/handlebars.js';
import { citeLaw } from '../laws.ts';
import type { RenderSession } from '../session.ts';
import { date, group, list, text } from '../shape.ts';
import { caseOf } from './case-name.ts';
import { type Helper, helper } from './helper.ts';
import { safe } from './safe-html.ts';

/** Where the other document has no such clause, a reference is left: what becomes of it, the reader of the markup tells. */
function clauseNumber(document: string, id: string, session: RenderSession): unknown {
  const number = session.clause(document, id);
  if (number !== null) return number;
  return safe(`<ref to="${Handlebars.escapeExpression(`${document}#${id}`)}"></ref>`);
}

/** Shape of `Published`. */
const PUBLISHED = list(
  'документы для сайта',
  'organization.yaml',
  group('документ для сайта', {
    title: text('название документа', 'organization.yaml'),
    date: date('дата документа', 'organization.yaml'),
    number: text('номер документа', 'organization.yaml'),
    file: text('имя файла', 'organization.yaml'),
    signatures: list(
      'электронные подписи',
      'organization.yaml',
      group('электронная подпись', { file: text('имя файла', 'organization.yaml') }),
    ),
  }),
);

/** Helpers that speak of laws and of other documents. */
export const CITING: Readonly<Record<string, Helper>> = {
  закон: helper(
    'Федеральным законом от 29 декабря 2012 г. № 273-ФЗ «Об образовании в Российской Федерации»',
    '{{закон "education" "твор"}}',
    ['law', 'case'],
    ([key, form], session) => citeLaw(session, String(key), caseOf(form)),
    { optional: 1 },
  ),
  пункт: helper(
    'номер пункта другого документа по его id: 2.1',
    '{{пункт "код-документа" "id-пункта"}}',
    ['document', 'text'],
    ([document, id], session) => clauseNumber(String(document), String(id), session),
  ),
  наСайте: helper(
    'список: документы организации, которые к этому дню размещают на сайте; file – имя их файла PDF',
    '{{#each (наСайте) as |one|}}<a href="{{one.file}}">{{one.title}}</a>{{/each}}',
    [],
    (_, session) => session.published(),
    { result: PUBLISHED },
  ),
};
