import { GROUP_FACTS } from '../organization/columns/group-columns.ts';
import { remember } from '../remember.ts';
import { amendingFields } from './amending-facts.ts';
import { formerFields } from './former-facts.ts';
import type { TemplateHead } from './heads.ts';
import { movementFields } from './movement-facts.ts';
import { documentShape, organizationShapes } from './organization-shape.ts';
import { registerFields } from './register-facts.ts';
import { columnShapes, type GroupShape, group, list, people, text } from './shape.ts';
import { usageFields } from './usage-shape.ts';

const ORGANIZATION = 'organization.yaml';
const STAFF = 'staff.csv';
const GROUPS = 'groups.csv';
const REGISTER = 'acts/register.csv';

/** A group or class; its educators are rows of the staff list. */
const unit = group('подразделение', {
  ...columnShapes(GROUP_FACTS, GROUPS),
  educators: people(GROUP_FACTS.educators.label, STAFF),
});

const RECIPIENTS = 'templates/data/platforms: recipients';

/** To whom the profile of the platform says that data are passed on. */
const recipients = list(
  'получатели данных',
  RECIPIENTS,
  group('получатель данных', {
    name: text('наименование получателя данных', RECIPIENTS, 36),
    inn: text('ИНН получателя данных', RECIPIENTS, 14),
    address: text('адрес получателя данных', RECIPIENTS, 36),
    purpose: text('для чего передают данные', RECIPIENTS, 36),
    verified: text('день сверки получателя', RECIPIENTS),
  }),
);

/** A term in six cases, or a plain text, of a data file. */
export type Terms = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

function terms(label: string, file: string, data: Terms): GroupShape {
  const shape = shapesOfTerms.get(data) ?? termsShape(label, file, data);
  shapesOfTerms.set(data, shape);
  return shape;
}

/** All templates have the same ones. */
const shapesOfTerms = new WeakMap<Terms, GroupShape>();

function termsShape(label: string, file: string, data: Terms): GroupShape {
  const entries = Object.entries(data).map(([key, value]) => {
    const kind = typeof value === 'string' ? 'text' : 'term';
    return [
      key,
      { kind, label: `${label}: ${key}`, source: `templates/data/${file}: ${key}`, size: 20 },
    ] as const;
  });
  return group(label, Object.fromEntries(entries));
}

/** A document by the name that people know it by. */
type Named = Pick<TemplateHead, 'id'> & { readonly meta: Pick<TemplateHead['meta'], 'about'> };

/** A document as others cite it. */
function citedShape({ id, meta: { about } }: Named): GroupShape {
  return remember(citedShapes, `${id} ${about}`, () => makeCited(id, about));
}

const citedShapes = new Map<string, GroupShape>();

function makeCited(id: string, about: string): GroupShape {
  const shape = documentShape(id, id, `(${about})`);
  const subject = text(`заголовок действующего акта (${about})`, REGISTER, 40);
  return { ...shape, fields: { ...shape.fields, subject } };
}

/** What the data files of a catalogue add to the facts. */
export interface DataFields {
  readonly platform: Terms;
  readonly words: Terms;
  /** `tables` and `totals` of the described tables. */
  readonly tables: Readonly<Record<'tables' | 'totals', GroupShape>>;
}

/**
 * All facts a document (`own`) may name, in a catalogue with these documents, for one platform profile and vocabulary: what they
 * are called in Russian and which file they come from. The template checks, the `fields` command and the blanks for
 * missing facts all read it.
 */
export function rootFields(own: Named, all: readonly Named[], data: DataFields): GroupShape {
  ofOrganization ??= organizationShapes();
  return group('факты', { ...ofOrganization, ...derivedShapes(own, all, data) });
}

let ofOrganization: ReturnType<typeof organizationShapes> | undefined;

/** Names of the facts that are no line of the organisation file; each has its value in `buildContext`. */
export type DerivedFact = keyof ReturnType<typeof derivedShapes>;

function derivedShapes(own: Named, all: readonly Named[], data: DataFields) {
  return {
    staff: people('работник', STAFF),
    educators: people('педагогический работник', STAFF),
    management: people('руководство', STAFF),
    specialists: people('педагогический работник вне подразделений', STAFF),
    joining: group('кто присоединяется', { educators: people('педагогический работник', STAFF) }),
    groups: list('подразделения', GROUPS, unit),
    movement: movementFields,
    register: registerFields,
    amending: amendingFields,
    former: formerFields,
    documents: group('документы', Object.fromEntries(all.map((one) => [one.id, citedShape(one)]))),
    document: group('этот документ', {
      id: text('код документа', 'имя файла шаблона'),
      title: text('название документа', 'title шаблона'),
      ...documentShape('этот документ', own.id, `(${own.meta.about})`).fields,
    }),
    attachments: list(
      'приложения письма',
      'meta mail шаблона',
      group('приложение письма', {
        title: text('название приложения', 'title шаблона'),
        signed: text('есть ли подписанный скан', 'папка signed'),
      }),
    ),
    platform: group('платформа', { ...terms('платформа', 'platforms', data.platform).fields, recipients }),
    words: terms('словарь', 'vocabulary', data.words),
    usage: usageFields,
    edition: text('редакция ГОСТ Р 7.0.97', `${ORGANIZATION}: standard`),
    ...data.tables,
  } as const;
}
