import { movementFields } from './movement-facts.ts';
import { date, type GroupShape, group, people, person, text } from './shape.ts';
import { usageFields } from './usage-shape.ts';

const ORGANIZATION = 'organization.yaml';
const STAFF = 'staff.csv';

const organization = group('организация', {
  kind: text('вид организации', `${ORGANIZATION}: kind`),
  fullName: text('полное наименование', `${ORGANIZATION}: fullName`, 60),
  shortName: text('сокращённое наименование', `${ORGANIZATION}: shortName`, 30),
  founder: text('учредитель', `${ORGANIZATION}: founder`, 40),
  inn: text('ИНН', `${ORGANIZATION}: inn`, 12),
  ogrn: text('ОГРН', `${ORGANIZATION}: ogrn`, 15),
  okpo: text('ОКПО', `${ORGANIZATION}: okpo`, 10),
  address: text('адрес', `${ORGANIZATION}: address`, 40),
  phone: text('телефон', `${ORGANIZATION}: phone`, 18),
  email: text('электронная почта', `${ORGANIZATION}: email`, 25),
  site: text('сайт', `${ORGANIZATION}: site`, 25),
  place: text('место составления документов', `${ORGANIZATION}: place`),
});

const council: GroupShape = group('совет', {
  kind: text('вид совета', `${ORGANIZATION}: councils → kind`),
  name: text('название совета', `${ORGANIZATION}: councils → name`, 30),
  protocolNumber: text('номер протокола', `${ORGANIZATION}: councils → protocol → number`, 6),
  protocolDate: date('дата протокола', `${ORGANIZATION}: councils → protocol → date`),
});

const unit: GroupShape = group('подразделение', {
  name: text('подразделение', 'groups.csv: Подразделение'),
  age: text('возраст', 'groups.csv: Возраст', 10),
  pupils: text('число воспитанников', 'groups.csv: Воспитанников', 6),
  parents: text('число родителей', 'groups.csv: Родителей', 6),
  educators: people('педагог подразделения', STAFF),
});

function act(label: string, id: string): GroupShape {
  return group(label, {
    number: text(`номер (${label})`, `${ORGANIZATION}: documents → ${id} → number`, 8),
    date: date(`дата (${label})`, `${ORGANIZATION}: documents → ${id} → date`),
  });
}

/** A term in six cases, or a plain text, of a data file. */
export type Terms = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

function terms(label: string, file: string, data: Terms): GroupShape {
  const entries = Object.entries(data).map(([key, value]) => {
    const kind = typeof value === 'string' ? 'text' : 'term';
    return [
      key,
      { kind, label: `${label}: ${key}`, source: `templates/data/${file}: ${key}`, size: 20 },
    ] as const;
  });
  return group(label, Object.fromEntries(entries));
}

/** What the data files of a catalogue add to the facts. */
export interface DataFields {
  readonly platform: Terms;
  readonly words: Terms;
  /** `tables` and `totals` of the described tables. */
  readonly tables: Readonly<Record<string, GroupShape>>;
}

/**
 * All facts a document (`own`) may name, in a catalogue with these ids, for one platform profile and vocabulary: what they
 * are called in Russian and which file they come from. The template checks, the `fields` command and the blanks for
 * missing facts all read it.
 */
export function rootFields(own: string, ids: readonly string[], data: DataFields): GroupShape {
  return group('факты', {
    organization,
    head: person('руководитель', `${ORGANIZATION}: head`),
    administrator: person('администратор', `${ORGANIZATION}: administrator`),
    deputyAdministrator: person('замещающий администратора', `${ORGANIZATION}: deputyAdministrator`),
    newAdministrator: person('новый администратор', `${ORGANIZATION}: newAdministrator`),
    controller: person('контролирующий исполнение', `${ORGANIZATION}: controller`),
    publisher: person('ответственный за сайт', `${ORGANIZATION}: publisher`),
    acquainter: person('знакомит работников с актами', `${ORGANIZATION}: acquainter`),
    additionalAdministrators: people(
      'дополнительный администратор',
      `${ORGANIZATION}: additionalAdministrators`,
    ),
    staff: people('работник', STAFF),
    educators: people('педагогический работник', STAFF),
    management: people('руководство', STAFF),
    specialists: people('педагогический работник вне подразделений', STAFF),
    groups: { kind: 'list', label: 'подразделения', source: 'groups.csv', item: unit },
    councils: { kind: 'list', label: 'советы', source: `${ORGANIZATION}: councils`, item: council },
    support: group('обращение в поддержку', {
      subject: text('тема обращения', `${ORGANIZATION}: support → subject`, 60),
      problem: text('суть обращения', `${ORGANIZATION}: support → problem`, 60),
    }),
    movement: movementFields,
    documents: group('документы', Object.fromEntries(ids.map((id) => [id, act(id, id)]))),
    document: group('этот документ', {
      id: text('код документа', 'имя файла шаблона'),
      title: text('название документа', 'title шаблона'),
      number: text('номер документа', `${ORGANIZATION}: documents → ${own} → number`, 8),
      date: date('дата документа', `${ORGANIZATION}: documents → ${own} → date`),
    }),
    attachments: {
      kind: 'list',
      label: 'приложения письма',
      source: 'meta mail шаблона',
      item: group('приложение письма', {
        title: text('название приложения', 'title шаблона'),
        signed: text('есть ли подписанный скан', 'input/signed'),
      }),
    },
    platform: terms('платформа', 'platforms', data.platform),
    words: terms('словарь', 'vocabulary', data.words),
    style: group('оформление', {
      orderWord: text('слово «ПРИКАЗЫВАЮ»', `${ORGANIZATION}: style → orderWord`),
    }),
    usage: usageFields,
    edition: text('редакция ГОСТ Р 7.0.97', `${ORGANIZATION}: standard`),
    ...data.tables,
  });
}
